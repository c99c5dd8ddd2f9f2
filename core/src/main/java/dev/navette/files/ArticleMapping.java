package dev.navette.files;

import java.util.ArrayList;
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
 * @param cells how cells are meant
 * @param images where its pictures are, or null
 * @param documents where its documents are, or null
 * @param forms where the forms are in which the ERP keeps them, or null
 * @param specialPrices where special prices are, or null
 */
record ArticleMapping(
        @Inline Format format,
        @Nullable ArticleColumns columns,
        @Nullable ArticleConstants constants,
        @Inline ArticleCells cells,
        @Nullable MediaMapping images,
        @Nullable MediaMapping documents,
        @Nullable FormMapping forms,
        @Nullable SpecialMapping specialPrices)
        implements Checked {

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (columns == null) {
            problems.add(new Problem("$.columns", "missing", "Name at least those of reference and name"));
        } else {
            checkUnits(problems, columns);
            checkConstants(problems, columns);
            checkSeparators(problems, columns);
            checkForms(problems, columns);
        }
        checkMedia(problems, "images", images, columns == null ? null : columns.images());
        checkMedia(problems, "documents", documents, columns == null ? null : columns.documents());
        return problems;
    }

    ArticleConstants constant() {
        return constants == null ? ArticleConstants.NONE : constants;
    }

    /** Which warehouse the stock column of the forms counts. */
    @Nullable
    String warehouseOfForms() {
        return forms == null || forms.warehouse() == null ? cells.warehouse() : forms.warehouse();
    }

    private void checkUnits(List<Problem> problems, ArticleColumns columns) {
        if (cells.currency() == null && haveMoney(columns)) {
            problems.add(new Problem("$.currency", "missing, and prices need one", ArticleCells.NAME_CURRENCY));
        }
        if (columns.stock() != null && !cells.namesWarehouse()) {
            problems.add(new Problem(
                    "$.warehouse",
                    "missing, and columns.stock must be that of a warehouse",
                    "Name it, for example \"PRINCIPAL\""));
        }
        if (cells.lengthUnit() == null && columns.measures().haveLengths()) {
            problems.add(new Problem(
                    "$.lengthUnit", "missing, and width, height and depth need one", ArticleCells.NAME_LENGTH));
        }
        if (cells.weightUnit() == null && haveWeights(columns)) {
            problems.add(new Problem("$.weightUnit", "missing, and weights need one", ArticleCells.NAME_WEIGHT));
        }
        PriceColumns prices = columns.prices();
        if (prices.ecoParticipation() != null
                && cells.ecoBasis() == null
                && (prices.net() == null) == (prices.gross() == null)) {
            problems.add(new Problem(
                    "$.ecoBasis",
                    "missing, and the columns of prices do not tell whether columns.ecoParticipation holds the tax",
                    "Write \"net\" or \"gross\""));
        }
    }

    private void checkConstants(List<Problem> problems, ArticleColumns columns) {
        checkConstant(
                problems, "vatRate", constant().vatRate(), columns.prices().vatRate());
        checkConstant(problems, "tracked", constant().tracked(), columns.tracked());
        checkConstant(
                problems,
                "published",
                constant().published(),
                columns.publication().published());
    }

    private void checkSeparators(List<Problem> problems, ArticleColumns columns) {
        String category = columns.sorting().category();
        checkSeparator(problems, "categorySeparator", cells.categorySeparator(), "category", category);
        checkSeparator(problems, "categoryListSeparator", cells.categoryListSeparator(), "category", category);
        checkSeparator(
                problems,
                "relatedSeparator",
                cells.relatedSeparator(),
                "related",
                columns.sorting().related());
        if (cells.betweenLevels().equals(cells.categoryListSeparator())) {
            problems.add(new Problem(
                    "$.categoryListSeparator", "it is categorySeparator too", "Choose another one, or leave it out"));
        }
    }

    private void checkForms(List<Problem> problems, ArticleColumns columns) {
        FormColumns own = forms == null ? null : forms.columns();
        if (own == null) {
            return;
        }
        if (own.stock() != null
                && (warehouseOfForms() == null
                        || String.valueOf(warehouseOfForms()).isBlank())) {
            problems.add(new Problem(
                    "$.forms.warehouse",
                    "missing, and columns.stock must be that of a warehouse",
                    "Name it, for example \"PRINCIPAL\""));
        }
        checkImpact(
                problems, "netImpact", own.netImpact(), "net", columns.prices().net());
        checkImpact(
                problems,
                "grossImpact",
                own.grossImpact(),
                "gross",
                columns.prices().gross());
        checkImpact(
                problems,
                "weightImpact",
                own.weightImpact(),
                "grossWeight or netWeight",
                columns.measures().haveWeights() ? "" : null);
    }

    private boolean haveMoney(ArticleColumns columns) {
        FormColumns ofForms = forms == null ? null : forms.columns();
        SpecialColumns special = specialPrices == null ? null : specialPrices.columns();
        return columns.prices().haveMoney()
                || (ofForms != null && ofForms.haveMoney())
                || (special != null && special.haveMoney());
    }

    private boolean haveWeights(ArticleColumns columns) {
        FormColumns ofForms = forms == null ? null : forms.columns();
        return columns.measures().haveWeights() || (ofForms != null && ofForms.haveWeights());
    }

    private static void checkConstant(
            List<Problem> problems, String key, @Nullable Object constant, @Nullable String column) {
        if (constant != null && column != null) {
            problems.add(new Problem(
                    "$.constants." + key, "there is a column for it too", "Remove the constant or the column"));
        }
    }

    private static void checkSeparator(
            List<Problem> problems, String key, @Nullable String separator, String of, @Nullable String column) {
        if (separator == null) {
            return;
        }
        if (separator.isBlank()) {
            problems.add(new Problem("$." + key, "it is blank", "Write for example \",\", or leave it out"));
        }
        if (column == null) {
            problems.add(new Problem("$." + key, "columns." + of + " is not mapped", "Remove it, or map the column"));
        }
    }

    private static void checkImpact(
            List<Problem> problems, String key, @Nullable String impact, String on, @Nullable String column) {
        if (impact != null && column == null) {
            problems.add(new Problem(
                    "$.forms.columns." + key,
                    "the articles have nothing that it could be added to",
                    "Map columns." + on + " of the articles, or remove it"));
        }
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
}
