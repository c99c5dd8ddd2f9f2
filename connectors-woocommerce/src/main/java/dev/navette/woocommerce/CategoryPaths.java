package dev.navette.woocommerce;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The categories of a shop as they are at one time.
 *
 * @param categories by their numbers
 */
record CategoryPaths(Map<Long, Category> categories) {

    /** Where nobody asks for them. */
    static final CategoryPaths NONE = new CategoryPaths(Map.of());

    /**
     * A category.
     *
     * @param name with HTML entities
     * @param parent 0 on the first level
     */
    record Category(long id, @Nullable String name, long parent) {}

    /** All that the shop has now. */
    static CategoryPaths of(Api api) {
        var all = new HashMap<Long, Category>();
        api.all(
                        "products/categories",
                        request -> request.query("orderby", "id")
                                .query("order", "asc")
                                .query("_fields", "id,name,parent"),
                        Category.class)
                .forEach(category -> all.put(category.id(), category));
        return new CategoryPaths(Map.copyOf(all));
    }

    /** The labels of a category and of those above it, the first level first; of one that is new, its own alone. */
    List<String> of(WireProduct.Entry entry) {
        Deque<String> path = new ArrayDeque<>();
        Set<Long> seen = new HashSet<>();
        Category category = categories.get(entry.id());
        while (category != null && seen.add(category.id())) {
            Stream.ofNullable(label(category.name())).forEach(path::addFirst);
            category = categories.get(category.parent());
        }
        return path.isEmpty() ? Stream.ofNullable(label(entry.name())).toList() : List.copyOf(path);
    }

    private static @Nullable String label(@Nullable String name) {
        String text = Translation.text(name);
        return text == null || text.isBlank()
                ? null
                : Objects.requireNonNull(text).strip();
    }
}
