package dev.navette.testkit.faults;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.navette.mapping.sales.AccountChoice;
import dev.navette.mapping.sales.CurrencyRule;
import dev.navette.mapping.sales.CustomerRule;
import dev.navette.mapping.sales.DiscrepancyRule;
import dev.navette.mapping.sales.OrderRule;
import dev.navette.mapping.sales.PaymentRule;
import dev.navette.mapping.sales.PaymentTarget;
import dev.navette.mapping.sales.ServiceArticle;
import dev.navette.mapping.sales.ServiceArticles;
import dev.navette.mapping.sales.StatusChoice;
import dev.navette.mapping.sales.StatusRule;
import dev.navette.mapping.sales.TaxRule;
import dev.navette.mapping.sales.TreatmentRule;
import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.Collector;
import dev.navette.model.sales.Consignment;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.OrderHead;
import dev.navette.model.sales.OrderLine;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.OrderRefund;
import dev.navette.model.sales.PaymentMethod;
import dev.navette.model.sales.RefundedPart;
import dev.navette.model.sales.ShopTax;
import dev.navette.model.sales.TaxShare;
import dev.navette.model.sales.TaxTotal;
import dev.navette.model.sales.Treatment;

/**
 * What a shop sold: orders of six sorts, one after the other, and what must be in the ERP because of them, written down by
 * hand for each sort.
 *
 * @param count how many orders
 */
record Sold(int count) {

    static final Instant PLACED = Instant.parse("2026-11-19T10:00:00Z");

    private static final int SORTS = 6;
    private static final int FIRST = 1001;
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final ShopTax VAT_20 = ShopTax.of("20", "TVA 20 %", "20", "FR");
    private static final ShopTax VAT_55 = ShopTax.of("5.5", "TVA 5,5 %", "5.5", "FR");
    private static final Amount NOTHING = Amount.of("0");

    /** By which rule they are imported: each buyer has an account, each order is an order. */
    static OrderRule rule() {
        return OrderRule.of(
                        new StatusRule(
                                Map.of(
                                        "processing",
                                        StatusChoice.making(DocumentType.ORDER).then("transferred")),
                                false),
                        TaxRule.NONE
                                .knowing("N20", "20")
                                .knowing("N5", "5.5")
                                .knowing("N0", "0")
                                .untaxed("N0"),
                        TreatmentRule.NONE.otherwise(new Treatment("FR", "N0")),
                        CustomerRule.of(AccountChoice.numbered("WEB", 8).guests("INV", 8)))
                .with(new ServiceArticles(
                        ServiceArticle.of("DIVERS"),
                        ServiceArticle.of("PORT"),
                        ServiceArticle.of("EMBALLAGE"),
                        ServiceArticle.of("FRAIS"),
                        ServiceArticle.of("REMISE"),
                        ServiceArticle.of("ECART"),
                        ServiceArticle.of("CADEAU"),
                        ServiceArticle.of("REMB"),
                        ServiceArticle.of("ACOMPTE")))
                .with(DiscrepancyRule.USUAL.untaxed("N0"))
                .with(new CurrencyRule(CurrencyRule.Foreign.CONVERTED, Map.of()).knowing("EUR"))
                .with(PaymentRule.NONE.usually(PaymentTarget.USUAL));
    }

    /** All orders. */
    List<Order> orders() {
        var orders = new ArrayList<Order>();
        for (int index = 0; index < count; index++) {
            orders.add(order(index));
        }
        return orders;
    }

    /** By reference: what documents must be there, with type, account and gross total. */
    Map<String, String> documents(String tag) {
        var expected = new TreeMap<String, String>();
        for (int index = 0; index < count; index++) {
            String whole = tag + ":" + id(index);
            switch (index % SORTS) {
                case 0, 2, 5 -> expected.put(whole, "ORDER " + account(index) + " 12.00");
                case 1 -> expected.put(whole, "ORDER " + account(index) + " 21.10");
                case 3 -> {
                    expected.put(whole + "/1", "ORDER " + account(index) + " 12.00");
                    expected.put(whole + "/2", "ORDER " + account(index) + " 24.00");
                }
                default -> {
                    expected.put(whole, "ORDER " + account(index) + " 24.00");
                    expected.put(whole + "/R" + refund(index), "CREDIT_NOTE " + account(index) + " 12.00");
                }
            }
        }
        return expected;
    }

    /** By the document's reference: what must be booked for it. */
    Map<String, String> payments(String tag) {
        var expected = new TreeMap<String, String>();
        for (int index = 0; index < count; index++) {
            String whole = tag + ":" + id(index);
            switch (index % SORTS) {
                case 0, 2 -> expected.put(whole, "12.00");
                case 1 -> expected.put(whole, "21.10");
                case 3 -> {
                    expected.put(whole + "/1", "12.00");
                    expected.put(whole + "/2", "24.00");
                }
                case 4 -> {
                    expected.put(whole, "24.00");
                    expected.put(whole + "/R" + refund(index), "12.00");
                }
                default -> {
                    // it is not paid yet
                }
            }
        }
        return expected;
    }

