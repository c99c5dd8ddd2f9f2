package dev.navette.testkit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

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
import dev.navette.model.sales.RefundedPart;
import dev.navette.model.sales.ShopTax;
import dev.navette.model.sales.TaxShare;
import dev.navette.model.sales.TaxTotal;

/** The orders that contracts put into a shop. Every total is what its parts come to. */
final class Baskets {

    private static final Instant AT = Sales.placed();
    private static final ShopTax VAT_20 = ShopTax.of("20", "TVA 20 %", "20", "FR");
    private static final ShopTax VAT_55 = ShopTax.of("5.5", "TVA 5,5 %", "5.5", "FR");
    private static final Amount NOTHING = Amount.of("0");

    private Baskets() {}

    /** A guest's order of so many coffees at 10.00 each, paid by card. */
    static Order simple(String number, String status, int coffees) {
        return priced(number, status, coffees, BigDecimal.TEN);
    }

    /** The same at another price. */
    static Order priced(String number, String status, int coffees, BigDecimal price) {
        BigDecimal net = price.multiply(BigDecimal.valueOf(coffees));
        BigDecimal tax =
                net.movePointLeft(2).multiply(BigDecimal.valueOf(20)).setScale(2, java.math.RoundingMode.HALF_UP);
        Amount gross = Amount.of(net.add(tax));
        OrderLine line =
                line("1", "EM-1", coffees, Amount.of(net), List.of(new TaxShare("20", Amount.of(tax))), List.of());
        var money = new OrderMoney(
                Sales.EUR,
                null,
                Basis.NET,
                gross,
                List.of(line),
                List.of(),
                List.of(),
                List.of(VAT_20),
                List.of(new TaxTotal("20", Amount.of(tax))));
        return order(number, status, money, guest(), home("Perrin"), List.of(paid(gross)), List.of(), List.of());
    }

    /** A customer's order of two rates with a cart discount and shipping, and a message. */
    static Order whole(String number, String status) {
        var cart = new DiscountShare("NOEL", Amount.of("2.00"));
        OrderLine coffee =
                line("1", "EM-1", 2, Amount.of("20.00"), List.of(new TaxShare("20", Amount.of("3.60"))), List.of(cart));
        OrderLine tea =
                line("2", "EM-2", 1, Amount.of("10.00"), List.of(new TaxShare("5.5", Amount.of("0.55"))), List.of());
        var shipping = new OrderCharge(
                "3",
                OrderCharge.Kind.SHIPPING,
                "Colissimo",
                Amount.of("5.00"),
                List.of(new TaxShare("20", Amount.of("1.00"))),
                List.of(),
                null);
        var discount = new OrderDiscount(
                "NOEL",
                "NOEL",
                OrderDiscount.Kind.DISCOUNT,
                OrderDiscount.Target.LINES,
                Amount.of("2.00"),
                Amount.of("0.40"));
        Amount gross = Amount.of("38.15");
        var money = new OrderMoney(
                Sales.EUR,
                null,
                Basis.NET,
                gross,
                List.of(coffee, tea),
                List.of(shipping),
                List.of(discount),
                List.of(VAT_20, VAT_55),
                List.of(new TaxTotal("20", Amount.of("4.60")), new TaxTotal("5.5", Amount.of("0.55"))));
        return order(
                number,
                status,
                money,
                company(),
                home("Perrin"),
                List.of(paid(gross)),
                List.of(),
                List.of(message("Sonnez deux fois")));
    }

    /** An order in dollars of a shop in euros. */
    static Order inDollars(String number, String status) {
        Order order = simple(number, status, 1);
        OrderMoney money = order.money();
        return with(
                order,
                new OrderMoney(
                        Currency.getInstance("USD"),
                        new Exchange(Sales.EUR, new BigDecimal("1.25")),
                        money.basis(),
                        money.gross(),
                        money.lines(),
                        money.charges(),
                        money.discounts(),
                        money.taxes(),
                        money.taxTotals()));
    }

    /** The same with its first line, but one, given back, and with a message of the shop about that. */
    static Order refunded(Order order, Instant at) {
        var part = new RefundedPart(
                "1", Quantity.of(1), Amount.of("9.00"), List.of(new TaxShare("20", Amount.of("1.80"))), false);
        Amount gross = Amount.of("10.80");
        var payment =
                new OrderPayment("r1", PaymentMethod.of("stripe", "Carte"), gross, at, OrderPayment.State.CAPTURED);
        var refund = new OrderRefund(
                new ForeignId("7"), at, order.money().currency(), List.of(part), List.of(), gross, List.of(payment));
        return new Order(
                order.id(),
                order.head(),
                order.money(),
                order.buyer(),
                order.billing(),
                order.consignments(),
                order.payments(),
                List.of(refund),
                order.messages());
    }

    /** The same with one message more, of the shop to the buyer. */
    static Order answered(Order order, String text, Instant at) {
        var answer = new OrderMessage(at, OrderMessage.Author.SHOP, false, text);
        return new Order(
                order.id(),
                order.head(),
                order.money(),
                order.buyer(),
                order.billing(),
                order.consignments(),
                order.payments(),
                order.refunds(),
                Stream.concat(order.messages().stream(), Stream.of(answer)).toList());
    }

    /** The same of somebody of that name, who wrote that. */
    static Order by(Order order, String lastName, String text) {
        return order(
                order.head().number(),
                order.head().status(),
                order.money(),
                order.buyer(),
                home(lastName),
                order.payments(),
                order.refunds(),
                List.of(message(text)));
    }

    private static Order with(Order order, OrderMoney money) {
        return new Order(
                order.id(),
                order.head(),
                money,
                order.buyer(),
                order.billing(),
                order.consignments(),
                order.payments(),
                order.refunds(),
                order.messages());
    }

    private static Order order(
            String number,
            String status,
            OrderMoney money,
            OrderBuyer buyer,
            Address home,
            List<OrderPayment> payments,
            List<OrderRefund> refunds,
            List<OrderMessage> messages) {
        var head = new OrderHead(number, "", "", status, AT, AT, false, null, false, null, Collector.MERCHANT);
        var parcel = new Consignment("1", home, new Carrier("colissimo", "Colissimo"));
        return new Order(new ForeignId(number), head, money, buyer, home, List.of(parcel), payments, refunds, messages);
    }

    private static OrderLine line(
            String id,
            String reference,
            int units,
            Amount amount,
            List<TaxShare> taxes,
            List<DiscountShare> discounts) {
        return new OrderLine(
                id,
                new Reference(reference),
                "Café moulu 250 g " + reference,
                Quantity.of(units),
                amount,
                NOTHING,
                taxes,
                discounts,
                null,
                Nature.GOODS,
                null);
    }

    private static OrderPayment paid(Amount amount) {
        return new OrderPayment("p1", PaymentMethod.of("stripe", "Carte"), amount, AT, OrderPayment.State.CAPTURED);
    }

    private static OrderMessage message(String text) {
        return new OrderMessage(AT, OrderMessage.Author.CUSTOMER, false, text);
    }

    private static OrderBuyer guest() {
        return new OrderBuyer(null, "maud.perrin@example.com", null, Business.NONE, null);
    }

    private static OrderBuyer company() {
        var business = new Business("73282932000074", "FR44732829320", null, null, "PO-7");
        return new OrderBuyer(new ForeignId("29"), "maud.perrin@example.com", null, business, null);
    }

    private static Address home(@Nullable String lastName) {
        return new Address(
                "Maud", lastName, null, List.of("1 rue des Lilas"), "44000", "Nantes", null, "FR", "0600000001", null);
    }
}
