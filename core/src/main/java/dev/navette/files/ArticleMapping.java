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
 * @param images where its pictures are, or null
 * @param documents where its documents are, or null
 */
record ArticleMapping(
        @Inline Format format,
        @Nullable ArticleColumns columns,
        @Nullable ArticleConstants constants,
        @Nullable String currency,
        @Nullable String warehouse,
        @Nullable MediaMapping images,
        @Nullable MediaMapping documents)
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
        checkMedia(problems, "images", images, columns == null ? null : columns.images());
        checkMedia(problems, "documents", documents, columns == null ? null : columns.documents());
        return problems;
    }

    ArticleConstants constant() {
        return constants == null ? ArticleConstants.NONE : constants;
    }

    private static void checkMedia(
            List<Problem> problems, String key, @Nullable MediaMapping media, @Nullable String column) {
        String named = "columns." + key;
        if (media != null) {
            media.problems(column != null, named).forEach(problem -> problems.add(problem.below("$." + key)));
        } else if (column != null) {
            problems.add(new Problem(
                    "$." + key,
                    "missing, and " + named + " names files in its folder",
                    "Say where they are, for example {\"folder\": \"" + key + "\"}"));
        }
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
