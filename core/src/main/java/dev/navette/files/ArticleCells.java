package dev.navette.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Basis;
import dev.navette.model.Checked;
import dev.navette.model.Length;
import dev.navette.model.LengthUnit;
import dev.navette.model.Money;
import dev.navette.model.Weight;
import dev.navette.model.WeightUnit;

/**
 * How the cells of an article file, and of those beside it, are meant.
 *
 * @param currency of the prices, ISO 4217
 * @param warehouse which one the stock column counts
 * @param lengthUnit of width, height and depth: mm, cm, m or in
 * @param weightUnit of weights: g, kg, lb or oz
 * @param ecoBasis whether the eco-participation holds the tax; null where the price says it
 * @param categorySeparator between the levels of a category, or null for {@code >}
 * @param categoryListSeparator between several categories of an article, or null where it has one
 * @param relatedSeparator between references, or null for a comma
 */
record ArticleCells(
        @Nullable String currency,
        @Nullable String warehouse,
        @Nullable String lengthUnit,
        @Nullable String weightUnit,
        @Nullable Basis ecoBasis,
        @Nullable String categorySeparator,
        @Nullable String categoryListSeparator,
        @Nullable String relatedSeparator)
        implements Checked {

    static final String NAME_CURRENCY = "Write its ISO 4217 code, for example \"EUR\"";
    static final String NAME_LENGTH = "Write \"mm\", \"cm\", \"m\" or \"in\"";
    static final String NAME_WEIGHT = "Write \"g\", \"kg\", \"lb\" or \"oz\"";

    private static final String COMMA = ",";
    private static final String ANGLE = ">";

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (currency != null
                && Currency.getAvailableCurrencies().stream()
                        .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
            problems.add(new Problem("$.currency", "it is no currency", NAME_CURRENCY));
        }
        if (lengthUnit != null && LengthUnit.of(lengthUnit).isEmpty()) {
            problems.add(new Problem("$.lengthUnit", "it is no unit of lengths", NAME_LENGTH));
        }
        if (weightUnit != null && WeightUnit.of(weightUnit).isEmpty()) {
            problems.add(new Problem("$.weightUnit", "it is no unit of weights", NAME_WEIGHT));
        }
        return problems;
    }

    boolean namesWarehouse() {
        return warehouse != null && !warehouse.isBlank();
    }

    String betweenLevels() {
        return categorySeparator == null ? ANGLE : categorySeparator.strip();
    }

    String betweenRelated() {
        return relatedSeparator == null ? COMMA : relatedSeparator;
    }

    /** What an amount is. Call it, and what follows, where the mapping without problems has such columns. */
    @Nullable
    Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : new Money(amount, Currency.getInstance(Objects.requireNonNull(currency)));
    }

    @Nullable
    Length length(@Nullable BigDecimal number) {
        return number == null
                ? null
                : Length.of(number, LengthUnit.of(String.valueOf(lengthUnit)).orElseThrow());
    }

    @Nullable
    Weight weight(@Nullable BigDecimal number) {
        return number == null
                ? null
                : Weight.of(number, WeightUnit.of(String.valueOf(weightUnit)).orElseThrow());
    }
}
