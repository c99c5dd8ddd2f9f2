package dev.navette.woocommerce.fake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which products or variations a list has, and in what order. */
final class ProductFilter {

    private static final List<String> STATUSES =
            List.of("any", "future", "trash", "draft", "pending", "private", "publish");
    private static final List<String> TYPES = List.of("simple", "grouped", "external", "variable");
    private static final List<String> ORDERS = List.of(
            "date", "id", "include", "title", "slug", "modified", "price", "popularity", "rating", "menu_order");

    private final Shop shop;
    private final Query query;

    ProductFilter(Shop shop, Query query) {
        this.shop = shop;
        this.query = query;
    }

    /**
     * {@code ?sku=} finds variations too, observed on WooCommerce 11.0.1; so do {@code search_sku} and {@code
     * global_unique_id}, read in class-wc-rest-products-controller.php.
     */
    List<Item> products() {
        String type = query.choice("type", "", TYPES);
        boolean both = Stream.of("sku", "search_sku", "global_unique_id", "search_name_or_sku")
                .anyMatch(
                        name -> query.text(name).filter(text -> !text.isEmpty()).isPresent());
        return items(item -> (both || !item.isVariation()) && (type.isEmpty() || item.type.equals(type)));
    }

    /** @param parent whose, or 0 for those of all products */
    List<Item> variations(long parent) {
        return items(item -> item.isVariation() && (parent == 0 || item.parent == parent));
    }

    private List<Item> items(Predicate<Item> kind) {
        Predicate<Item> all = kind.and(status())
                .and(ids())
                .and(sku())
                .and(gtin())
                .and(search())
                .and(terms())
                .and(dates());
        Comparator<Item> order = order();
        List<Item> found = candidates().filter(all).collect(Collectors.toCollection(ArrayList::new));
        found.sort(order);
        return found;
    }

    /** With a SKU, what the index has; else everything. */
    private Stream<Item> candidates() {
        List<String> skus = skus();
        return skus.isEmpty()
                ? shop.catalogue().all().stream()
                : skus.stream()
                        .flatMap(sku -> shop.catalogue().ofSku(sku).stream())
                        .distinct();
    }

    /** "any" excludes the trash. WooCommerce 11.0.1, observed. */
    private Predicate<Item> status() {
        List<String> included = query.list("include_status");
        String status = query.choice("status", "any", STATUSES);
        Set<String> excluded = new HashSet<>(query.list("exclude_status"));
        return item -> !excluded.contains(item.status)
                && (included.isEmpty()
                        ? matches(status, item)
                        : included.stream().anyMatch(one -> matches(one, item)));
    }

    private static boolean matches(String status, Item item) {
        return "any".equals(status)
                ? !item.isTrashed() && !"auto-draft".equals(item.status)
                : item.status.equals(status);
    }

    private Predicate<Item> ids() {
        Set<Long> include = new HashSet<>(query.ids("include"));
        Set<Long> exclude = new HashSet<>(query.ids("exclude"));
        Set<Long> parents = new HashSet<>(query.ids("parent"));
        return item -> (include.isEmpty() || include.contains(item.id))
                && !exclude.contains(item.id)
                && (parents.isEmpty() || parents.contains(item.parent));
    }

    /**
     * A list, or one SKU with commas in it; compared as the database does. An empty one is none: everything is found.
     * WooCommerce 11.0.1, observed. That {@code search_sku} overrules it is read in class-wc-rest-products-controller.php.
     */
    private List<String> skus() {
        Optional<String> written = query.text("sku").filter(text -> !text.isEmpty());
        if (written.isEmpty()
                || query.text("search_sku").filter(text -> !text.isEmpty()).isPresent()) {
            return List.of();
        }
        var skus = new ArrayList<>(Arrays.asList(written.get().split(",")));
        skus.add(written.get());
        return skus;
    }

