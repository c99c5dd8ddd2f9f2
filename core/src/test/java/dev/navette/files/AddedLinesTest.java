package dev.navette.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.UnreadableSourceException;
import dev.navette.text.DelimitedReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AddedLinesTest {

    private static final Format FORMAT = new Format("lignes.csv", "UTF-8", null, null, null, null, null, null);

    /** Adds nothing. */
    private static final Addition WHOLE = new Addition() {
        @Override
        public List<String> columns() {
            return List.of();
        }

        @Override
        public Adding on(DelimitedReader reader) {
            return (article, groups) -> article;
        }
    };

    @TempDir
    private Path temp;

    @Test
    void saysWhoseLinesBelongToNoArticle() {
        AddedLines lines = lines("EM-1;a\nEM-9;b\nEM-1;c\nEM-8;d\n");

        meet(lines, "EM-1", "EM-2");

        assertThat(lines.strays())
                .hasValue("there are lines of 2 that no article has in the column of the reference: EM-9 (line 3), EM-8"
                        + " (line 5)");
    }

    @Test
    void namesTheFirstFewOfMany() {
        AddedLines lines = lines(IntStream.rangeClosed(1, 2_000)
                .mapToObj(i -> "EM-" + i + ";\"Café\n" + i + "\"\n")
                .collect(Collectors.joining()));

        meet(lines, "EM-2");

        assertThat(lines.strays())
                .hasValue(
                        "there are lines of 1999 that no article has in the column of the reference: EM-1 (line 2), EM-3"
                                + " (line 6), EM-4 (line 8), EM-5 (line 10), EM-6 (line 12) and 1994 more");
    }

    @Test
    void saysNothingWhereEachHasItsArticle() {
        AddedLines lines = lines("EM-1;a\n");

        meet(lines, "EM-1");

        assertThat(lines.strays()).isEmpty();
    }

    @Test
    void refusesAFileThatDoesNotSayWhoseItsLinesAre() {
        AddedLines lines = lines(";a\n".repeat(10_001));

        assertThatThrownBy(() -> meet(lines))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage(
                        "More than 10000 lines do not say whose they are (files lignes.csv, column Article). Map the"
                                + " column that names the article.");
    }

    private AddedLines lines(String content) {
        new ErpFolder(temp).write("lignes.csv", "Article;Texte\n" + content, StandardCharsets.UTF_8);
        return new AddedLines(LineFile.in(temp, FORMAT, List.of("Article"), "Article", true), null, WHOLE);
    }

    /** A pass over a file of articles. */
    private void meet(AddedLines lines, String... references) {
        new ErpFolder(temp).write("articles.csv", "Code\n" + String.join("\n", references), StandardCharsets.UTF_8);
        LineFile articles = LineFile.in(
                temp,
                new Format("articles.csv", "UTF-8", null, null, null, null, null, null),
                List.of(),
                "Code",
                false);
        try (DelimitedReader reader = articles.open()) {
            lines.look(reader);
            LineGroups groups = articles.groups(reader);
            while (groups.hasNext()) {
                lines.meet(groups.next());
            }
        }
    }
}
