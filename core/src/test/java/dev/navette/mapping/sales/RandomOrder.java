package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.navette.mapping.sales.ShopFigures.Draft;
import dev.navette.mapping.sales.ShopFigures.DraftDiscount;
import dev.navette.mapping.sales.ShopFigures.DraftPart;
import dev.navette.mapping.sales.ShopFigures.Told;
import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.model.Reference;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.Carrier;
import dev.navette.model.sales.Collector;
import dev.navette.model.sales.Consignment;
import dev.navette.model.sales.DiscountShare;
import dev.navette.model.sales.Exchange;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderCharge;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.OrderHead;
import dev.navette.model.sales.OrderLine;
import dev.navette.model.sales.OrderMessage;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.PaymentMethod;
import dev.navette.model.sales.ShopTax;
import dev.navette.model.sales.TaxShare;
import dev.navette.model.sales.TaxTotal;
import dev.navette.model.sales.Treatment;

/** A random order with a random profile for it, and what must come of it. */
final class RandomOrder {

    final long seed;
    final Draft draft;
    final Order order;
    final OrderRule rule;
    /** In the order's currency. */
    final ShopFigures figures;
    /** In the shop's own, where the order is in another one and the shop tells both. */
    final @Nullable ShopFigures own;
    /** Whether the shop's total is within the tolerance of its own sums; null where that depends on the rounding. */
    final boolean agrees;

    private final Random random;
    private final Currency currency;
    private final @Nullable Exchange exchange;
    private BigDecimal deviation = BigDecimal.ZERO;
    private BigDecimal ownDeviation = BigDecimal.ZERO;

    RandomOrder(
            long seed,
            Random random,
            Draft draft,
            Currency currency,
            @Nullable Exchange exchange,
            @Nullable ShopFigures own,
            ShopFigures figures) {
        this.seed = seed;
        this.random = random;
        this.draft = draft;
        this.currency = currency;
        this.exchange = exchange;
        this.own = own;
        this.figures = figures;
        this.rule = rule();
        this.agrees = deviate();
        this.order = order();
    }

    /** What the ERP knows of it. */
    ImportFacts facts() {
        return Epicerie.facts(order);
    }

    /** Whether its document is in another currency than the order. */
    boolean converted() {
        return exchange != null && rule.currencies().foreign() == CurrencyRule.Foreign.CONVERTED;
    }

    Currency documentCurrency() {
        return exchange != null && converted() ? exchange.shopCurrency() : currency;
    }

    /** What the shop reckoned in the currency of the document; null where the rate says it. */
    @Nullable
    ShopFigures told() {
        return converted() ? own : figures;
    }

    /** An amount of the order in the document's currency, not rounded. */
    BigDecimal inDocument(BigDecimal amount) {
        return exchange != null && converted() ? amount.divide(exchange.rate(), MathContext.DECIMAL64) : amount;
    }

    /** What its documents must come to. */
    BigDecimal owed() {
        ShopFigures told = told();
        BigDecimal owed =
                told == null ? figures.gross.add(deviation) : told.gross.add(told == own ? ownDeviation : deviation);
        for (DraftDiscount discount : draft.discounts()) {
            if (discount.kind() == OrderDiscount.Kind.STORE_CREDIT) {
                owed = owed.add((told == null ? figures : told).discount(discount.id()));
            }
        }
        return (told == null ? inDocument(owed) : owed).setScale(documentDigits(), RoundingMode.HALF_UP);
    }

    int documentDigits() {
        return documentCurrency().getDefaultFractionDigits();
    }

    private OrderRule rule() {
        var domestic = new Treatment("FR", "N0");
        OrderRule usual = Epicerie.rule()
                .with(TreatmentRule.NONE
                        .with(TreatmentRow.of("FR", domestic).trustingTaxes())
                        .otherwise(domestic))
                .with(Epicerie.taxes().knowing("E3", "3.2").knowing("TPS", "5").knowing("TVQ", "9.975"));
        LineRule lines = LineRule.USUAL
                .on(oneOf(LineRule.LineBasis.values()))
                .rounded(random.nextInt(7))
                .withMisc();
        OrderRule rule = usual.with(random.nextInt(3) == 0 ? lines.withNetPrices() : lines)
                .with(random.nextBoolean() ? ShippingRule.USUAL : ShippingRule.USUAL.atFoot());
        return random.nextBoolean() ? rule : rule.with(usual.currencies().keeping());
    }

    private <T> T oneOf(T[] all) {
        return all[random.nextInt(all.length)];
    }

