package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Basis;
import dev.navette.model.Money;
import dev.navette.model.sales.Vat;

/**
 * Closes the gap between what a document comes to and what the shop says (ORD-13). An ERP takes each tax once of all that
 * bears it, a shop may round it line by line: that makes at most a smallest unit for each line, and is closed whatever the
 * tolerance, at the rate where it arose. What the shop's own total lacks to the sum of its parts is closed within the
 * tolerance, at the rate of which most is sold. Beyond that the order is refused.
 */
final class Gap {

    /**
     * What rounding did.
     *
     * @param amount how much more tax the shop reckoned than the document
     */
    private record Rounding(Taxes taxes, BigDecimal amount) {}

    private final DiscrepancyRule rule;
    private final Conversion conversion;

    Gap(DiscrepancyRule rule, Conversion conversion) {
        this.rule = rule;
        this.conversion = conversion;
    }

    /**
     * Puts on the totals what is missing on them.
     *
     * @return the amounts that were put, on the document's basis, by their taxes; empty where all agrees, and where the
     *     remarks say why it cannot be made to
     */
    SortedMap<Taxes, BigDecimal> close(Basket basket, Totals totals, Remarks remarks) {
        var lines = new TreeMap<Taxes, BigDecimal>();
        List<Rounding> roundings = roundings(basket, totals, remarks);
        BigDecimal gap = basket.gross().subtract(totals.gross());
        if (remarks.refused() || gap.signum() == 0) {
            return lines;
        }
        if (!rule.closed()) {
            refuse(basket, totals.gross(), "and no discrepancy line may close the gap", remarks);
            return lines;
        }
        placed(gap, roundings, totals).forEach((taxes, missing) -> {
            BigDecimal amount = amountFor(taxes, missing, totals);
            if (amount.signum() != 0) {
                lines.put(taxes, amount);
                totals.add(taxes, amount);
            }
        });
        closeRest(basket, totals, lines, remarks);
        return lines;
    }

