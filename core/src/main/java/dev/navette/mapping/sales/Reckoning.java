package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Basis;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.OrderLine;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderPart;
import dev.navette.model.sales.TaxShare;
import dev.navette.model.sales.TaxTotal;

/**
 * What each part of an order comes to in its document: in the document's currency and on its basis, with and without its
 * tax, as the shop reckoned it where it says so.
 */
final class Reckoning {

    private final OrderMoney money;
    private final Conversion conversion;
    private final Basis basis;
    private final Identities identities;
    private final Figures figures;
    private final ToldShares told;
    private final PartTaxes.Lookup taxes;
    private final Remarks remarks;

    /** What the parts come to with tax, before any of them is rounded. */
    private BigDecimal exactly = BigDecimal.ZERO;

    /**
     * Of an order.
     *
     * @param basis the document's
     * @param identities what the parts are in the ERP
     */
    Reckoning(
            OrderMoney money,
            Conversion conversion,
            Basis basis,
            Identities identities,
            PartTaxes.Lookup taxes,
            Remarks remarks) {
        this.money = money;
        this.conversion = conversion;
        this.basis = basis;
        this.identities = identities;
        this.figures = Figures.of(money, conversion);
        this.told = new ToldShares(money, figures);
        this.taxes = taxes;
        this.remarks = remarks;
    }

