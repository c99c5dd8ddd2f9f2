package dev.navette.woocommerce.fake;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import tools.jackson.databind.node.ObjectNode;

/** Everything that the shop has. Not thread-safe: {@link FakeWooCommerce} lets one request in at a time. */
final class Shop {

    /** Where products go that are in no category. */
    static final long UNCATEGORIZED = 15;

    /**
     * A global attribute.
     *
     * @param slug with {@code pa_} before it
     */
    record GlobalAttribute(long id, String name, String slug, ObjectNode more) {}

    private final FakeSettings settings;
    private final Dates dates;
    private final Catalogue catalogue = new Catalogue();
    private final Skus skus = new Skus(catalogue);
    private final Slugs slugs = new Slugs();
    private final Media media = new Media(this);
    private final Options options;
    private final Map<String, Taxonomy> taxonomies = new LinkedHashMap<>();
    private final Map<Long, GlobalAttribute> attributes = new LinkedHashMap<>();
    private final Map<String, String> taxClasses = new LinkedHashMap<>();
    private final Map<Long, ObjectNode> taxRates = new LinkedHashMap<>();
    private final Map<Long, ObjectNode> webhooks = new LinkedHashMap<>();
    private final Map<Long, Ordered> orders = new TreeMap<>();
    private final Map<Long, Customers.Customer> customers = new TreeMap<>();
    private final List<Long> welcomed = new ArrayList<>();
    private final Map<String, Coupons.Worth> coupons = new LinkedHashMap<>();
    private final Statuses statuses = new Statuses();
    private URI address = URI.create("http://localhost");
    private long lastId = 30;
    private long lastTerm = UNCATEGORIZED;
    private long lastMeta;
    private long lastItem;
    private long lastCustomer = 1; // the first user made the shop

    Shop(FakeSettings settings) {
        this.settings = settings;
        this.dates = new Dates(settings.zone());
        this.options = new Options(settings);
        taxonomies.put("categories", new Taxonomy("categories", true, this::nextTerm));
        for (String flat : new String[] {"tags", "shipping_classes"}) {
            taxonomies.put(flat, new Taxonomy(flat, false, this::nextTerm));
        }
        taxonomies.put("brands", new Taxonomy("brands", true, this::nextTerm));
        taxonomy("categories")
                .put(new Taxonomy.Term(UNCATEGORIZED, "Uncategorized", "uncategorized", 0, "", Json.object()));
        taxClasses.put("standard", "Standard rate");
        taxClasses.put("reduced-rate", "Reduced rate");
        taxClasses.put("zero-rate", "Zero rate");
        Taxes.put(this, "standard", "FR", "20.0000", "TVA 20 %");
        Taxes.put(this, "reduced-rate", "FR", "5.5000", "TVA 5,5 %");
    }

    FakeSettings settings() {
        return settings;
    }

    Dates dates() {
        return dates;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Skus skus() {
        return skus;
    }

    Slugs slugs() {
        return slugs;
    }

    Media media() {
        return media;
    }

    Options options() {
        return options;
    }

    Map<Long, GlobalAttribute> attributes() {
        return attributes;
    }

    /** Names by slugs. */
    Map<String, String> taxClasses() {
        return taxClasses;
    }

    Map<Long, ObjectNode> taxRates() {
        return taxRates;
    }

    Map<Long, ObjectNode> webhooks() {
        return webhooks;
    }

    Map<Long, Ordered> orders() {
        return orders;
    }

    /** Whom it has written to that there is an account. */
    List<Long> welcomed() {
        return welcomed;
    }

    Map<Long, Customers.Customer> customers() {
        return customers;
    }

    /** What codes are worth. */
    Map<String, Coupons.Worth> coupons() {
        return coupons;
    }

    Statuses statuses() {
        return statuses;
    }

    /** @throws IllegalArgumentException when there is no such sort of terms */
    Taxonomy taxonomy(String name) {
        Taxonomy taxonomy = taxonomies.get(name);
        if (taxonomy == null) {
            throw new IllegalArgumentException("no taxonomy " + name);
        }
        return taxonomy;
    }

    Optional<Taxonomy> termsOf(long attribute) {
        return Optional.ofNullable(taxonomies.get(termsPath(attribute)));
    }

    static String termsPath(long attribute) {
        return "attributes/" + attribute + "/terms";
    }

    void add(GlobalAttribute attribute) {
        attributes.put(attribute.id(), attribute);
        taxonomies.putIfAbsent(
                termsPath(attribute.id()), new Taxonomy(termsPath(attribute.id()), false, this::nextTerm));
    }

    void removeAttribute(long id) {
        attributes.remove(id);
        taxonomies.remove(termsPath(id));
    }

    /** What the shop takes for its own address: links and signatures have it. */
    URI address() {
        return address;
    }

    void address(URI other) {
        address = other;
    }

    /** Whole seconds: the database has no finer ones. */
    Instant now() {
        return settings.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Of posts: products, variations, pictures, orders, refunds. */
    long nextId() {
        return ++lastId;
    }

    long lastId() {
        return lastId;
    }

    long nextTerm() {
        return ++lastTerm;
    }

    /** Of lines of orders, and of notes. */
    long nextItem() {
        return ++lastItem;
    }

    long nextCustomer() {
        return ++lastCustomer;
    }

    long nextMeta() {
        return ++lastMeta;
    }
}
