package dev.navette.woocommerce.fake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The hands and eyes of a person at the orders of a fake shop: of customers, of extensions and of the merchant. What a
 * client has to do over the wire passes there.
 */
public final class OrderDesk {

    /** How the shop lets one in at a time. */
    interface Gate {
        <T> T in(Supplier<T> work);
    }

    private final Shop shop;
    private final Gate gate;

    OrderDesk(Shop shop, Gate gate) {
        this.shop = shop;
        this.gate = gate;
    }

    /** Puts an order there, as a request would say it, but that {@code number} is taken and a line needs no product. */
    public long put(String json) {
        return gate.in(() -> new Orders(shop)
                .create(Json.object(json), Origin.HANDS)
                .path("id")
                .longValue());
    }

    /** Changes one; its date changes too. */
    public void change(long id, String json) {
        gate.in(() -> new Orders(shop).update(id, Json.object(json), Origin.HANDS));
    }

    /** Changes what nobody can change by the interface: when it was ordered, and when it was paid, or that it was not. */
    public void date(long id, Instant created, @Nullable Instant paid) {
        gate.in(() -> {
            Ordered order = existing(id);
            order.created = created;
            order.paid = paid;
            return order;
        });
    }

    /** A person gives money back: as a request says it, or by the means of payment. */
    public long refund(long id, String json, boolean paidBack) {
        return gate.in(() -> {
            Ordered order = existing(id);
            ObjectNode form = Json.object(json);
            var refunds = new Refunds(shop);
            var items = new ArrayList<Bought>();
            for (JsonNode line : form.path("line_items")) {
                refunds.refunded(order, line).ifPresent(items::add);
            }
            BigDecimal amount =
                    form.hasNonNull("amount") ? OrderForm.number(form.path("amount")) : refunds.sum(order, items);
            return refunds.put(order, amount, paidBack, items, form, Php.bool(form.path("api_restock")))
                    .id();
        });
    }

    /** A person writes a note: no date changes. */
    public void note(long id, String text, boolean toCustomer) {
        gate.in(() -> new Notes(shop)
                .add(
                        id,
                        Json.object()
                                .put("note", text)
                                .put("customer_note", toCustomer)
                                .put("added_by_user", true)));
    }

    /** The texts of all notes of an order that clients have left, the oldest first; those that its customer was sent alone. */
    public List<String> notes(long id, boolean toCustomer) {
        return gate.in(() -> existing(id).notes.stream()
                .filter(note -> note.author().equals("WooCommerce") && note.toCustomer() == toCustomer)
                .map(Ordered.Note::text)
                .toList());
    }

    public void trash(long id) {
        gate.in(() -> new Orders(shop).delete(id, false));
    }

    public void delete(long id) {
        gate.in(() -> new Orders(shop).delete(id, true));
    }

    /** As a reader with six decimals sees it; nothing where it is deleted. */
    public Optional<ObjectNode> order(long id) {
        return gate.in(
                () -> Optional.ofNullable(shop.orders().get(id)).map(order -> new OrderView(shop, 6).order(order)));
    }

    /** Of all customers. */
    public List<Long> customers() {
        return gate.in(() -> List.copyOf(shop.customers().keySet()));
    }

    /** The numbers of all orders. */
    public List<Long> ids() {
        return gate.in(() -> List.copyOf(shop.orders().keySet()));
    }

    /** Each status that an order got since it was made: every one sends mails. */
    public List<String> transitions(long id) {
        return gate.in(() -> List.copyOf(existing(id).transitions));
    }

    /** An extension brings a status. */
    public void addStatus(String slug, String name, boolean keptFromSearches) {
        gate.in(() -> {
            shop.statuses().add(slug, name, keptFromSearches);
            return true;
        });
    }

    /** A coupon of so many percent, or of an amount of the whole cart. */
    public void addCoupon(String code, boolean percent, String amount) {
        gate.in(() -> shop.coupons().put(code, new Coupons.Worth(percent, new BigDecimal(amount))));
    }

    /** A rate, as a request says it. */
    public long addRate(String json) {
        return gate.in(() -> new Taxes(shop)
                .create(Json.object(json), Origin.HANDS)
                .path("id")
                .longValue());
    }

    public long putCustomer(String json) {
        return gate.in(() -> new Customers(shop)
                .create(Json.object(json), Origin.HANDS)
                .path("id")
                .longValue());
    }

    /** Changes one as an administrator does. */
    public void changeCustomer(long customer, String json) {
        gate.in(() -> new Customers(shop).update(customer, Json.object(json), Origin.HANDS));
    }

    /** As an administrator sees it. */
    public ObjectNode customer(long customer) {
        return gate.in(() -> new Customers(shop).shown(existingCustomer(customer)));
    }

    /** The mails that were sent to customers because they have an account now, by their numbers. */
    public List<Long> welcomed() {
        return gate.in(() -> List.copyOf(shop.welcomed()));
    }

    /** Gives a customer another role: he shops all the same. */
    public void role(long customer, String role) {
        gate.in(() -> existingCustomer(customer).role = role);
    }

    public void deleteCustomer(long customer) {
        gate.in(() -> new Customers(shop).delete(customer, true));
    }

    /** What is kept of a customer under a key; empty where nothing is. */
    public String customerMeta(long customer, String key) {
        return gate.in(() -> meta(existingCustomer(customer).meta, key));
    }

    /** What is kept of an order under a key; empty where nothing is. */
    public String meta(long order, String key) {
        return gate.in(() -> meta(existing(order).meta, key));
    }

    private static String meta(List<Item.Meta> all, String key) {
        return all.stream()
                .filter(meta -> meta.key().equals(key))
                .map(meta -> Php.text(meta.value()))
                .findFirst()
                .orElse("");
    }

    private Ordered existing(long id) {
        return Optional.ofNullable(shop.orders().get(id))
                .orElseThrow(() -> new IllegalArgumentException("the shop has no order " + id));
    }

    private Customers.Customer existingCustomer(long id) {
        return Optional.ofNullable(shop.customers().get(id))
                .orElseThrow(() -> new IllegalArgumentException("the shop has no customer " + id));
    }
}