    /** Which accounts must be there. */
    List<String> accounts() {
        var expected = new ArrayList<String>();
        for (int index = 0; index < count; index++) {
            if (!expected.contains(account(index))) {
                expected.add(account(index));
            }
        }
        return expected;
    }

    static String id(int index) {
        return String.valueOf(FIRST + index);
    }

    /** The same buyer orders twice: a sort 0 and the sort 2 after it. */
    private static String account(int index) {
        int sort = index % SORTS;
        return sort == 1 ? "INV0" + id(index) : "WEB0" + (2000 + (sort == 2 ? index - 2 : index));
    }

    private static int refund(int index) {
        return 5000 + index;
    }

    private static Order order(int index) {
        return switch (index % SORTS) {
            case 1 -> order(index, null, List.of(line("1", "EM-2", 2, "20.00", VAT_55, "1.10", null)), "21.10", true);
            case 3 ->
                order(
                        index,
                        buyer(index),
                        List.of(
                                line("1", "EM-1", 1, "10.00", VAT_20, "2.00", "a"),
                                line("2", "EM-1", 2, "20.00", VAT_20, "4.00", "b")),
                        "36.00",
                        true);
            case 4 ->
                refunded(
                        index,
                        order(
                                index,
                                buyer(index),
                                List.of(line("1", "EM-1", 2, "20.00", VAT_20, "4.00", null)),
                                "24.00",
                                true));
            case 5 ->
                order(
                        index,
                        buyer(index),
                        List.of(line("1", "EM-1", 1, "10.00", VAT_20, "2.00", null)),
                        "12.00",
                        false);
            case 2 ->
                order(
                        index,
                        buyer(index - 2),
                        List.of(line("1", "EM-1", 1, "10.00", VAT_20, "2.00", null)),
                        "12.00",
                        true);
            default ->
                order(index, buyer(index), List.of(line("1", "EM-1", 1, "10.00", VAT_20, "2.00", null)), "12.00", true);
        };
    }

    private static String buyer(int index) {
        return String.valueOf(2000 + index);
    }

    private static Order order(int index, @Nullable String buyer, List<OrderLine> lines, String gross, boolean paid) {
        Address home = address("1 rue des Lilas");
        boolean two = lines.size() > 1;
        List<Consignment> consignments = two
                ? List.of(new Consignment("a", home, null), new Consignment("b", address("2 rue des Lilas"), null))
                : List.of(new Consignment("a", home, null));
        BigDecimal tax = lines.stream()
                .map(line ->
                        Objects.requireNonNull(line.taxes().get(0).amount()).value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String rate = lines.get(0).taxes().get(0).tax();
        Instant placed = PLACED.plus(Duration.ofMinutes(index));
        return new Order(
                new ForeignId(id(index)),
                new OrderHead(
                        id(index), "", "", "processing", placed, placed, false, null, false, null, Collector.MERCHANT),
                new OrderMoney(
                        EUR,
                        null,
                        Basis.NET,
                        Amount.of(gross),
                        lines,
                        List.of(),
                        List.of(),
                        List.of(VAT_20, VAT_55),
                        List.of(new TaxTotal(rate, Amount.of(tax)))),
                new OrderBuyer(
                        buyer == null ? null : new ForeignId(buyer),
                        (buyer == null ? "guest" + index : "buyer" + buyer) + "@example.com",
                        null,
                        Business.NONE,
                        null),
                home,
                consignments,
                paid
                        ? List.of(new OrderPayment(
                                "1",
                                PaymentMethod.of("stripe", "Carte"),
                                Amount.of(gross),
                                placed,
                                OrderPayment.State.CAPTURED))
                        : List.of(),
                List.of(),
                List.of());
    }

    private static Address address(String street) {
        return new Address("Maud", "Perrin", null, List.of(street), "44000", "Nantes", null, "FR", null, null);
    }

    private static OrderLine line(
            String id,
            String article,
            int quantity,
            String amount,
            ShopTax tax,
            String taxAmount,
            @Nullable String consignment) {
        return new OrderLine(
                id,
                new Reference(article),
                "Article " + article,
                Quantity.of(quantity),
                Amount.of(amount),
                NOTHING,
                List.of(new TaxShare(tax.id(), Amount.of(taxAmount))),
                List.of(),
                null,
                Nature.GOODS,
                consignment);
    }

    private static Order refunded(int index, Order order) {
        Instant at = order.head().placed().plusSeconds(60);
        var part = new RefundedPart(
                "1", Quantity.of(1), Amount.of("10.00"), List.of(new TaxShare("20", Amount.of("2.00"))), true);
        var back = new OrderPayment(
                "r1", PaymentMethod.of("stripe", "Carte"), Amount.of("12.00"), at, OrderPayment.State.CAPTURED);
        var refund = new OrderRefund(
                new ForeignId(String.valueOf(refund(index))),
                at,
                EUR,
                List.of(part),
                List.of(),
                Amount.of(new BigDecimal("12.00").setScale(2, RoundingMode.UNNECESSARY)),
                List.of(back));
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
}
