package dev.navette.mapping.sales;

import java.util.Objects;

import dev.navette.model.Basis;
import dev.navette.model.Default;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What the lines of a document look like.
 *
 * @param basis whether they hold their tax (ORD-9)
 * @param unknown what happens to an article that the ERP does not know (ORD-6)
 * @param label whose label stands on them (ORD-7)
 * @param discounts whether a line's own discount is shown (ORD-11)
 * @param decimals of unit prices (ORD-4); never fewer than the currency has, and as many as it takes where goods are
 *     weighed. Where they do not bear a line's amount, its last unit costs a little more
 * @param lots whether lots and serial numbers are assigned (ORD-14): what spoils first goes first
 */
public record LineRule(
        @Default("as-ordered") LineBasis basis,
        @Default("refused") Unknown unknown,
        @Default("shop") Label label,
        @Default("shown") Discounts discounts,
        @Default("6") @Min(0) @Max(6) int decimals,
        @Default("false") boolean lots)
        implements OrderOption {

    /** As the shop has prices; an unknown article refuses the order. */
    public static final LineRule USUAL =
            new LineRule(LineBasis.AS_ORDERED, Unknown.REFUSED, Label.SHOP, Discounts.SHOWN, 6, false);

    /** Whether the amounts of lines hold their tax. */
    public enum LineBasis {
        /** As the shop had it for this order. */
        AS_ORDERED,
        /** Without tax (HT). */
        NET,
        /** Tax included (TTC). */
        GROSS
    }

    /** What happens to an article that the ERP does not know. */
    public enum Unknown {
        /** The order is refused, and every unknown article is named. */
        REFUSED,
        /** Its line bears the misc article (article divers), with the shop's label and price. */
        MISC
    }

    /** Whose label stands on a line. */
    public enum Label {
        SHOP,
        ERP
    }

    /** How a line's own discount shows. */
    public enum Discounts {
        /** The price before it, and the discount. */
        SHOWN,
        /** The price after it alone. */
        NET_PRICES
    }

    public LineRule {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(unknown, "unknown");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(discounts, "discounts");
    }

    /** The same on another basis. */
    public LineRule on(LineBasis other) {
        return new LineRule(other, unknown, label, discounts, decimals, lots);
    }

    /** The same with the misc article for what the ERP does not know. */
    public LineRule withMisc() {
        return new LineRule(basis, Unknown.MISC, label, discounts, decimals, lots);
    }

    /** The same with the ERP's labels. */
    public LineRule withErpLabels() {
        return new LineRule(basis, unknown, Label.ERP, discounts, decimals, lots);
    }

    /** The same with prices after discounts alone. */
    public LineRule withNetPrices() {
        return new LineRule(basis, unknown, label, Discounts.NET_PRICES, decimals, lots);
    }

    /** The same with unit prices of so many decimals. */
    public LineRule rounded(int toDecimals) {
        return new LineRule(basis, unknown, label, discounts, toDecimals, lots);
    }

    /** The same with lots and serial numbers. */
    public LineRule withLots() {
        return new LineRule(basis, unknown, label, discounts, decimals, true);
    }

    /** The basis of the document of an order. */
    Basis basis(Basis ordered) {
        return switch (basis) {
            case AS_ORDERED -> ordered;
            case NET -> Basis.NET;
            case GROSS -> Basis.GROSS;
        };
    }
}
