package dev.navette.woocommerce;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.Secret;
import dev.navette.model.sales.AccountField;
import dev.navette.model.sales.AccountHolder;
import dev.navette.model.sales.AccountStart;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.BusinessData;
import dev.navette.model.sales.CustomerAddresses;
import dev.navette.model.sales.ShopAccount;
import dev.navette.model.sales.ShopCustomer;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.Role;
import dev.navette.spi.ShopCustomerFinder;
import dev.navette.spi.Write;
import dev.navette.testkit.FaultProxy;
import dev.navette.testkit.ShopAccountsWorld;
import dev.navette.woocommerce.fake.FakeSettings;
import dev.navette.woocommerce.fake.OrderDesk;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A shop that has accounts, and extensions with a place for all that WooCommerce has none for. Its hands and eyes share
 * nothing with the connector.
 */
record WooCommerceAccountsWorld(WooCommerceWorld world) implements ShopAccountsWorld, AutoCloseable {

    static final CustomerPlaces KEYS = new CustomerPlaces(
            "lang",
            "wholesale_role",
            "billing_siret",
            "billing_ape",
            "billing_vat_number",
            "credit_limit",
            "payment_days",
            "risk",
            "crm_notes",
            "account_open",
            "newsletter",
            "partner_offers");

    private static final String ACCOUNT = "_navette_account";

    static WooCommerceAccountsWorld open(Clock clock) {
        WooCommerceWorld world = WooCommerceWorld.open(FakeSettings.at(clock).overPlainHttp());
        world.fake().put("{\"name\": \"Café\", \"sku\": \"EM-1\", \"regular_price\": \"1\"}");
        return new WooCommerceAccountsWorld(world.with(world.settings().with(KEYS)));
    }

    OrderDesk desk() {
        return world.fake().orders();
    }

    @Override
    public Connection<?> connection() {
        return world.connection();
    }

    @Override
    public Optional<FaultProxy> wire() {
        return world.wire();
    }

    @Override
    public Set<Secret> secrets() {
        return world.secrets();
    }

    @Override
    public boolean lockOut() {
        return world.lockOut();
    }

    @Override
    public boolean silence() {
        return world.silence();
    }

    /** One for each address. */
    @Override
    public OptionalInt mostRequests(Class<? extends Role> role, int elements) {
        return role.equals(ShopCustomerFinder.class) ? OptionalInt.of(elements) : OptionalInt.empty();
    }

    @Override
    public Set<AccountField> fields() {
        return EnumSet.allOf(AccountField.class);
    }

    /** Its company and its billing address are one, and every account is a person's or a company's. */
    @Override
    public ShopAccount kept(ShopAccount said) {
        return said;
    }

    @Override
    public ForeignId put(ShopAccount account) {
        return Ids.of(desk().putCustomer(form(account).toString()));
    }

    @Override
    public void set(ForeignId id, ShopAccount account) {
        desk().changeCustomer(WooCommerceWorld.number(id), form(account).toString());
    }

    @Override
    public void remove(ForeignId id) {
        desk().deleteCustomer(WooCommerceWorld.number(id));
    }

    @Override
    public List<Shown> accounts() {
        return desk().customers().stream()
                .map(number -> new Shown(Ids.of(number), shown(desk().customer(number)), Set.of()))
                .toList();
    }

    @Override
    public boolean order(ForeignId account) {
        desk().put("{\"status\": \"on-hold\", \"customer_id\": %s, \"line_items\": [{\"sku\": \"EM-1\"}]}"
                .formatted(account));
        return true;
    }

    @Override
    public boolean putStaff(String email) {
        desk().role(desk().putCustomer("{\"email\": \"%s\"}".formatted(email)), "shop_manager");
        return true;
    }

    /** What WordPress takes for an address is ASCII. */
    @Override
    public Optional<Write<ShopCustomer>> refused(String code) {
        ShopAccount account = ShopAccount.of(code, "zoé@example.org");
        return Optional.of(
                new Write<>(new Claim(code, null), ShopCustomer.of(account), Set.of(AccountField.EMAIL), Map.of()));
    }

