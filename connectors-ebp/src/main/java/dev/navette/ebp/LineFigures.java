package dev.navette.ebp;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.Vat;

/**
 * What EBP is told of a line's money, and what EBP will make of it.
 *
 * @param line the line
 * @param most how many decimals figures have
 */
record LineFigures(DocumentLine line, EbpFigures most) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    BigDecimal price() {
        BigDecimal price = line.unitPrice().amount();
        return price.scale() <= most.prices() ? price : price.setScale(most.prices(), RoundingMode.HALF_UP);
    }

    @Nullable
    BigDecimal vatRate() {
        return line.vat().isEmpty() ? null : line.vat().get(0).rate();
    }

    @Nullable
    String vatCode() {
        return line.vat().stream().map(Vat::code).findFirst().orElse(null);
    }

    @Nullable
    String lot() {
        return line.lots().size() == 1 ? line.lots().get(0).number() : null;
    }

    /** In percent; null where there is none. */
    @Nullable
    BigDecimal discountRate() {
        BigDecimal whole = price().multiply(line.quantity().value());
        if (!isDiscounted() || whole.signum() == 0) {
            return null;
        }
        return line.discount().amount().multiply(HUNDRED).divide(whole, most.rates(), RoundingMode.HALF_UP);
    }

    /** Off the price of one; null where there is none. */
    @Nullable
    BigDecimal unitDiscount() {
        BigDecimal quantity = line.quantity().value();
        return !isDiscounted() || quantity.signum() == 0
                ? null
                : line.discount().amount().divide(quantity, most.prices(), RoundingMode.HALF_UP);
    }

    boolean isDiscounted() {
        return line.discount().amount().signum() != 0;
    }

    /** Whether the amount comes out of quantity, price and a discount in percent. */
    boolean comesByRate() {
        BigDecimal rate = discountRate();
        BigDecimal left = rate == null ? BigDecimal.ONE : BigDecimal.ONE.subtract(rate.divide(HUNDRED));
        return comesTo(price().multiply(left), rate == null);
    }

    /** Whether the amount comes out of quantity, price and a discount off the price of one. */
    boolean comesByUnit() {
        BigDecimal off = unitDiscount();
        return comesTo(off == null ? price() : price().subtract(off), off == null);
    }

    private boolean comesTo(BigDecimal one, boolean undiscounted) {
        BigDecimal amount = line.amount().amount();
        BigDecimal made = one.multiply(line.quantity().value()).setScale(amount.scale(), RoundingMode.HALF_UP);
        return made.compareTo(amount) == 0 && undiscounted != isDiscounted();
    }
}