    /** Whether it stays within the tolerance. */
    private boolean deviate() {
        int kind = random.nextInt(10);
        if (kind < 6) {
            return true;
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(documentDigits());
        BigDecimal most = new BigDecimal("0.05").setScale(documentDigits(), RoundingMode.DOWN);
        boolean within = kind < 8;
        BigDecimal sign = random.nextBoolean() ? BigDecimal.ONE : BigDecimal.ONE.negate();
        BigDecimal off = within
                ? unit.multiply(
                        BigDecimal.valueOf(random.nextInt(most.unscaledValue().intValue() + 1)))
                : most.add(unit.multiply(
                        BigDecimal.valueOf(1L + slack() + (long) random.nextInt(3) * random.nextInt(500))));
        BigDecimal inOrder = exchange != null && converted()
                ? off.multiply(exchange.rate())
                        .setScale(currency.getDefaultFractionDigits(), within ? RoundingMode.DOWN : RoundingMode.UP)
                : off;
        if (figures.gross.subtract(inOrder).signum() < 0
                || (own != null && own.gross.subtract(off).signum() < 0)) {
            sign = BigDecimal.ONE;
        }
        deviation = inOrder.multiply(sign);
        ownDeviation = off.multiply(sign);
        return within;
    }

    /** How many units the shop's way of rounding may hide, where it does not say what it rounded. */
    private int slack() {
        int sum = draft.fine() ? 1 : 0; // of thousandths is rounded once
        if (draft.basis() == Basis.GROSS) {
            return sum;
        }
        int unsaid = draft.told() == Told.EACH && !draft.chargesUnsaid()
                ? 0
                : 2 * draft.parts().size();
        long untold = draft.discounts().stream()
                .filter(one -> !one.shared() && !one.taxTold())
                .count();
        BigDecimal unit = inDocument(BigDecimal.ONE.movePointLeft(currency.getDefaultFractionDigits()));
        int coarse = unit.movePointRight(documentDigits())
                .setScale(0, RoundingMode.CEILING)
                .intValue();
        return sum + (unsaid + (int) untold * 6) * coarse;
    }

    private Order order() {
        var taxes = new LinkedHashMap<String, ShopTax>();
        draft.parts().forEach(part -> part.taxes().forEach(tax -> taxes.put(tax.id(), tax)));
        var lines = new ArrayList<OrderLine>();
        var charges = new ArrayList<OrderCharge>();
        for (int i = 0; i < draft.parts().size(); i++) {
            if (draft.parts().get(i).charge() == null) {
                lines.add(line(i));
            } else {
                charges.add(charge(i));
            }
        }
        Amount gross = new Amount(figures.gross.add(deviation), own == null ? null : own.gross.add(ownDeviation));
        Address billing = Somebody.living("99817", random.nextInt(3) == 0 ? "Quakfrosch" : null);
        return new Order(
                new ForeignId(Long.toString(seed)),
                head(),
                new OrderMoney(
                        currency,
                        exchange,
                        draft.basis(),
                        gross,
                        lines,
                        charges,
                        discounts(),
                        List.copyOf(taxes.values()),
                        totals(List.copyOf(taxes.values()))),
                Somebody.buying(billing.company() != null),
                billing,
                consignments(billing),
                payments(gross),
                List.of(),
                List.of(new OrderMessage(
                        ShopOrder.PLACED, OrderMessage.Author.CUSTOMER, false, "Bitte an Wackelpudding liefern")));
    }

    private OrderHead head() {
        return new OrderHead(
                "N" + seed,
                "",
                "Épicerie",
                random.nextBoolean() ? "processing" : "completed",
                ShopOrder.PLACED,
                ShopOrder.PLACED,
                false,
                null,
                false,
                null,
                Collector.MERCHANT);
    }

    private List<Consignment> consignments(Address billing) {
        Set<String> ids = new LinkedHashSet<>(List.of("A"));
        draft.parts().stream().map(DraftPart::consignment).forEach(id -> {
            if (id != null) {
                ids.add(id);
            }
        });
        var all = new ArrayList<Consignment>();
        for (String id : ids) {
            Address there = id.equals("A") ? billing : Somebody.living(id.equals("B") ? "75002" : "69001", null);
            all.add(new Consignment(id, there, new Carrier("7", "Colissimo")));
        }
        return all;
    }

    private List<OrderPayment> payments(Amount gross) {
        int count = random.nextInt(4);
        if (count == 0 || gross.value().signum() <= 0) {
            return List.of();
        }
        int digits = currency.getDefaultFractionDigits();
        var payments = new ArrayList<OrderPayment>();
        BigDecimal left = gross.value();
        for (int i = 1; i <= count; i++) {
            BigDecimal part = i == count
                    ? left
                    : left.multiply(BigDecimal.valueOf(random.nextInt(100)))
                            .divide(new BigDecimal("100"), digits, RoundingMode.DOWN);
            left = left.subtract(part);
            OrderPayment.State state =
                    random.nextInt(8) == 0 ? oneOf(OrderPayment.State.values()) : OrderPayment.State.CAPTURED;
            Instant at = ShopOrder.PLACED.plusSeconds(random.nextInt(3) * 60L);
            Amount amount = count == 1 ? gross : Amount.of(part);
            payments.add(new OrderPayment("p" + i, PaymentMethod.of("cb", "Carte"), amount, at, state));
        }
        return payments;
    }

    private List<OrderDiscount> discounts() {
        return draft.discounts().stream()
                .map(one -> new OrderDiscount(
                        one.id(),
                        "Code " + one.id(),
                        one.kind(),
                        one.target(),
                        new Amount(figures.discount(one.id()), own == null ? null : own.discount(one.id())),
                        tax(one.id())))
                .toList();
    }

    private @Nullable Amount tax(String discount) {
        BigDecimal tax = figures.discountTaxes.get(discount);
        return tax == null ? null : new Amount(tax, own == null ? null : own.discountTaxes.get(discount));
    }

    /** Said only where it can be: no discount of which nobody knows at which rate it was taken. */
    private List<TaxTotal> totals(List<ShopTax> taxes) {
        boolean known = draft.told() == Told.EACH
                && own == null
                && draft.discounts().stream().allMatch(DraftDiscount::shared);
        if (!known || random.nextBoolean()) {
            return List.of();
        }
        return taxes.stream()
                .map(tax -> {
                    BigDecimal sum = BigDecimal.ZERO;
                    for (int i = 0; i < draft.parts().size(); i++) {
                        int at = draft.parts().get(i).taxes().indexOf(tax);
                        sum = at < 0 ? sum : sum.add(figures.taxes.get(i).get(at));
                    }
                    return new TaxTotal(
                            tax.id(),
                            Amount.of(sum.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP)));
                })
                .toList();
    }

