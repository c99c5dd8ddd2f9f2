package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * Whether a line closes the gap between a document's total and the order's (écart, ORD-13). What rounding makes, at most
 * a smallest unit of the currency for each line, is always closed; what the shop's own sums lack, up to the tolerance.
 *
 * @param closed whether such a line is written; without it any gap refuses the order
 * @param tolerance the most that the shop's total may differ from the sum of its parts, in the document's currency
 * @param untaxed the ERP's VAT code, of rate zero, for a cent that no amount with tax comes to; null for the usual one of
 *     what bears no tax ({@link TaxRule#untaxed})
 * @param label what stands on such a line
 */
public record DiscrepancyRule(
        @Default("true") boolean closed,

        @Default("0.05") @PositiveOrZero @DecimalMax("1.00") BigDecimal tolerance,

        @Nullable String untaxed,
        @Default("Écart d'arrondi") String label)
        implements OrderOption {

    /** Closes gaps of up to 0.05. */
    public static final DiscrepancyRule USUAL =
            new DiscrepancyRule(true, new BigDecimal("0.05"), null, "Écart d'arrondi");

    public DiscrepancyRule {
        Objects.requireNonNull(tolerance, "tolerance");
        Objects.requireNonNull(label, "label");
    }

    /** The same with the code of what bears no tax. */
    public DiscrepancyRule untaxed(String code) {
        return new DiscrepancyRule(closed, tolerance, code, label);
    }

    /** The same with another tolerance: {@code within("0.10")}. */
    public DiscrepancyRule within(String most) {
        return new DiscrepancyRule(closed, new BigDecimal(most), untaxed, label);
    }

    /** Refuses any gap. */
    public static DiscrepancyRule refused() {
        return new DiscrepancyRule(false, new BigDecimal("0.05"), null, "Écart d'arrondi");
    }
}