    /** What WordPress takes for an address (is_email). */
    @Override
    public boolean holds(String address) {
        return address.matches("[a-zA-Z0-9!#$%&'*+/=?^_`{|}~.-]+@[a-zA-Z0-9.-]+");
    }

    @Override
    public void close() {
        world.close();
    }

    private static ObjectNode form(ShopAccount account) {
        AccountHolder holder = account.holder();
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("email", holder.email());
        put(form, "first_name", holder.firstName());
        put(form, "last_name", holder.lastName());
        ObjectNode billing =
                party(form.putObject("billing"), account.addresses().billing());
        put(billing, "company", holder.company());
        party(form.putObject("shipping"), account.addresses().delivery());
        ArrayNode meta = form.putArray("meta_data");
        BusinessData business = account.business();
        meta(meta, KEYS.language(), holder.language());
        meta(meta, KEYS.siret(), business.siret());
        meta(meta, KEYS.ape(), business.ape());
        meta(meta, KEYS.vatNumber(), business.vatNumber());
        meta(meta, KEYS.outstanding(), business.outstanding());
        meta(meta, KEYS.paymentDelay(), business.paymentDelay());
        meta(meta, KEYS.risk(), business.risk());
        meta(meta, KEYS.notes(), account.notes());
        meta(meta, KEYS.active(), yes(account.active()));
        meta(meta, ACCOUNT, account.code());
        return form;
    }

    private static ObjectNode party(ObjectNode party, @Nullable Address address) {
        if (address != null) {
            put(party, "first_name", address.firstName());
            put(party, "last_name", address.lastName());
            put(party, "address_1", address.lines().get(0));
            put(party, "postcode", address.postCode());
            put(party, "city", address.city());
            put(party, "country", address.country());
            put(party, "phone", address.phone());
        }
        return party;
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    private static void meta(ArrayNode all, @Nullable String key, @Nullable Object value) {
        if (value != null) {
            all.addObject().put("key", key).put("value", value.toString());
        }
    }

    private static @Nullable String yes(@Nullable Boolean truth) {
        return truth == null ? null : truth ? "yes" : "no";
    }

    private static ShopAccount shown(ObjectNode customer) {
        String outstanding = meta(customer, KEYS.outstanding());
        String days = meta(customer, KEYS.paymentDelay());
        String open = meta(customer, KEYS.active());
        return new ShopAccount(
                "by its eyes",
                new AccountHolder(
                        customer.path("email").stringValue(),
                        text(customer, "first_name"),
                        text(customer, "last_name"),
                        text(customer.path("billing"), "company"),
                        meta(customer, KEYS.language())),
                null,
                new CustomerAddresses(address(customer.path("billing")), address(customer.path("shipping"))),
                new BusinessData(
                        meta(customer, KEYS.siret()),
                        meta(customer, KEYS.ape()),
                        meta(customer, KEYS.vatNumber()),
                        outstanding == null ? null : new BigDecimal(outstanding),
                        days == null ? null : Integer.valueOf(days),
                        meta(customer, KEYS.risk())),
                meta(customer, ACCOUNT),
                meta(customer, KEYS.notes()),
                open == null ? null : open.equals("yes"),
                new AccountStart(
                        AccountStart.Password.INVITATION,
                        false,
                        "yes".equals(meta(customer, KEYS.newsletter())),
                        "yes".equals(meta(customer, KEYS.optIn()))));
    }

    private static @Nullable Address address(JsonNode party) {
        if (text(party, "address_1") == null) {
            return null;
        }
        return new Address(
                text(party, "first_name"),
                text(party, "last_name"),
                null,
                Stream.of(text(party, "address_1"), text(party, "address_2"))
                        .flatMap(Stream::ofNullable)
                        .toList(),
                text(party, "postcode"),
                text(party, "city"),
                text(party, "state"),
                String.valueOf(text(party, "country")),
                text(party, "phone"),
                null);
    }

    private static @Nullable String text(JsonNode node, String name) {
        String text = node.path(name).asString("");
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String meta(ObjectNode customer, @Nullable String key) {
        for (JsonNode one : customer.path("meta_data")) {
            if (one.path("key").asString("").equals(key)) {
                return one.path("value").asString("");
            }
        }
        return null;
    }
}
