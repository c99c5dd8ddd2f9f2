package dev.navette.testkit.volume;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder that an ERP exported a whole catalogue to. Of ten articles, two are in groups of four that are scattered over the
 * file, one stands alone, and seven have four forms each in a file of its own, in another order: three times as many
 * variants as articles.
 *
 * @param articles how many; a hundred of them or a multiple
 */
record CatalogueFiles(int articles) {

    static final String MAPPING_FILE = "mapping.json";

    private static final int TEN = 10;
    private static final int GROUPED_OF_TEN = 2;
    private static final int IN_FORMS_OF_TEN = 7;
    private static final int OF_A_GROUP = 4;
    private static final int FORMS = 4;
    private static final int FAMILIES = 20;
    private static final int SHELVES = 10;

    private static final String MAPPING = """
            {"articles": {"file": "articles.csv", "charset": "UTF-8", "currency": "EUR", "warehouse": "PARIS",
                "columns": {"reference": "Code article", "name": "Libellé", "description": "Description",
                    "net": "PV HT", "stock": "Stock", "category": "Famille", "master": "Article maître",
                    "attributes": [{"name": "Mouture", "valueColumn": "Mouture"}]},
                "forms": {"file": "gammes.csv", "charset": "UTF-8", "article": "Code article",
                    "columns": {"reference": "Code gamme", "net": "PV HT", "stock": "Stock",
                        "attributes": [{"nameColumn": "Gamme", "valueColumn": "Élément"}]}}}}
            """;

    /** Products: those of groups, those that stand alone, and those that have forms. */
    int products() {
        return groups() + articles / TEN * (TEN - GROUPED_OF_TEN);
    }

    /** Members of groups, and forms. */
    int variants() {
        return grouped() + articles / TEN * IN_FORMS_OF_TEN * FORMS;
    }

    /** Simple products: those that stand alone. */
    int alone() {
        return articles / TEN * (TEN - GROUPED_OF_TEN - IN_FORMS_OF_TEN);
    }

    /** Two levels of categories, what articles differ in, and what each has of that. */
    int terms() {
        return FAMILIES + FAMILIES * SHELVES + 2 + 2 * FORMS;
    }

    /** Writes the files, and the mapping beside them. */
    void write(Path folder) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(folder.resolve("articles.csv"))) {
            lines.write("Code article;Libellé;Description;PV HT;Stock;Famille;Article maître;Mouture\r\n");
            for (int number = 0; number < articles; number++) {
                lines.write(article(number));
            }
        }
        try (BufferedWriter lines = Files.newBufferedWriter(folder.resolve("gammes.csv"))) {
            lines.write("Code article;Code gamme;PV HT;Stock;Gamme;Élément\r\n");
            for (int form = 0; form < FORMS; form++) { // the forms of one article stand far from each other
                for (int number = articles - 1; number >= 0; number--) {
                    if (number % TEN > GROUPED_OF_TEN) {
                        lines.write("EM-%1$d;EM-%1$d-%2$d;%3$d,%2$d9;%4$d;Poids;%5$d g\r\n"
                                .formatted(number, form, 5 + form, number % 50, 250 * (form + 1)));
                    }
                }
            }
        }
        Files.writeString(folder.resolve(MAPPING_FILE), MAPPING);
    }

    private String article(int number) {
        boolean grouped = number % TEN < GROUPED_OF_TEN;
        int place = number / TEN * GROUPED_OF_TEN + number % TEN;
        return "EM-%1$d;Café en grains n° %1$d;%2$s;4,90;%3$d;Famille %4$d > Rayon %5$d;%6$s;%7$s\r\n"
                .formatted(
                        number,
                        "Torréfié à l'ancienne, notes de cacao et de noisette. ".repeat(3),
                        number % 50,
                        number / TEN % FAMILIES,
                        number / TEN / FAMILIES % SHELVES,
                        grouped ? "G-" + place % groups() : "",
                        grouped ? "Mouture " + place / groups() : "");
    }

    private int grouped() {
        return articles / TEN * GROUPED_OF_TEN;
    }

    private int groups() {
        return grouped() / OF_A_GROUP;
    }
}
