package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Basis;
import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.ShippingFooter;

/** Makes the lines, the foot and the totals of a document of what it will hold. */
final class Assembly {

    private static final Comparator<Basket.Discount> BY_DISCOUNT =
            Comparator.comparing(Basket.Discount::id).thenComparing(Basket.Discount::taxes);

    private final LineRule lines;
    private final ShippingRule shipping;
    private final ServiceArticles articles;
    private final DiscrepancyRule discrepancy;
    private final Conversion conversion;

    Assembly(
            LineRule lines,
            ShippingRule shipping,
            ServiceArticles articles,
            DiscrepancyRule discrepancy,
            Conversion conversion) {
        this.lines = lines;
        this.shipping = shipping;
        this.articles = articles;
        this.discrepancy = discrepancy;
        this.conversion = conversion;
    }

    /** The money of a document, or null where the remarks say why it cannot be. */
    @Nullable
    DocumentMoney money(Basket basket, Remarks remarks) {
        var made = new ArrayList<DocumentLine>();
        var layout = new LineLayout(lines, conversion, basket.basis());
        List<Part> shipped = ofKind(basket, true);
        boolean foot = shipping.place() == ShippingRule.Place.FOOT && rates(shipped) == 1;
        ofKind(basket, false).forEach(part -> made.addAll(layout.lines(part)));
        if (!foot) {
            byTaxes(shipped).values().forEach(parts -> made.add(layout.merged(parts)));
        }
        made.addAll(discountLines(basket, layout, remarks));
        Totals totals = totals(basket);
        made.addAll(discrepancyLines(basket, totals, layout, remarks));
        if (remarks.refused()) {
            return null;
        }
        return new DocumentMoney(
                basket.basis(),
                conversion.stated(),
                made,
                foot ? footer(basket.basis(), shipped) : null,
                totals.vat(conversion),
                conversion.money(totals.net()),
                conversion.money(totals.tax()),
                conversion.money(totals.gross()));
    }

    private Totals totals(Basket basket) {
        var totals = new Totals(basket.basis(), conversion.digits());
        basket.parts().forEach(part -> totals.add(part.taxes(), part.after(basket.basis())));
        return totals;
    }

    /** One for each discount and each set of taxes (ORD-11). */
    private List<DocumentLine> discountLines(Basket basket, LineLayout layout, Remarks remarks) {
        var sums = new TreeMap<Basket.Discount, BigDecimal>(BY_DISCOUNT);
        basket.parts()
                .forEach(part -> part.shares()
                        .forEach((id, share) ->
                                sums.merge(new Basket.Discount(id, part.taxes()), share, BigDecimal::add)));
        var made = new ArrayList<DocumentLine>();
        sums.forEach((discount, sum) -> {
            if (sum.signum() != 0) {
                Reference article = articles.of(
                        DocumentLine.Kind.DISCOUNT,
                        discount.taxes(),
                        "$.money.discounts[" + discount.id() + "]",
                        remarks);
                if (article != null) {
                    String label = basket.discounts().getOrDefault(discount.id(), discount.id());
                    made.add(layout.service(
                            discount.id(), DocumentLine.Kind.DISCOUNT, article, label, sum.negate(), discount.taxes()));
                }
            }
        });
        return made;
    }

    private List<DocumentLine> discrepancyLines(Basket basket, Totals totals, LineLayout layout, Remarks remarks) {
        var made = new ArrayList<DocumentLine>();
        new Gap(discrepancy, conversion).close(basket, totals, remarks).forEach((taxes, amount) -> {
            Reference article = articles.of(DocumentLine.Kind.DISCREPANCY, taxes, "$.money.gross", remarks);
            if (article != null) {
                made.add(
                        layout.service("", DocumentLine.Kind.DISCREPANCY, article, discrepancy.label(), amount, taxes));
            }
        });
        return made;
    }

    private ShippingFooter footer(Basis basis, List<Part> shipped) {
        BigDecimal amount = shipped.stream().map(part -> part.amount(basis)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ShippingFooter(
                conversion.money(amount), shipped.get(0).taxes().vat());
    }

    private static List<Part> ofKind(Basket basket, boolean shipping) {
        return basket.parts().stream()
                .filter(part -> (part.kind() == DocumentLine.Kind.SHIPPING) == shipping)
                .toList();
    }

    private static int rates(List<Part> parts) {
        return byTaxes(parts).size();
    }

    private static SortedMap<Taxes, List<Part>> byTaxes(List<Part> parts) {
        var byTaxes = new TreeMap<Taxes, List<Part>>();
        parts.forEach(part ->
                byTaxes.computeIfAbsent(part.taxes(), none -> new ArrayList<>()).add(part));
        return byTaxes;
    }
}