    private OrderLine line(int at) {
        DraftPart part = draft.parts().get(at);
        return new OrderLine(
                part.id(),
                part.reference() == null ? null : new Reference(part.reference()),
                "Shop's " + part.reference(),
                part.quantity(),
                new Amount(figures.amounts.get(at), own == null ? null : own.amounts.get(at)),
                new Amount(figures.own.get(at), own == null ? null : own.own.get(at)),
                taxes(at),
                shares(at),
                figures.eco.get(at) == null
                        ? null
                        : new Amount(figures.eco.get(at), own == null ? null : own.eco.get(at)),
                part.nature(),
                part.consignment());
    }

    private OrderCharge charge(int at) {
        DraftPart part = draft.parts().get(at);
        return new OrderCharge(
                part.id(),
                Objects.requireNonNull(part.charge()),
                "Shop's " + part.charge(),
                new Amount(figures.amounts.get(at), own == null ? null : own.amounts.get(at)),
                taxes(at),
                shares(at),
                part.consignment());
    }

    private List<TaxShare> taxes(int at) {
        var shares = new ArrayList<TaxShare>();
        List<ShopTax> borne = draft.parts().get(at).taxes();
        for (int i = 0; i < borne.size(); i++) {
            shares.add(new TaxShare(
                    borne.get(i).id(),
                    draft.told() == Told.EACH
                                    && !(draft.chargesUnsaid()
                                            && draft.parts().get(at).charge() != null)
                            ? new Amount(
                                    figures.taxes.get(at).get(i),
                                    own == null ? null : own.taxes.get(at).get(i))
                            : null));
        }
        return shares;
    }

    /** One that rounds to nothing in one of the currencies may not in the other. */
    private List<DiscountShare> shares(int at) {
        var discounts = new TreeSet<>(figures.shares.get(at).keySet());
        if (own != null) {
            discounts.addAll(own.shares.get(at).keySet());
        }
        return discounts.stream()
                .map(discount -> new DiscountShare(
                        discount,
                        new Amount(share(figures, at, discount), own == null ? null : share(own, at, discount))))
                .toList();
    }

    private static BigDecimal share(ShopFigures of, int at, String discount) {
        return of.shares.get(at).getOrDefault(discount, BigDecimal.ZERO);
    }

    /** In a form that a person can reckon after. */
    @Override
    public String toString() {
        return "seed " + seed + ", taxes " + draft.told() + (draft.fine() ? ", fine" : "") + ", deviation " + deviation
                + "/" + ownDeviation + "\n  rule " + rule.lines() + " "
                + rule.currencies().foreign() + " " + rule.shipping().place() + "\n" + new ShownOrder(order);
    }
}
