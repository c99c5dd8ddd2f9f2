package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.Carrier;
import dev.navette.model.sales.Collector;
import dev.navette.model.sales.Consignment;
import dev.navette.model.sales.DiscountShare;
import dev.navette.model.sales.Exchange;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.OrderCharge;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.OrderHead;
import dev.navette.model.sales.OrderLine;
import dev.navette.model.sales.OrderMessage;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.OrderRefund;
import dev.navette.model.sales.PaymentMethod;
import dev.navette.model.sales.ShopInvoice;
import dev.navette.model.sales.ShopTax;
import dev.navette.model.sales.TaxShare;
import dev.navette.model.sales.TaxTotal;
import dev.navette.model.sales.TillSession;

/** An order of a shop as a test says it, one thing after the other. Amounts are texts, as an accountant writes them. */
public final class ShopOrder {

    public static final Instant PLACED = Instant.parse("2026-11-20T10:15:00Z");
    public static final ShopTax TVA_20 = ShopTax.of("20", "TVA 20 %", "20", "FR");
    public static final ShopTax TVA_10 = ShopTax.of("10", "TVA 10 %", "10", "FR");
    public static final ShopTax TVA_55 = ShopTax.of("5.5", "TVA 5,5 %", "5.5", "FR");
    public static final ShopTax TVA_21 = ShopTax.of("2.1", "TVA 2,1 %", "2.1", "FR");

    private final String id;
    private final Basis basis;
    private Currency currency = Currency.getInstance("EUR");
    private @Nullable Exchange exchange;
    private Amount gross = Amount.ZERO;
    private final List<OrderLine> lines = new ArrayList<>();
    private final List<OrderCharge> charges = new ArrayList<>();
    private final List<OrderDiscount> discounts = new ArrayList<>();
    private final List<ShopTax> taxes = new ArrayList<>(List.of(TVA_20, TVA_10, TVA_55, TVA_21));
    private final List<TaxTotal> totals = new ArrayList<>();
    private final List<OrderPayment> payments = new ArrayList<>();
    private final List<OrderRefund> refunds = new ArrayList<>();
    private final List<OrderMessage> messages = new ArrayList<>();
    private final List<Consignment> consignments = new ArrayList<>();
    private Address billing = address("John", "DOE", null, "75002", "FR");
    private OrderBuyer buyer = new OrderBuyer(new ForeignId("29"), "j.doe@example.com", null, Business.NONE, null);
    private String status = "processing";
    private String number;
    private String shop = "";
    private Instant placed = PLACED;
    private boolean archived;
    private boolean invoiceAsked;
    private @Nullable ShopInvoice invoice;
    private @Nullable TillSession session;
    private Collector collector = Collector.MERCHANT;
    private boolean ships = true;

    private ShopOrder(String id, Basis basis) {
        this.id = id;
        this.number = id;
        this.basis = basis;
    }

    /** Of a shop whose amounts are without tax. */
    public static ShopOrder net(String id) {
        return new ShopOrder(id, Basis.NET);
    }

    /** Of a shop whose amounts hold their tax. */
    public static ShopOrder gross(String id) {
        return new ShopOrder(id, Basis.GROSS);
    }

    public static Address address(
            @Nullable String first, @Nullable String last, @Nullable String company, String postCode, String country) {
        return new Address(
                first, last, company, List.of("1 rue de la Paix"), postCode, "Ville", null, country, null, null);
    }

    public ShopOrder in(String code) {
        currency = Currency.getInstance(code);
        return this;
    }

    /** How much of the order's currency one unit of the shop's is worth. */
    public ShopOrder at(String rate, String shopCurrency) {
        exchange = new Exchange(Currency.getInstance(shopCurrency), new BigDecimal(rate));
        return this;
    }

    /** What the shop says it comes to, tax included. */
    public ShopOrder total(String amount) {
        gross = amount(amount);
        return this;
    }

