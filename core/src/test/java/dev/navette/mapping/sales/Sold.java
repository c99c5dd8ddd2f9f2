package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.BuyerCheck;
import dev.navette.model.sales.Collector;
import dev.navette.model.sales.Consignment;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.OrderCharge;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.OrderHead;
import dev.navette.model.sales.OrderLine;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderPart;
import dev.navette.model.sales.ShopTax;
import dev.navette.model.sales.TaxShare;
import dev.navette.model.sales.TillSession;

/** An order as far as VAT looks at it: what is sold, where to, to whom, with which taxes. */
final class Sold {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    /** Buyers, by a word for tables. */
    private static final Map<String, Business> BUYERS = Map.ofEntries(
            Map.entry("private", Business.NONE),
            Map.entry("DE number", company("DE129274202", BuyerCheck.State.VALID)),
            Map.entry("NL number", company("NL004495445B01", BuyerCheck.State.VALID)),
            Map.entry("FR number", company("FR83404833048", BuyerCheck.State.VALID)),
            Map.entry("XI number", company("XI980780684", BuyerCheck.State.VALID)),
            Map.entry("CH number", company("CHE107787577", BuyerCheck.State.VALID)),
            Map.entry("DE unchecked", company("DE129274202", null)),
            Map.entry("DE outage", company("DE129274202", BuyerCheck.State.UNREACHABLE)),
            Map.entry("DE denied", company("DE129274202", BuyerCheck.State.INVALID)));

    private final List<OrderLine> lines = new ArrayList<>();
    private final List<OrderCharge> charges = new ArrayList<>();
    private final List<OrderDiscount> discounts = new ArrayList<>();
    private final List<ShopTax> taxes = new ArrayList<>();
    private Address billing = address("FR", "75011", null);
    private @Nullable Consignment consignment;
    private Business business = Business.NONE;
    private Collector collector = Collector.MERCHANT;
    private @Nullable TillSession session;
    private String gross = "100";

    /** An order of one thing of each sort, billed to Paris, that bears no tax and goes nowhere. */
    static Sold of(Nature... natures) {
        var sold = new Sold();
        for (Nature nature : natures) {
            sold.lines.add(line(String.valueOf(sold.lines.size() + 1), "100", nature, List.of()));
        }
        return sold;
    }

    /** Goods that go there, and the invoice too. */
    static Sold goodsTo(String country, @Nullable String postCode) {
        return of(Nature.GOODS).billedTo(country, postCode).sentTo(country, postCode);
    }

    Sold sentTo(String country, @Nullable String postCode) {
        return sentTo(address(country, postCode, null));
    }

    Sold sentTo(Address address) {
        consignment = new Consignment("C1", address, null);
        return this;
    }

    Sold billedTo(String country, @Nullable String postCode) {
        billing = address(country, postCode, null);
        return this;
    }

    Sold by(Business buyer) {
        business = buyer;
        return this;
    }

    Sold collectedBy(Collector who) {
        collector = who;
        return this;
    }

    Sold atTill() {
        session = new TillSession("Z12", true);
        return this;
    }

    Sold forGross(String amount) {
        gross = amount;
        return this;
    }

    Sold discounted(OrderDiscount.Kind kind) {
        discounts.add(new OrderDiscount(
                "D1", "DIX", kind, OrderDiscount.Target.ALL, new Amount(new BigDecimal("100"), null), null));
        return this;
    }

    /** A charge that bears this tax, or none: {@code charging("5", "20 FR")}. */
    Sold charging(String amount, @Nullable String tax) {
        charges.add(new OrderCharge(
                "S1",
                OrderCharge.Kind.SHIPPING,
                "Colissimo",
                new Amount(new BigDecimal(amount), null),
                tax == null ? List.of() : List.of(new TaxShare(known(tax), null)),
                List.of(),
                null));
        return this;
    }

    /** All lines bear these: {@code "20 FR, 5.5 FR"}; a rate alone is of no country that the shop would say. */
    Sold bearing(@Nullable String rates) {
        if (rates == null) {
            return this;
        }
        var shares = new ArrayList<TaxShare>();
        for (String rate : rates.split(", ", -1)) {
            shares.add(new TaxShare(known(rate), null));
        }
        lines.replaceAll(one -> line(one.id(), one.amount().value().toString(), one.nature(), shares));
        return this;
    }

    /** The order has a tax that nothing bears. */
    Sold knowing(String rate) {
        known(rate);
        return this;
    }

    /** Each line comes to this. */
    Sold priced(String amount) {
        lines.replaceAll(one -> line(one.id(), amount, one.nature(), one.taxes()));
        return this;
    }

    Order order() {
        var money = new OrderMoney(
                Currency.getInstance("EUR"),
                null,
                Basis.NET,
                new Amount(new BigDecimal(gross), null),
                lines,
                charges,
                discounts,
                taxes,
                List.of());
        var head = new OrderHead("187", "", "", "paid", NOON, NOON, false, null, false, session, collector);
        return new Order(
                new ForeignId("187"),
                head,
                money,
                new OrderBuyer(null, null, null, business, null),
                billing,
                consignment == null ? List.of() : List.of(consignment),
                List.of(),
                List.of(),
                List.of());
    }

    /** How its one document is booked, whatever the remarks say. */
    Treated treated(TreatmentRule rule, Remarks remarks) {
        return treated(rule, Figures.parts(order().money()), remarks);
    }

    /** The same as if the document held these parts alone. */
    Treated treated(TreatmentRule rule, List<? extends OrderPart> parts, Remarks remarks) {
        return Objects.requireNonNull(
                rule.of(order(), consignment, parts, remarks),
                () -> remarks.problems().toString());
    }

    /** How it is booked, or null where that cannot be said. */
    @Nullable
    Treated tried(TreatmentRule rule, Remarks remarks) {
        return rule.of(order(), consignment, Figures.parts(order().money()), remarks);
    }

    /** Who gives this VAT number, and what a register said of it. */
    static Business company(@Nullable String vatNumber, BuyerCheck.@Nullable State said) {
        BuyerCheck check = said == null ? null : new BuyerCheck(said, NOON, "VIES");
        return new Business(null, vatNumber, check, null, null);
    }

    /** One of those whom the tables know. */
    static Business buyer(String word) {
        return Objects.requireNonNull(BUYERS.get(word), word);
    }

    static Address address(String country, @Nullable String postCode, @Nullable String state) {
        return new Address("John", "DOE", null, List.of("1 rue"), postCode, "Ville", state, country, null, null);
    }

    private static OrderLine line(String id, String amount, Nature nature, List<TaxShare> shares) {
        return new OrderLine(
                id,
                new Reference("EM-" + id),
                "Café",
                Quantity.of(1),
                new Amount(new BigDecimal(amount), null),
                Amount.ZERO,
                shares,
                List.of(),
                null,
                nature,
                null);
    }

    private String known(String tax) {
        String[] words = tax.split(" ", -1);
        String country = words.length == 1 ? null : words[1];
        if (taxes.stream().noneMatch(one -> one.id().equals(tax))) {
            taxes.add(new ShopTax(tax, "TVA " + words[0] + " %", new BigDecimal(words[0]), country, null, 1));
        }
        return tax;
    }
}