    /** How much more tax the shop reckoned than the document, by the taxes. */
    private List<Rounding> roundings(Basket basket, Totals totals, Remarks remarks) {
        var roundings = new ArrayList<Rounding>();
        for (Taxes taxes : totals.taxes()) {
            List<Part> parts = basket.parts().stream()
                    .filter(part -> part.taxes().equals(taxes))
                    .toList();
            BigDecimal shops = parts.stream().map(Part::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal ours = totals.tax(taxes, totals.amount(taxes));
            BigDecimal rounding = shops.subtract(ours);
            roundings.add(new Rounding(taxes, rounding));
            if (rounding.abs()
                            .compareTo(units((long) basket.rounding()
                                    * parts.stream().mapToInt(Part::figures).sum()))
                    > 0) {
                remarks.refuse(
                        "$.money.taxes",
                        "the tax of " + taxes.rates() + " comes to " + shown(shops) + " in the shop and to "
                                + shown(ours) + " by its rate, which is more than rounding makes",
                        "Correct the order's taxes in the shop, or the mapping of this tax");
            }
        }
        return roundings;
    }

    /**
     * Refuses an order whose total does not agree with its own sums, wherever its parts go.
     *
     * @param whole all of the order
     */
    void refuseOwnGap(Basket whole, Remarks remarks) {
        if (whole.own().abs().compareTo(rule.tolerance().add(units(whole.leeway()))) > 0) {
            refuse(
                    whole,
                    whole.gross().subtract(whole.own()),
                    "more than the tolerance of " + rule.tolerance().toPlainString(),
                    remarks);
        }
    }

    private void refuse(Basket basket, BigDecimal sum, String why, Remarks remarks) {
        remarks.refuse(
                "$.money.gross",
                "its parts come to " + shown(sum) + ", the shop says " + shown(basket.gross()) + ": "
                        + shown(basket.gross().subtract(sum).abs()) + " apart, " + why,
                "Correct the order in the shop, or enter this one by hand");
    }

    /** At which taxes the gap is closed: where rounding made it, the most first, and for the rest where most is sold. */
    private SortedMap<Taxes, BigDecimal> placed(BigDecimal gap, List<Rounding> roundings, Totals totals) {
        var placed = new TreeMap<Taxes, BigDecimal>();
        BigDecimal left = gap;
        List<Rounding> mostFirst = roundings.stream()
                .filter(rounding -> rounding.amount().signum() == gap.signum())
                .sorted(Comparator.comparing(
                                (Rounding rounding) -> rounding.amount().abs())
                        .reversed())
                .toList();
        for (Rounding rounding : mostFirst) {
            BigDecimal share = rounding.amount().abs().min(left.abs());
            BigDecimal signed = gap.signum() < 0 ? share.negate() : share;
            placed.put(rounding.taxes(), signed);
            left = left.subtract(signed);
        }
        if (left.signum() != 0) {
            placed.merge(mostSold(left, totals), left, BigDecimal::add);
        }
        return placed;
    }

    /** The taxes of which most is sold, of those to which an amount comes exactly, if there are any. */
    private Taxes mostSold(BigDecimal missing, Totals totals) {
        List<Taxes> bySale = totals.taxes().stream()
                .sorted(Comparator.comparing(
                                (Taxes taxes) -> totals.amount(taxes).abs())
                        .reversed())
                .toList();
        return bySale.stream()
                .filter(taxes -> comesTo(taxes, missing, totals))
                .findFirst()
                .orElse(bySale.get(0));
    }

    private boolean comesTo(Taxes taxes, BigDecimal missing, Totals totals) {
        BigDecimal before = totals.amount(taxes);
        BigDecimal reached = totals.gross(taxes, before.add(amountFor(taxes, missing, totals)));
        return reached.subtract(totals.gross(taxes, before)).compareTo(missing) == 0;
    }

    /** The amount on the document's basis that adds so much, or the most that does not add more. */
    private BigDecimal amountFor(Taxes taxes, BigDecimal missing, Totals totals) {
        BigDecimal before = totals.amount(taxes);
        BigDecimal target = totals.gross(taxes, before).add(missing);
        BigDecimal amount = totals.basis() == Basis.GROSS
                ? missing
                : conversion.rounded(missing.divide(taxes.factor(), MathContext.DECIMAL128));
        BigDecimal unit = missing.signum() < 0 ? units(-1) : units(1);
        while (beyond(totals.gross(taxes, before.add(amount)), target, missing)) {
            amount = amount.subtract(unit);
        }
        while (!beyond(totals.gross(taxes, before.add(amount).add(unit)), target, missing)) {
            amount = amount.add(unit);
        }
        return amount;
    }

    private static boolean beyond(BigDecimal reached, BigDecimal target, BigDecimal missing) {
        return missing.signum() < 0 ? reached.compareTo(target) < 0 : reached.compareTo(target) > 0;
    }

    /** A smallest unit may be left that no amount with tax comes to. */
    private void closeRest(Basket basket, Totals totals, SortedMap<Taxes, BigDecimal> lines, Remarks remarks) {
        BigDecimal rest = basket.gross().subtract(totals.gross());
        if (rest.signum() == 0) {
            return;
        }
        Taxes free = free(totals);
        if (free == null) {
            free = totals.taxes().stream()
                    .filter(taxes -> comesTo(taxes, rest, totals))
                    .findFirst()
                    .orElse(null);
        }
        if (free == null) {
            remarks.refuse(
                    "$.money.gross",
                    "a gap of " + shown(rest) + " is left between its parts and the shop's total of "
                            + shown(basket.gross()) + ", to which no amount with tax comes",
                    "Name a VAT code of rate 0 as discrepancy.untaxed");
            return;
        }
        BigDecimal amount = amountFor(free, rest, totals);
        lines.merge(free, amount, BigDecimal::add);
        totals.add(free, amount);
    }

    private @Nullable Taxes free(Totals totals) {
        return rule.untaxed() != null
                ? Taxes.of(new Vat(rule.untaxed(), BigDecimal.ZERO, 1))
                : totals.taxes().stream().filter(Taxes::free).findFirst().orElse(null);
    }

    private BigDecimal units(long count) {
        return BigDecimal.valueOf(count, conversion.digits());
    }

    private Money shown(BigDecimal amount) {
        return conversion.money(amount);
    }
}
