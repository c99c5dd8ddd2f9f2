package dev.navette.woocommerce;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.model.Secret;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.Collector;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.OrderHead;
import dev.navette.model.sales.OrderMessage;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderPayment;
import dev.navette.spi.Connection;
import dev.navette.spi.OrderReader;
import dev.navette.spi.Role;
import dev.navette.testkit.FaultProxy;
import dev.navette.testkit.OrdersWorld;
import dev.navette.woocommerce.fake.FakeSettings;
import dev.navette.woocommerce.fake.OrderDesk;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A shop whose orders are read and marked.
 *
 * @param world the shop
 * @param last which order of a number was put last
 */
record WooCommerceOrdersWorld(WooCommerceWorld world, Map<String, Long> last) implements OrdersWorld, AutoCloseable {

    private static final OrderPlaces KEYS = new OrderPlaces(
            "_billing_siret", "_billing_vat_number", null, "_po_number", "_navette_account", "_order_rate", true);

    static WooCommerceOrdersWorld open(Clock clock) {
        return open(FakeSettings.at(clock).overPlainHttp());
    }

    static WooCommerceOrdersWorld open(FakeSettings setUp) {
        WooCommerceWorld world = WooCommerceWorld.open(setUp);
        for (String sku : List.of("EM-1", "EM-2")) {
            world.fake().put("{\"name\": \"Café\", \"sku\": \"%s\", \"regular_price\": \"1\"}".formatted(sku));
        }
        return new WooCommerceOrdersWorld(world.with(world.settings().with(KEYS)), new HashMap<>());
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

    /** A list, what the shop is like, and the notes of each order. */
    @Override
    public OptionalInt mostRequests(Class<? extends Role> role, int elements) {
        int shop = 6;
        return role.equals(OrderReader.class) ? OptionalInt.of(shop + 2 + elements) : OptionalInt.empty();
    }

    @Override
    public ForeignId put(Order order) {
        long id = desk().put(SoldByHand.form(order, order.head().status()).toString());
        date(id, order);
        last.put(order.head().number(), id);
        return Ids.of(id);
    }

    private void date(long id, Order order) {
        Instant paid = order.payments().stream()
                .filter(OrderPayment::captured)
                .map(OrderPayment::at)
                .findFirst()
                .orElse(null);
        desk().date(id, order.head().placed(), paid);
    }

    @Override
    public boolean change(ForeignId id, Order order) {
        long number = WooCommerceWorld.number(id);
        List<Long> lines = lines(number);
        desk().change(number, SoldByHand.changed(order, lines).toString());
        int refunds = shown(number).path("refunds").size();
        order.refunds().stream()
                .skip(refunds)
                .forEach(refund -> desk().refund(
                                number, SoldByHand.refund(refund, lines, 1).toString(), true));
        order.messages().stream()
                .filter(message -> message.author() == OrderMessage.Author.SHOP)
                .forEach(message -> desk().note(number, message.text(), !message.hidden()));
        date(number, order);
        return true;
    }

    @Override
    public void setStatus(ForeignId id, String status) {
        desk().change(WooCommerceWorld.number(id), "{\"status\": \"%s\"}".formatted(status));
    }

    @Override
    public void remove(ForeignId id) {
        desk().delete(WooCommerceWorld.number(id));
    }

    @Override
    public boolean damage(ForeignId id) {
        desk().change(WooCommerceWorld.number(id), "{\"currency\": \"monnaie\"}");
        return true;
    }

    @Override
    public boolean putUnfinished(Order order) {
        desk().put(SoldByHand.form(order, "checkout-draft").toString());
        desk().trash(desk().put(SoldByHand.form(order, "processing").toString()));
        return true;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Europe/Paris");
    }

    /** An order has no second payment, nothing is paid where nothing is asked, and the parts have the shop's own numbers. */
    @Override
    public Order kept(Order order) {
        long id = last.getOrDefault(order.head().number(), 0L);
        return new AsSold(shown(id)).of(order);
    }

    @Override
    public List<Order> orders() {
        var orders = new ArrayList<Order>();
        for (long id : desk().ids()) {
            JsonNode shown = shown(id);
            if (!"trash".equals(shown.path("status").stringValue())) {
                orders.add(seen(id, shown));
            }
        }
        return orders;
    }

    private ObjectNode shown(long id) {
        return desk().order(id).orElseThrow();
    }

    private List<Long> lines(long id) {
        var numbers = new ArrayList<Long>();
        shown(id).path("line_items").forEach(line -> numbers.add(line.path("id").longValue()));
        return numbers;
    }

    /** As a person sees it: its status, its mark, and everything else as it stands there. */
    private Order seen(long id, JsonNode shown) {
        ObjectNode rest = (ObjectNode) shown.deepCopy();
        rest.remove(List.of(
                "status", "meta_data", "date_modified", "date_modified_gmt", "date_completed", "date_completed_gmt"));
        String mark = desk().meta(id, "_navette_documents");
        var head = new OrderHead(
                shown.path("number").stringValue(),
                "",
                rest.toString(),
                shown.path("status").stringValue(),
                Instant.EPOCH,
                Instant.EPOCH,
                false,
                null,
                false,
                null,
                Collector.MERCHANT,
                mark.isEmpty() ? null : mark);
        var money = new OrderMoney(
                Currency.getInstance("EUR"),
                null,
                Basis.NET,
                Amount.of(shown.path("total").stringValue()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        var nobody = new OrderBuyer(null, null, null, Business.NONE, null);
        return new Order(Ids.of(id), head, money, nobody, nowhere(), List.of(), List.of(), List.of(), List.of());
    }

    private static Address nowhere() {
        return new Address(null, null, null, List.of(), null, null, null, "FR", null, null);
    }

    @Override
    public void close() {
        world.close();
    }
}
