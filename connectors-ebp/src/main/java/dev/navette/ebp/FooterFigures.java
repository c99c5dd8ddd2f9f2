package dev.navette.ebp;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Basis;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.ShippingFooter;
import dev.navette.model.sales.Vat;

/**
 * What EBP is told of shipping at the foot; it takes it without tax alone.
 *
 * @param money of the document
 * @param most how many decimals figures have
 */
record FooterFigures(DocumentMoney money, EbpFigures most) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Without tax; null where there is none, or where no amount with so few decimals gives the amount with tax. */
    @Nullable
    BigDecimal net() {
        ShippingFooter shipping = money.shipping();
        if (shipping == null) {
            return null;
        }
        BigDecimal amount = shipping.amount().amount();
        BigDecimal rate = vatRate();
        return money.basis() == Basis.NET || rate == null
                ? amount
                : without(amount, BigDecimal.ONE.add(rate.divide(HUNDRED)));
    }

    @Nullable
    BigDecimal vatRate() {
        ShippingFooter shipping = money.shipping();
        return shipping == null || shipping.vat().isEmpty()
                ? null
                : shipping.vat().get(0).rate();
    }

    @Nullable
    String vatCode() {
        ShippingFooter shipping = money.shipping();
        return shipping == null
                ? null
                : shipping.vat().stream().map(Vat::code).findFirst().orElse(null);
    }

    /** With as few decimals as give the gross amount again. */
    private @Nullable BigDecimal without(BigDecimal gross, BigDecimal factor) {
        for (int decimals = gross.scale(); decimals <= most.prices(); decimals++) {
            BigDecimal net = gross.divide(factor, decimals, RoundingMode.HALF_UP);
            if (net.multiply(factor)
                            .setScale(gross.scale(), RoundingMode.HALF_UP)
                            .compareTo(gross)
                    == 0) {
                return net;
            }
        }
        return null;
    }
}