    /** A line of which the shop tells the tax: {@code line("EM-1", 2, "20.00", TVA_20, "4.00")}; its id is its number. */
    public ShopOrder line(String reference, int quantity, String amount, ShopTax tax, String taxAmount) {
        return line(reference, Quantity.of(quantity), amount, "0", List.of(new TaxShare(tax.id(), amount(taxAmount))));
    }

    /** A line of which the shop does not tell the taxes; none for one that is not taxed. */
    public ShopOrder line(String reference, int quantity, String amount, ShopTax... borne) {
        return line(reference, Quantity.of(quantity), amount, "0", shares(borne));
    }

    public ShopOrder line(String reference, Quantity quantity, String amount, String discount, List<TaxShare> borne) {
        return line(new OrderLine(
                Integer.toString(lines.size() + 1),
                reference.isEmpty() ? null : new Reference(reference),
                "Shop's " + (reference.isEmpty() ? "thing" : reference),
                quantity,
                amount(amount),
                amount(discount),
                borne,
                List.of(),
                null,
                Nature.GOODS,
                null));
    }

    public ShopOrder line(OrderLine line) {
        lines.add(line);
        return this;
    }

    /** The last line is a gift card, a service. */
    public ShopOrder as(Nature nature) {
        OrderLine line = last();
        return last(line.discounts(), line.ecoParticipation(), nature, line.consignment());
    }

    /** So much of the last line is a contribution for recycling. */
    public ShopOrder eco(String amount) {
        OrderLine line = last();
        return last(line.discounts(), amount(amount), line.nature(), line.consignment());
    }

    /** The last line goes to a consignment. */
    public ShopOrder to(String consignment) {
        OrderLine line = last();
        return last(line.discounts(), line.ecoParticipation(), line.nature(), consignment);
    }

    /** A discount of the order took so much off the last line. */
    public ShopOrder lessOnLine(String discount, String amount) {
        OrderLine line = last();
        var shares = new ArrayList<>(line.discounts());
        shares.add(new DiscountShare(discount, amount(amount)));
        return last(shares, line.ecoParticipation(), line.nature(), line.consignment());
    }

    private OrderLine last() {
        return lines.get(lines.size() - 1);
    }

    private ShopOrder last(
            List<DiscountShare> shares, @Nullable Amount eco, Nature nature, @Nullable String consignment) {
        OrderLine line = lines.remove(lines.size() - 1);
        return line(new OrderLine(
                line.id(),
                line.reference(),
                line.label(),
                line.quantity(),
                line.amount(),
                line.discount(),
                line.taxes(),
                shares,
                eco,
                nature,
                consignment));
    }

    public ShopOrder shipping(String amount, ShopTax tax, String taxAmount) {
        return charge(OrderCharge.Kind.SHIPPING, amount, List.of(new TaxShare(tax.id(), amount(taxAmount))), null);
    }

    public ShopOrder shipping(String amount, ShopTax... borne) {
        return charge(OrderCharge.Kind.SHIPPING, amount, shares(borne), null);
    }

    public ShopOrder giftWrap(String amount, ShopTax... borne) {
        return charge(OrderCharge.Kind.GIFT_WRAP, amount, shares(borne), null);
    }

    public ShopOrder fee(String amount, ShopTax... borne) {
        return charge(OrderCharge.Kind.FEE, amount, shares(borne), null);
    }

    public ShopOrder charge(OrderCharge.Kind kind, String amount, List<TaxShare> borne, @Nullable String consignment) {
        charges.add(new OrderCharge(
                Integer.toString(charges.size() + 1),
                kind,
                "Shop's " + kind.name().toLowerCase(java.util.Locale.ROOT),
                amount(amount),
                borne,
                List.of(),
                consignment));
        return this;
    }

    /** A discount on the lines of which the shop tells neither shares nor tax. */
    public ShopOrder discount(String code, String amount) {
        return discount(code, OrderDiscount.Kind.DISCOUNT, OrderDiscount.Target.LINES, amount, null);
    }

