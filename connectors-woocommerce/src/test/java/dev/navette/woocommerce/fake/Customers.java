package dev.navette.woocommerce.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code customers}: who has an account. WooCommerce 11.0.1, observed: there is no list of what changed, one address has one
 * account, and a mail welcomes each new one. What a form without a password does, and which codes an address has that is
 * changed, is read in class-wc-rest-customers-v1-controller.php and wc-user-functions.php.
 */
final class Customers implements Resource {

    /** What is_email takes (formatting.php), in short. */
    private static final Pattern ADDRESS =
            Pattern.compile("[a-zA-Z0-9!#$%&'*+/=?^_`{|}~.-]+@[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)+");

    private static final List<String> PARTS = List.of(
            "first_name",
            "last_name",
            "company",
            "address_1",
            "address_2",
            "city",
            "state",
            "postcode",
            "country",
            "phone");

    /** What is kept elsewhere is no meta data (class-wc-customer-data-store.php). */
    private static final Set<String> INTERNAL = Set.of("locale", "wp_capabilities", "session_tokens", "last_update");

    /** One of them. */
    static final class Customer {

        final long id;
        final Instant created;
        String role = "customer";
        ObjectNode fields = Json.object().put("email", "").put("first_name", "").put("last_name", "");
        final ObjectNode billing = empty(true);
        final ObjectNode shipping = empty(false);
        final List<Item.Meta> meta = new ArrayList<>();

        Customer(long id, Instant created) {
            this.id = id;
            this.created = created;
        }

        String email() {
            return Php.text(fields.path("email"));
        }

        private static ObjectNode empty(boolean billing) {
            ObjectNode empty = Json.object();
            PARTS.forEach(part -> empty.put(part, ""));
            return billing ? empty.put("email", "") : empty;
        }
    }

    private static final Schema SCHEMA = new Schema("email")
            .field(Schema.TEXT, "email", "first_name", "last_name", "username", "password")
            .field(Schema.objectOf(Map.of("country", Schema.TEXT)), "billing", "shipping")
            .field(
                    Schema.listOf(
                            Schema.objectOf(Map.of("id", Schema.INTEGER, "key", Schema.TEXT, "value", Schema.ANY))),
                    "meta_data");

    private final Shop shop;

    Customers(Shop shop) {
        this.shop = shop;
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    /** Of the role customer, and by name, if nothing is said; what changed since is not looked at. */
    @Override
    public Reply list(Query query) {
        String role = query.text("role").orElse("customer");
        String email = query.text("email").orElse("");
        if (query.text("email").isPresent() && !ADDRESS.matcher(email).matches()) {
            throw new Refusal(400, "rest_invalid_param", "Invalid parameter(s): email")
                    .with("params", Json.object().put("email", "Invalid email address."));
        }
        List<Long> include = query.ids("include");
        boolean ascending = "asc".equals(query.choice("order", "asc", List.of("asc", "desc")));
        Comparator<Customer> order =
                switch (query.choice("orderby", "name", List.of("id", "include", "name", "registered_date"))) {
                    case "id", "registered_date" -> Comparator.comparingLong(customer -> customer.id);
                    case "include" -> Comparator.comparingInt(customer -> include.indexOf(customer.id));
                    default -> Comparator.comparing(Customer::email);
                };
        List<Customer> found = shop.customers().values().stream()
                .filter(customer -> "all".equals(role) || customer.role.equals(role))
                .filter(customer -> email.isEmpty() || email.equalsIgnoreCase(customer.email()))
                .filter(customer -> include.isEmpty() || include.contains(customer.id))
                .sorted(ascending ? order : order.reversed())
                .toList();
        return Listing.page(found, query, this::shown, shop.address() + "/wp-json/wc/v3/customers");
    }

    @Override
    public ObjectNode show(long id, Query query) {
        return shown(existing(id, 404));
    }

    @Override
    public ObjectNode create(ObjectNode form, Origin origin) {
        String email = Php.text(form.path("email"));
        if (!ADDRESS.matcher(email).matches()) {
            throw new Refusal(400, "registration-error-invalid-email", "Please provide a valid email address.");
        }
        if (isTaken(email)) {
            throw new Refusal(
                    400,
                    "registration-error-email-exists",
                    "An account is already registered with " + email + ". Please log in or use a different address.");
        }
        if (!makesPasswords() && !Json.isSet(form, "password")) {
            throw new Refusal(400, "registration-error-missing-password", "Please enter an account password.");
        }
        var customer = new Customer(shop.nextCustomer(), shop.now());
        shop.customers().put(customer.id, customer);
        if (origin != Origin.HANDS) {
            shop.welcomed().add(customer.id);
        }
        return merge(customer, form);
    }

    private boolean makesPasswords() {
        return !"no".equals(shop.options().value("account", "woocommerce_registration_generate_password"));
    }

    @Override
    public ObjectNode update(long id, ObjectNode form, Origin origin) {
        Customer customer = existing(id, 400);
        String email = Php.text(form.path("email"));
        if (!email.isEmpty() && !email.equals(customer.email()) && isTaken(email)) {
            throw new Refusal(400, "woocommerce_rest_customer_invalid_email", "Email address is invalid.");
        }
        return merge(customer, form);
    }

    private ObjectNode merge(Customer customer, ObjectNode form) {
        for (String text : List.of("email", "first_name", "last_name")) {
            if (Json.isSet(form, text)) {
                customer.fields.put(text, Php.text(form.path(text)));
            }
        }
        merge(customer.billing, form.path("billing"));
        merge(customer.shipping, form.path("shipping"));
        for (JsonNode entry : form.path("meta_data")) {
            if (!INTERNAL.contains(Php.text(entry.path("key")))) {
                Metas.merge(customer.meta, entry, shop::nextMeta);
            }
        }
        return shown(customer);
    }

    /** Part by part: what is not said stays. */
    private static void merge(ObjectNode party, JsonNode said) {
        for (String part : List.copyOf(party.propertyNames())) {
            if (said.has(part) && !said.path(part).isNull()) {
                party.put(part, Php.text(said.path(part)));
            }
        }
    }

    private boolean isTaken(String email) {
        return shop.customers().values().stream().anyMatch(other -> email.equalsIgnoreCase(other.email()));
    }

    @Override
    public ObjectNode delete(long id, boolean force) {
        Customer customer = existing(id, 404);
        if (!force) {
            throw new Refusal(501, "woocommerce_rest_trash_not_supported", "Customers do not support trashing.");
        }
        shop.customers().remove(id);
        return shown(customer);
    }

    ObjectNode shown(Customer customer) {
        ObjectNode shown = Json.object().put("id", customer.id);
        shop.dates().put(shown, "date_created", customer.created);
        shown.put("role", customer.role);
        shown.put("is_paying_customer", paid(customer.id));
        customer.fields.properties().forEach(field -> shown.set(field.getKey(), field.getValue()));
        shown.set("billing", customer.billing.deepCopy());
        shown.set("shipping", customer.shipping.deepCopy());
        shown.set("meta_data", Metas.shown(customer.meta, key -> true));
        return shown;
    }

    private boolean paid(long id) {
        return shop.orders().values().stream().anyMatch(order -> order.customer == id && order.paid != null);
    }

    private Customer existing(long id, int status) {
        Customer customer = shop.customers().get(id);
        if (customer == null) {
            throw new Refusal(status, "wc_user_invalid_id", "Invalid resource ID.");
        }
        return customer;
    }
}
