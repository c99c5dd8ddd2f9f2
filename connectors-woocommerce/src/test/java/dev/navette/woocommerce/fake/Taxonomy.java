package dev.navette.woocommerce.fake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

import tools.jackson.databind.node.ObjectNode;

/** The terms of one sort: categories, tags, brands, shipping classes, or the values of one global attribute. */
final class Taxonomy {

    /**
     * A term.
     *
     * @param more the fields that only this sort has: display, image, menu_order
     */
    record Term(long id, String name, String slug, long parent, String description, ObjectNode more) {}

    private final String name;
    private final boolean hierarchical;
    private final LongSupplier ids;
    private final Map<Long, Term> terms = new LinkedHashMap<>();

    Taxonomy(String name, boolean hierarchical, LongSupplier ids) {
        this.name = name;
        this.hierarchical = hierarchical;
        this.ids = ids;
    }

    /** How the REST interface calls it: {@code categories}, {@code attributes/1/terms}. */
    String name() {
        return name;
    }

    boolean hierarchical() {
        return hierarchical;
    }

    Collection<Term> all() {
        return terms.values();
    }

    Optional<Term> find(long id) {
        return Optional.ofNullable(terms.get(id));
    }

    Optional<Term> named(String text) {
        String wanted = stored(text);
        return terms.values().stream().filter(term -> same(term.name(), wanted)).findFirst();
    }

    void put(Term term) {
        terms.put(term.id(), term);
    }

    void remove(long id) {
        terms.remove(id);
    }

    /** Adds one of a new name, with a slug made of it. */
    Term add(String text) {
        return add(text, "", 0, "", Json.object());
    }

    /**
     * Refuses one that is there. WooCommerce 11.0.1, observed; that only names below the same parent count, and what slugs
     * become, is believed.
     */
    Term add(String text, String slug, long parent, String description, ObjectNode more) {
        String stored = stored(text);
        if (stored.isBlank()) {
            throw new Refusal(400, "empty_term_name", "A name is required for this term.");
        }
        if (parent != 0 && !terms.containsKey(parent)) {
            throw new Refusal(400, "missing_parent", "Parent term does not exist.");
        }
        String wanted = Texts.slug(slug);
        for (Term other : terms.values()) {
            if (other.parent() == parent && clashes(other, stored, wanted)) {
                throw exists(other);
            }
        }
        var term = new Term(ids.getAsLong(), stored, free(wanted, stored, parent), parent, description, more);
        put(term);
        return term;
    }

    private boolean clashes(Term other, String stored, String slug) {
        boolean named = same(other.name(), stored);
        boolean addressed = !slug.isEmpty() && slug.equals(other.slug());
        return hierarchical ? (named && slug.isEmpty()) || addressed : named && (slug.isEmpty() || taken(slug));
    }

    private Refusal exists(Term other) {
        return new Refusal(
                        400,
                        "term_exists",
                        hierarchical
                                ? "A term with the name provided already exists with this parent."
                                : "A term with the name provided already exists in this taxonomy.")
                .with("resource_id", other.id());
    }

    /** A slug that no other has: with the parent's behind it, then with a number. */
    private String free(String wanted, String stored, long parent) {
        String first = wanted.isEmpty() ? Texts.slug(stored) : wanted;
        if (!taken(first)) {
            return first;
        }
        String base = find(parent).map(above -> first + "-" + above.slug()).orElse(first);
        int number = 2;
        String slug = base.equals(first) ? base + "-" + number : base;
        while (taken(slug)) {
            number++;
            slug = base + "-" + number;
        }
        return slug;
    }

    private boolean taken(String slug) {
        return terms.values().stream().anyMatch(term -> term.slug().equals(slug));
    }

    /**
     * A name is stored with entities, as a product's is; what looks percent-encoded and backslashes are taken out:
     * sanitize_text_field and wp_insert_term.
     */
    static String stored(String text) {
        String clean = Texts.clean(text).replaceAll("%[0-9a-fA-F]{2}", "").replaceAll("\\\\(.?)", "$1");
        return Texts.kses(clean).replaceAll("&#(\\d{2});", "&#0$1;").replace(">", "&gt;");
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
