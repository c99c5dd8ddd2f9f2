package dev.navette.woocommerce.fake;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.navette.woocommerce.fake.Taxonomy.Term;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The terms of one taxonomy: {@code products/categories} and its like. */
final class Terms implements Resource {

    /** The order of values of an attribute. */
    static final Comparator<Term> MENU_ORDER = Comparator.<Term>comparingLong(
                    term -> Php.integer(term.more().path("menu_order")))
            .thenComparing(Term::name);

    private static final Schema SCHEMA = new Schema("name")
            .field(Schema.TEXT, "name", "slug", "description")
            .field(Schema.INTEGER, "parent", "menu_order")
            .field(Schema.oneOf("default", "products", "subcategories", "both"), "display")
            .field(Schema.objectOf(Map.of("id", Schema.INTEGER, "src", Schema.TEXT)), "image");

    private final Shop shop;
    private final Taxonomy taxonomy;

    Terms(Shop shop, Taxonomy taxonomy) {
        this.shop = shop;
        this.taxonomy = taxonomy;
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Reply list(Query query) {
        String search = query.text("search").map(Texts::folded).orElse("");
        List<String> slugs = query.list("slug");
        List<Long> include = query.ids("include");
        List<Long> exclude = query.ids("exclude");
        Optional<Long> parent = query.ids("parent").stream().findFirst();
        List<Term> found = taxonomy.all().stream()
                .filter(term -> search.isEmpty() || Texts.folded(term.name()).contains(search))
                .filter(term -> slugs.isEmpty() || slugs.contains(term.slug()))
                .filter(term -> include.isEmpty() || include.contains(term.id()))
                .filter(term -> !exclude.contains(term.id()))
                .filter(term -> !query.flag("hide_empty") || count(term) > 0)
                .filter(term -> !taxonomy.hierarchical() || parent.isEmpty() || term.parent() == parent.get())
                .sorted(order(query))
                .toList();
        return Listing.page(found, query, this::shown, collection());
    }

    private Comparator<Term> order(Query query) {
        String by = query.choice(
                "orderby",
                "name",
                List.of("id", "include", "name", "slug", "term_group", "description", "count", "menu_order"));
        Comparator<Term> order = switch (by) {
            case "id" -> Comparator.comparingLong(Term::id);
            case "slug" -> Comparator.comparing(Term::slug);
            case "count" -> Comparator.<Term>comparingLong(this::count).thenComparing(Term::name);
            case "menu_order" -> MENU_ORDER;
            default ->
                Comparator.<Term, String>comparing(term -> term.name().toLowerCase(Locale.ROOT))
                        .thenComparing(Term::id);
        };
        boolean descending = "desc".equals(query.choice("order", "asc", List.of("asc", "desc")));
        return descending ? order.reversed() : order;
    }

    @Override
    public ObjectNode show(long id, Query query) {
        return shown(existing(id));
    }

    @Override
    public ObjectNode create(ObjectNode form, Origin origin) {
        refuseParent(form);
        long mark = shop.lastId();
        try {
            ObjectNode more = more(Json.object(), form);
            return shown(taxonomy.add(
                    Php.text(form.path("name")),
                    Php.text(form.path("slug")),
                    Php.integer(form.path("parent")),
                    Texts.kses(Php.text(form.path("description"))),
                    more));
        } catch (Refusal refusal) {
            shop.media().forgetSince(mark);
            throw refusal;
        }
    }

    @Override
    public ObjectNode update(long id, ObjectNode form, Origin origin) {
        Term term = existing(id);
        refuseParent(form);
        var changed = new Term(
                id,
                form.hasNonNull("name") ? Taxonomy.stored(Php.text(form.path("name"))) : term.name(),
                form.hasNonNull("slug") ? Texts.slug(Php.text(form.path("slug"))) : term.slug(),
                form.hasNonNull("parent") ? Php.integer(form.path("parent")) : term.parent(),
                form.hasNonNull("description") ? Texts.kses(Php.text(form.path("description"))) : term.description(),
                more(term.more().deepCopy(), form));
        taxonomy.put(changed);
        return shown(changed);
    }

    private ObjectNode more(ObjectNode more, ObjectNode form) {
        if (form.hasNonNull("display")) {
            more.put("display", Php.text(form.path("display")));
        }
        if (form.hasNonNull("menu_order")) {
            more.put("menu_order", Php.integer(form.path("menu_order")));
        }
        if (form.path("image").isObject()) {
            boolean none = form.path("image").isEmpty();
            more.put("image", none ? 0 : shop.media().named(form.path("image"), "product"));
        }
        return more;
    }

    private void refuseParent(ObjectNode form) {
        if (form.hasNonNull("parent") && !taxonomy.hierarchical()) {
            throw new Refusal(
                    400,
                    "woocommerce_rest_taxonomy_not_hierarchical",
                    "Can not set resource parent, taxonomy is not hierarchical.");
        }
    }

    /** Terms have no trash, observed on WooCommerce 11.0.1; that the default category stays is read in its source. */
    @Override
    public ObjectNode delete(long id, boolean force) {
        Term term = existing(id);
        if (!force) {
            throw new Refusal(501, "woocommerce_rest_trash_not_supported", "Resource does not support trashing.");
        }
        if (id == Shop.UNCATEGORIZED) {
            throw new Refusal(500, "woocommerce_rest_cannot_delete", "Default product category cannot be deleted.");
        }
        ObjectNode before = shown(term);
        remove(term);
        return before;
    }

    /** What was below it is then below what it was below, and products lose it. */
    private void remove(Term term) {
        taxonomy.remove(term.id());
        List.copyOf(taxonomy.all()).stream()
                .filter(child -> child.parent() == term.id())
                .forEach(child -> taxonomy.put(new Term(
                        child.id(), child.name(), child.slug(), term.parent(), child.description(), child.more())));
        for (Item item : shop.catalogue().all()) {
            item.categories.remove(term.id());
            item.tags.remove(term.id());
            item.brands.remove(term.id());
            if (item.categories.isEmpty() && !item.isVariation()) {
                item.categories.add(Shop.UNCATEGORIZED);
            }
        }
    }

    private Term existing(long id) {
        return taxonomy.find(id)
                .orElseThrow(() -> new Refusal(404, "woocommerce_rest_term_invalid", "Resource does not exist."));
    }

    ObjectNode shown(Term term) {
        ObjectNode node =
                Json.object().put("id", term.id()).put("name", term.name()).put("slug", term.slug());
        if (taxonomy.hierarchical()) {
            node.put("parent", term.parent());
        }
        node.put("description", term.description());
        if (taxonomy.hierarchical()) {
            String display = Php.text(term.more().path("display"));
            node.put("display", display.isEmpty() ? "default" : display);
            node.set(
                    "image",
                    shop.media()
                            .find(Php.integer(term.more().path("image")))
                            .<JsonNode>map(picture -> Json.object()
                                    .put("id", picture.id)
                                    .put("src", shop.media().address(picture)))
                            .orElse(Json.nothing()));
        }
        if (taxonomy.hierarchical() || taxonomy.name().startsWith("attributes")) {
            node.put("menu_order", Php.integer(term.more().path("menu_order")));
        }
        return node.put("count", count(term));
    }

    private long count(Term term) {
        return shop.catalogue().all().stream()
                .filter(item -> "publish".equals(item.status))
                .filter(item -> item.categories.contains(term.id())
                        || item.tags.contains(term.id())
                        || item.brands.contains(term.id()))
                .count();
    }

    private String collection() {
        return shop.address() + "/wp-json/wc/v3/products/" + taxonomy.name();
    }
}