    /** The whole order in one basket, or null where the remarks say why it cannot be reckoned. */
    @Nullable
    Basket basket() {
        int before = remarks.count();
        List<OrderPart> parts = Figures.parts(money);
        var borne = new ArrayList<PartTaxes>();
        for (OrderPart part : parts) {
            PartTaxes found = taxes.of(part, path(part));
            if (found != null) {
                borne.add(found);
                refuseTaxOnGiftCard(part, found);
            }
        }
        parts.forEach(part -> identities.check(part, path(part), remarks)); // all that is wrong is told at once
        if (borne.size() < parts.size()) {
            return null;
        }
        List<SortedMap<String, DiscountSplit.Share>> shares =
                new DiscountSplit(money, borne, figures, remarks).shares();
        List<SortedMap<String, BigDecimal>> rounded = told.rounded();
        var reckoned = new ArrayList<Part>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = part(parts.get(i), borne.get(i), rounded.get(i), shares.get(i));
            if (part != null) {
                reckoned.add(part);
            }
        }
        refuseOtherTaxes(parts, borne, reckoned);
        return remarks.count() > before ? null : basket(reckoned, leeway(borne));
    }

    /** What the shop says that each tax comes to is compared with its parts, where these say it too (ORD-13). */
    private void refuseOtherTaxes(List<OrderPart> parts, List<PartTaxes> taxed, List<Part> reckoned) {
        if (reckoned.size() < parts.size()) {
            return;
        }
        for (TaxTotal total : money.taxTotals()) {
            BigDecimal sum = BigDecimal.ZERO;
            int bearers = 0;
            boolean alone = figures.tells(total.amount()); // or two currencies would be compared
            for (int i = 0; i < parts.size(); i++) {
                List<TaxShare> borne = parts.get(i).taxes();
                if (borne.stream().anyMatch(share -> share.tax().equals(total.tax()))) {
                    alone &= borne.size() == 1 && !taxed.get(i).otherRate();
                    sum = sum.add(reckoned.get(i).tax());
                    bearers++;
                }
            }
            BigDecimal told = figures.rounded(figures.of(total.amount()));
            BigDecimal apart = told.subtract(sum).abs();
            if (alone && apart.compareTo(figures.unit().multiply(BigDecimal.valueOf(bearers))) > 0) {
                remarks.refuse(
                        "$.money.taxTotals[" + total.tax() + "]",
                        "the shop says " + told.toPlainString() + ", its parts come to " + sum.toPlainString()
                                + ", which is more than rounding makes",
                        "Correct the order's taxes in the shop");
            }
        }
    }

    private Basket basket(List<Part> parts, int leeway) {
        BigDecimal gross = figures.of(money.gross()).add(storeCredit());
        BigDecimal own = ownGap(gross);
        boolean exchanged = conversion.applied() != null && !figures.inShopCurrency();
        return new Basket(
                basis,
                exchanged ? new Exchanging(conversion).parts(parts) : parts,
                labels(),
                exchanged ? conversion.exchanged(gross) : figures.rounded(gross),
                exchanged ? conversion.exchanged(own) : own,
                exchanged ? leeway * coarse() : leeway,
                conversion.applied() == null
                        ? 1
                        : 1 + coarse()); // each figure in the other currency was rounded before
    }

    /** How many smallest units of the document's currency one of the order's can come to: a cent is 4 Kuwaiti fils. */
    private int coarse() {
        BigDecimal unit =
                BigDecimal.ONE.movePointLeft(Math.max(0, money.currency().getDefaultFractionDigits()));
        return conversion
                .exact(Amount.of(unit))
                .movePointRight(conversion.digits())
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    /** Without what rounding the sum makes: half a unit, and a little more where thousandths were added up. */
    private BigDecimal ownGap(BigDecimal gross) {
        int digits = figures.digits();
        return gross.subtract(exactly)
                .setScale(digits + 2, RoundingMode.HALF_UP)
                .setScale(digits, RoundingMode.HALF_DOWN);
    }

    /** What was paid with money that the shop shows as a discount: it is owed like the rest (ORD-36). */
    private BigDecimal storeCredit() {
        return money.discounts().stream()
                .filter(discount -> discount.kind() == OrderDiscount.Kind.STORE_CREDIT)
                .map(this::gross)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal gross(OrderDiscount discount) {
        BigDecimal amount = figures.of(discount.amount());
        return money.basis() == Basis.NET ? amount.add(figures.of(discount.tax())) : amount;
    }

    /** Where the shop adds taxes that it does not say, it may have rounded them otherwise than we do. */
    private int leeway(List<PartTaxes> borne) {
        if (money.basis() == Basis.GROSS) {
            return 0;
        }
        List<OrderPart> parts = Figures.parts(money);
        int unsaid = parts.stream()
                .filter(part -> toldTax(part) == null)
                .mapToInt(part -> part.taxes().size())
                .sum();
        long untold = money.discounts().stream()
                .filter(discount -> discount.kind() == OrderDiscount.Kind.DISCOUNT && discount.tax() == null)
                .filter(discount -> parts.stream()
                        .flatMap(part -> part.discounts().stream())
                        .noneMatch(share -> share.discount().equals(discount.id())))
                .count();
        long sets = borne.stream().map(PartTaxes::shop).distinct().count();
        return unsaid + (int) (untold * sets);
    }

    private Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        money.discounts().forEach(discount -> labels.put(discount.id(), discount.label()));
        return labels;
    }

    private @Nullable Part part(
            OrderPart part,
            PartTaxes borne,
            SortedMap<String, BigDecimal> rounded,
            SortedMap<String, DiscountSplit.Share> untold) {
        Identities.Identity identity = identities.of(part, borne.erp(), path(part), remarks);
        if (identity == null) {
            return null;
        }
        SortedMap<String, DiscountSplit.Share> shares = new TreeMap<>(untold);
        rounded.forEach((discount, amount) -> shares.merge(
                discount,
                new DiscountSplit.Share(amount, reckonedTax(borne.shop(), amount)),
                DiscountSplit.Share::plus));
        BigDecimal exact = minus(figures.of(part.amount()), told.exact(part), untold);
        BigDecimal exactTax = tax(part, borne.shop(), exact, untold);
        boolean net = money.basis() == Basis.NET;
        exactly = exactly.add(net ? exact.add(exactTax) : exact);
        BigDecimal after = minus(figures.rounded(figures.of(part.amount())), rounded, untold);
        BigDecimal tax = figures.rounded(exactTax);
        BigDecimal gross = net ? after.add(tax) : after;
        BigDecimal bare = borne.otherRate()
                ? gross.subtract(borne.erp().within(gross, figures.digits())) // what the buyer paid stays
                : gross.subtract(tax);
        return new Part(
                part.id(),
                identity.kind(),
                identity.article(),
                identity.label(),
                identity.quantity(),
                part instanceof OrderLine line ? onBasis(figures.of(line.discount()), borne.shop()) : BigDecimal.ZERO,
                onBasis(shares),
                borne.erp(),
                bare,
                gross,
                eco(part, borne.shop()),
                identity.nature(),
                identity.lots(),
                part.consignment());
    }

    private static BigDecimal minus(
            BigDecimal amount, SortedMap<String, BigDecimal> rounded, SortedMap<String, DiscountSplit.Share> untold) {
        BigDecimal left = amount;
        for (BigDecimal share : rounded.values()) {
            left = left.subtract(share);
        }
        for (DiscountSplit.Share share : untold.values()) {
            left = left.subtract(share.amount());
        }
        return left;
    }

    /** The tax on what is left after all discounts: what the shop says, less that of the discounts it did not share. */
    private BigDecimal tax(
            OrderPart part, Taxes borne, BigDecimal after, SortedMap<String, DiscountSplit.Share> untold) {
        BigDecimal tax = toldTax(part);
        if (tax == null) {
            return reckonedTax(borne, after);
        }
        for (DiscountSplit.Share share : untold.values()) {
            tax = tax.subtract(share.tax());
        }
        return tax;
    }

    /** Null where it is not said, or is of less than the price since a credit was taken off before. */
    private @Nullable BigDecimal toldTax(OrderPart part) {
        boolean credited = part.discounts().stream().anyMatch(share -> !told.isDiscount(share.discount()));
        return credited ? null : PartTaxes.told(part.taxes(), figures);
    }

    private BigDecimal reckonedTax(Taxes borne, BigDecimal amount) {
        return money.basis() == Basis.NET ? borne.on(amount, figures.digits()) : borne.within(amount, figures.digits());
    }

    private SortedMap<String, BigDecimal> onBasis(SortedMap<String, DiscountSplit.Share> shares) {
        var converted = new TreeMap<String, BigDecimal>();
        shares.forEach((discount, share) -> converted.put(discount, onBasis(share.amount(), share.tax())));
        return converted;
    }

    private BigDecimal onBasis(BigDecimal amount, Taxes borne) {
        return onBasis(amount, reckonedTax(borne, amount));
    }

    private BigDecimal onBasis(BigDecimal amount, BigDecimal tax) {
        if (basis == money.basis()) {
            return figures.rounded(amount);
        }
        return figures.rounded(basis == Basis.GROSS ? amount.add(tax) : amount.subtract(tax));
    }

    private @Nullable BigDecimal eco(OrderPart part, Taxes borne) {
        return part instanceof OrderLine line && line.ecoParticipation() != null
                ? onBasis(figures.of(line.ecoParticipation()), borne)
                : null;
    }

    private void refuseTaxOnGiftCard(OrderPart part, PartTaxes borne) {
        if (part instanceof OrderLine line
                && line.nature() == Nature.GIFT_CARD
                && !borne.erp().free()) {
            remarks.refuse(
                    path(part) + ".taxes",
                    "it is a gift card and bears a tax of " + borne.erp().rates(),
                    "Sell gift cards without tax in the shop: it is due when they are spent");
        }
    }

    private static String path(OrderPart part) {
        return "$.money." + Figures.key(part);
    }
}
