package dev.navette.files;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ArticlePublication;
import dev.navette.model.ArticlePublication.Blocked;
import dev.navette.model.sales.CustomerStanding;
import dev.navette.text.Column;
import dev.navette.text.DelimitedReader;
import dev.navette.text.Row;

/** Makes of a line whether an article may be shown and sold, or a customer traded with. */
final class PublicationCells {

    /** As programs and people write it; yes and no mean wholly and not at all. */
    private static final Map<String, Blocked> WORDS = words();

    private final @Nullable Boolean otherwise;
    private final @Nullable Column published;
    private final @Nullable Column dormant;
    private final @Nullable Column blocked;

    /** @param otherwise whether it is published where no column says it; null for yes */
    PublicationCells(@Nullable Boolean otherwise, PublicationColumns columns, DelimitedReader reader) {
        this.otherwise = otherwise;
        published = Cells.column(reader, columns.published());
        dormant = Cells.column(reader, columns.dormant());
        blocked = Cells.column(reader, columns.blocked());
    }

    /** Where nothing is said of it, an article may be shown and sold. */
    ArticlePublication of(Row row) {
        Boolean shown = published == null ? otherwise : row.truth(published);
        Boolean sleeps = Cells.truth(row, dormant);
        return new ArticlePublication(shown == null || shown, sleeps != null && sleeps, blocked(row));
    }

    /** Where nothing is said of it, a customer is traded with. */
    CustomerStanding standing(Row row) {
        ArticlePublication same = of(row);
        return new CustomerStanding(
                same.published(),
                same.dormant(),
                switch (same.blocked()) {
                    case NOT -> CustomerStanding.Blocked.NOT;
                    case PARTLY -> CustomerStanding.Blocked.PARTLY;
                    case WHOLLY -> CustomerStanding.Blocked.WHOLLY;
                });
    }

    private Blocked blocked(Row row) {
        String text = Cells.text(row, blocked);
        if (text == null || blocked == null) {
            return Blocked.NOT;
        }
        Blocked known = WORDS.get(text.toLowerCase(Locale.ROOT));
        if (known == null) {
            row.refuse(
                    blocked,
                    row.quoted(text) + " does not say how far it is blocked",
                    "Write aucun, partiel or total, or oui or non");
            return Blocked.NOT;
        }
        return known;
    }

    private static Map<String, Blocked> words() {
        var words = new HashMap<String, Blocked>();
        List.of("aucun", "none", "non", "no", "n", "faux", "false", "0").forEach(no -> words.put(no, Blocked.NOT));
        List.of("partiel", "partiellement", "partial", "partly").forEach(part -> words.put(part, Blocked.PARTLY));
        List.of("total", "totalement", "wholly", "oui", "yes", "o", "y", "vrai", "true", "1")
                .forEach(all -> words.put(all, Blocked.WHOLLY));
        return Map.copyOf(words);
    }
}