    private Predicate<Item> sku() {
        Set<String> wanted = skus().stream().map(Texts::folded).collect(Collectors.toSet());
        String part = query.text("search_sku").map(Texts::folded).orElse("");
        return item -> {
            String sku = Texts.folded(item.text("sku"));
            return (wanted.isEmpty() || (wanted.contains(sku) && !sku.isEmpty())) && sku.contains(part);
        };
    }

    private Predicate<Item> gtin() {
        Set<String> wanted = query.text("global_unique_id").stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
        return item -> wanted.isEmpty() || wanted.contains(item.text("global_unique_id"));
    }

    private Predicate<Item> search() {
        String text = query.text("search").map(Texts::folded).orElse("");
        String slug = query.text("slug").orElse("");
        return item -> (text.isEmpty()
                        || Texts.folded(item.text("name")).contains(text)
                        || Texts.folded(item.text("description")).contains(text))
                && (slug.isEmpty() || slug.equals(item.text("slug")));
    }

    private Predicate<Item> terms() {
        Set<Long> categories =
                query.ids("category").stream().flatMap(this::below).collect(Collectors.toSet());
        Set<Long> tags = new HashSet<>(query.ids("tag"));
        String stock = query.choice("stock_status", "", List.of("instock", "outofstock", "onbackorder"));
        return item -> (categories.isEmpty() || item.categories.stream().anyMatch(categories::contains))
                && (tags.isEmpty() || item.tags.stream().anyMatch(tags::contains))
                && (stock.isEmpty() || item.text("stock_status").equals(stock));
    }

    private Stream<Long> below(long category) {
        return Stream.concat(
                Stream.of(category),
                shop.taxonomy("categories").all().stream()
                        .filter(term -> term.parent() == category)
                        .flatMap(term -> below(term.id())));
    }

    /** All bounds are exclusive, of a second's resolution. WooCommerce 11.0.1, observed. */
    private Predicate<Item> dates() {
        boolean gmt = query.flag("dates_are_gmt");
        Dates dates = shop.dates();
        Optional<LocalDateTime> after = query.date("after", dates);
        Optional<LocalDateTime> before = query.date("before", dates);
        Optional<LocalDateTime> modifiedAfter = query.date("modified_after", dates);
        Optional<LocalDateTime> modifiedBefore = query.date("modified_before", dates);
        return item -> {
            LocalDateTime created = dates.column(item.created, gmt);
            LocalDateTime modified = dates.column(item.modified, gmt);
            return after.filter(date -> !created.isAfter(date)).isEmpty()
                    && before.filter(date -> !created.isBefore(date)).isEmpty()
                    && modifiedAfter.filter(date -> !modified.isAfter(date)).isEmpty()
                    && modifiedBefore.filter(date -> !modified.isBefore(date)).isEmpty();
        };
    }

    /** By date, the newest first, if nothing is said: a list that drifts while it is read. WooCommerce 11.0.1, observed. */
    private Comparator<Item> order() {
        String by = query.choice("orderby", "date", ORDERS);
        boolean ascending = "asc".equals(query.choice("order", "desc", List.of("asc", "desc")));
        List<Long> include = query.ids("include");
        Comparator<Item> id = Comparator.comparingLong(item -> item.id);
        Comparator<Item> order = switch (by) {
            case "id" -> id;
            case "modified" ->
                // By the local time, which goes back in autumn: WP_Query.
                Comparator.<Item, LocalDateTime>comparing(item -> shop.dates().column(item.modified, false))
                        .thenComparing(id);
            case "title" ->
                Comparator.<Item, String>comparing(item -> item.text("name").toLowerCase(Locale.ROOT))
                        .thenComparing(id);
            case "slug" ->
                Comparator.<Item, String>comparing(item -> item.text("slug")).thenComparing(id);
            case "menu_order" ->
                Comparator.<Item>comparingLong(item -> Php.integer(item.fields.path("menu_order")))
                        .thenComparing(id);
            case "include" -> Comparator.<Item>comparingInt(item -> include.indexOf(item.id));
            default -> Comparator.<Item, Instant>comparing(item -> item.created).thenComparing(id);
        };
        return ascending || "include".equals(by) ? order : order.reversed();
    }
}
