package dev.navette.files;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.json.Inline;
import dev.navette.model.Checked;

/**
 * Where articles are.
 *
 * @param format which file, and how it is written
 * @param columns which column is what
 * @param constants what has no column
 * @param currency of the prices, ISO 4217
 * @param warehouse which one the stock column counts
 */
record ArticleMapping(
        @Inline Format format,
        @Nullable ArticleColumns columns,
        @Nullable ArticleConstants constants,
        @Nullable String currency,
        @Nullable String warehouse)
        implements Checked {

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (columns == null) {
            problems.add(new Problem("$.columns", "missing", "Name at least those of reference and name"));
        }
        checkCurrency(problems, "$.currency");
        if (columns != null && columns.stock() != null && (warehouse == null || warehouse.isBlank())) {
            problems.add(new Problem(
                    "$.warehouse",
                    "missing, and columns.stock must be that of a warehouse",
                    "Name it, for example \"PRINCIPAL\""));
        }
        if (columns != null && columns.vatRate() != null && constant().vatRate() != null) {
            problems.add(new Problem(
                    "$.constants.vatRate", "there is a column for it too", "Remove the constant or the column"));
        }
        if (columns != null && columns.tracked() != null && constant().tracked() != null) {
            problems.add(new Problem(
                    "$.constants.tracked", "there is a column for it too", "Remove the constant or the column"));
        }
        return problems;
    }

    ArticleConstants constant() {
        return constants == null ? ArticleConstants.NONE : constants;
    }

    private void checkCurrency(List<Problem> problems, String path) {
        String remedy = "Write its ISO 4217 code, for example \"EUR\"";
        if (currency == null) {
            if (columns != null && (columns.net() != null || columns.gross() != null)) {
                problems.add(new Problem(path, "missing, and prices need one", remedy));
            }
            return;
        }
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
            problems.add(new Problem(path, "it is no currency", remedy));
        }
    }
}