    public ShopOrder discount(
            String code, OrderDiscount.Kind kind, OrderDiscount.Target target, String amount, @Nullable String tax) {
        return discount(new OrderDiscount(code, code, kind, target, amount(amount), tax == null ? null : amount(tax)));
    }

    public ShopOrder discount(OrderDiscount discount) {
        discounts.add(discount);
        return this;
    }

    public ShopOrder tax(ShopTax tax) {
        taxes.add(tax);
        return this;
    }

    /** What the shop says that a tax comes to on the whole order. */
    public ShopOrder taxTotal(ShopTax tax, String amount) {
        totals.add(new TaxTotal(tax.id(), amount(amount)));
        return this;
    }

    /** Captured when it was ordered, by a method of the shop's own. */
    public ShopOrder paid(String method, String amount) {
        return payment(PaymentMethod.of(method, method), amount, OrderPayment.State.CAPTURED);
    }

    public ShopOrder payment(PaymentMethod method, String amount, OrderPayment.State state) {
        payments.add(new OrderPayment("p" + (payments.size() + 1), method, amount(amount), placed, state));
        return this;
    }

    public ShopOrder payment(OrderPayment payment) {
        payments.add(payment);
        return this;
    }

    public ShopOrder refund(OrderRefund refund) {
        refunds.add(refund);
        return this;
    }

    public ShopOrder message(OrderMessage message) {
        messages.add(message);
        return this;
    }

    public ShopOrder billedTo(Address address) {
        billing = address;
        return this;
    }

    public ShopOrder by(OrderBuyer who) {
        buyer = who;
        return this;
    }

    /** Nothing ships. */
    public ShopOrder withoutShipping() {
        ships = false;
        return this;
    }

    /** Where something goes; without any, all goes to the billing address. */
    public ShopOrder shippedTo(String consignment, Address address) {
        consignments.add(new Consignment(consignment, address, new Carrier("7", "Colissimo")));
        return this;
    }

    public ShopOrder status(String code) {
        status = code;
        return this;
    }

    public ShopOrder number(String shown) {
        number = shown;
        return this;
    }

    public ShopOrder ofShop(String code) {
        shop = code;
        return this;
    }

    public ShopOrder placed(String instant) {
        placed = Instant.parse(instant);
        return this;
    }

    public ShopOrder archived() {
        archived = true;
        return this;
    }

    public ShopOrder invoiced(String numbered, String instant) {
        invoice = new ShopInvoice(numbered, Instant.parse(instant));
        return this;
    }

    public ShopOrder askingForInvoice() {
        invoiceAsked = true;
        return this;
    }

    public ShopOrder inSession(String key, boolean closed) {
        session = new TillSession(key, closed);
        return this;
    }

    public ShopOrder collectedBy(Collector who) {
        collector = who;
        return this;
    }

    public Order build() {
        List<Consignment> goingTo = !ships
                ? List.of()
                : consignments.isEmpty()
                        ? List.of(new Consignment("1", billing, new Carrier("7", "Colissimo")))
                        : consignments;
        return new Order(
                new ForeignId(id),
                new OrderHead(
                        number,
                        shop,
                        "Épicerie",
                        status,
                        placed,
                        placed,
                        archived,
                        invoice,
                        invoiceAsked,
                        session,
                        collector),
                new OrderMoney(currency, exchange, basis, gross, lines, charges, discounts, taxes, totals),
                buyer,
                billing,
                goingTo,
                payments,
                refunds,
                messages);
    }

    /** {@code 12.50}, or {@code 12.50|11.36} in the order's and in the shop's currency. */
    public static Amount amount(String text) {
        int bar = text.indexOf('|');
        return bar < 0 ? Amount.of(text) : Amount.of(text.substring(0, bar), text.substring(bar + 1));
    }

    private static List<TaxShare> shares(ShopTax... borne) {
        return List.of(borne).stream().map(tax -> new TaxShare(tax.id(), null)).toList();
    }
}
