package dev.navette.woocommerce.fake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

/** An order as the shop stores it, with its refunds and notes. */
final class Ordered {

    /** A tax of the order, as its rate was when it was reckoned. */
    record TaxLine(
            long id,
            long rate,
            String code,
            String label,
            boolean compound,
            BigDecimal percent,
            BigDecimal items,
            BigDecimal shipping) {}

    /** A coupon that was used. */
    record Coupon(long id, String code, BigDecimal discount, BigDecimal tax) {}

    /** Money that was given back. */
    record Refund(long id, Instant at, BigDecimal amount, String reason, boolean paidBack, List<Bought> items) {}

    /** A note: the shop's own, a person's, or one that the customer was sent. */
    record Note(long id, Instant at, String author, String text, boolean toCustomer) {}

    final long id;
    String status = "pending";
    String statusBefore = "pending";
    String currency;
    boolean pricesIncludeTax;
    long customer;
    Instant created;
    Instant modified;

    @Nullable
    Instant paid;

    @Nullable
    Instant completed;

    /** What is stored as it is sent: texts. */
    ObjectNode fields = Json.object();

    ObjectNode billing;
    ObjectNode shipping;
    List<Bought> items = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    List<Coupon> coupons = new ArrayList<>();
    List<TaxLine> taxes = new ArrayList<>();
    List<Refund> refunds = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    List<Item.Meta> meta = new ArrayList<>();
    BigDecimal total = BigDecimal.ZERO;
    /** Each status that it got, in their order: every one sends mails. */
    final List<String> transitions = new ArrayList<>();

    Ordered(long id, String currency, boolean pricesIncludeTax, Instant now) {
        this.id = id;
        this.currency = currency;
        this.pricesIncludeTax = pricesIncludeTax;
        this.created = now;
        this.modified = now;
        this.billing = address(true);
        this.shipping = address(false);
        for (String text : List.of(
                "number", "customer_note", "payment_method", "payment_method_title", "transaction_id", "created_via")) {
            fields.put(text, "");
        }
    }

    private static ObjectNode address(boolean ofBilling) {
        ObjectNode address = Json.object();
        for (String part : List.of(
                "first_name",
                "last_name",
                "company",
                "address_1",
                "address_2",
                "city",
                "state",
                "postcode",
                "country")) {
            address.put(part, "");
        }
        return ofBilling ? address.put("email", "").put("phone", "") : address.put("phone", "");
    }

    Stream<Bought> of(Bought.Sort sort) {
        return items.stream().filter(item -> item.sort == sort);
    }

    BigDecimal refunded() {
        return refunds.stream().map(Refund::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Where it is taxed: where it goes, else who is billed. */
    String country() {
        String there = Php.text(shipping.path("country"));
        return there.isEmpty() ? Php.text(billing.path("country")) : there;
    }

    /** What all taxes come to, by their rates. */
    static Map<Long, BigDecimal> added(Map<Long, BigDecimal> one, Map<Long, BigDecimal> other) {
        var sum = new LinkedHashMap<>(one);
        other.forEach((rate, amount) -> sum.merge(rate, amount, BigDecimal::add));
        return sum;
    }
}
