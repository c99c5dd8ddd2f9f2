package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Field;

/**
 * One entry of a batch while it is made: what is sent, and what the answer must show of it. Entries of a batch are not
 * checked by the shop, which answers 200 and puts something else (11.0.1, observed): so the answer is compared.
 */
final class Entry {

    private final Map<String, Object> body = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> metas = new LinkedHashMap<>();
    private final List<Expected> expected = new ArrayList<>();
    private final List<Consumer<WireProduct>> learning = new ArrayList<>();
    private final Set<String> fetched = new HashSet<>();

    private record Expected(Field field, Predicate<WireProduct> shown) {}

    void put(String name, Object value) {
        body.put(name, value);
    }

    /** Something that an extension keeps, or null to take it away. */
    void meta(String key, @Nullable Object value) {
        metas.put(key, value);
    }

    /** What the answer must show, in the shop's own spelling, if the field is to count as written. */
    void expect(Field field, Predicate<WireProduct> shown) {
        expected.add(new Expected(field, shown));
    }

    /** What is done with the answer. */
    void learn(Consumer<WireProduct> then) {
        learning.add(then);
    }

    /** The shop is to fetch these addresses for it. */
    void fetching(Collection<String> addresses) {
        fetched.addAll(addresses);
    }

    /** What the shop is to fetch for it. */
    Set<String> fetched() {
        return Set.copyOf(fetched);
    }

    boolean isEmpty() {
        return body.isEmpty() && metas.isEmpty();
    }

    /** For a create. */
    Map<String, Object> json() {
        var json = new LinkedHashMap<>(body);
        if (!metas.isEmpty()) {
            var list = new ArrayList<Map<String, @Nullable Object>>();
            metas.forEach((key, value) -> {
                var one = new LinkedHashMap<String, @Nullable Object>();
                one.put("key", key);
                one.put("value", value);
                list.add(one);
            });
            json.put("meta_data", list);
        }
        return json;
    }

    /** For an update. */
    Map<String, Object> json(long id) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", id);
        json.putAll(json());
        return json;
    }

    /** Takes the answer in, and says which fields it does not show as they were sent. */
    Set<Field> left(WireProduct answer) {
        learning.forEach(then -> then.accept(answer));
        var left = new HashSet<Field>();
        for (Expected one : expected) {
            if (!one.shown().test(answer)) {
                left.add(one.field());
            }
        }
        return left;
    }
}
