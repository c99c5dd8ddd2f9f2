package dev.navette.model;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * An article's base price as the ERP has it. What the ERP does not say is null: absent is not zero (ART-20).
 *
 * @param net without tax (PV HT)
 * @param gross tax included (PV TTC)
 * @param vatRate in percent: 5.5 for 5.5 %
 */
public record ArticlePrices(
        @Nullable Money net,
        @Nullable Money gross,
        @PositiveOrZero @DecimalMax("100") @Nullable BigDecimal vatRate) {

    /** An article without any price. */
    public static final ArticlePrices NONE = new ArticlePrices(null, null, null);

    public ArticlePrices {
        vatRate = vatRate == null ? null : Numbers.plain(vatRate);
    }
}
