package dev.navette.files;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * What is the same for every article of a file that has no column for it.
 *
 * @param vatRate in percent
 * @param tracked whether a stock is kept; true when neither says it
 * @param published whether it is published on the web; true when neither says it
 */
record ArticleConstants(
        @PositiveOrZero @DecimalMax("100") @Nullable BigDecimal vatRate,
        @Nullable Boolean tracked,
        @Nullable Boolean published) {

    static final ArticleConstants NONE = new ArticleConstants(null, null, null);
}
