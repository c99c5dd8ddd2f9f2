package dev.navette.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.error.Fault;
import dev.navette.error.UnreadableSourceException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DelimitedReaderTest {

    private static final Dialect UTF_8 = Dialect.FRENCH_EXCEL;

    @Test
    void readsQuotesLineBreaksAndEveryLineEnd() {
        List<String> lines =
                lines("Code;Nom\r\n\"EM-1\";\"Café \"\"doux\"\"; moulu\"\rEM-2;\"deux\r\nlignes\"\n\n;;\nEM-3;Thé");

        assertThat(lines)
                .containsExactly("2 [EM-1] [Café \"doux\"; moulu]", "3 [EM-2] [deux\r\nlignes]", "7 [EM-3] [Thé]");
    }

    @Test
    void readsOnBehindAFaultyLine() {
        List<String> lines = lines("""
                Code;Nom
                EM-1
                EM-2;Thé;vert
                EM-3;Riz;;
                "EM-4";"Vis 5" inox"
                "EM-5";"Clou
                EM-6;Lait
                """);

        assertThat(lines)
                .containsExactly(
                        "2 The line has 1 field instead of 2 (file x.csv, line 2). Give it the fields of the header; a field"
                                + " that holds the separator ; stands between \".",
                        "3 The line has 3 fields instead of 2 (file x.csv, line 3). Give it the fields of the header; a field"
                                + " that holds the separator ; stands between \".",
                        "4 [EM-3] [Riz]",
                        "5 A field goes on after its closing quote (file x.csv, line 5). Double the quotes that stand inside"
                                + " a field.",
                        "6 A quote is opened and not closed (file x.csv, line 6). Close it, or double it inside a field.",
                        "7 [EM-6] [Lait]");
    }

    @Test
    void doesNotLetAQuoteSwallowTheFile() {
        var text = new StringBuilder("Code;Nom\n\"EM-0;Clou\n");
        for (int i = 1; i <= 200_000; i++) {
            text.append("EM-").append(i).append(";Vis\n");
        }

        List<String> lines = lines(text.toString());

        assertThat(lines).hasSize(200_001);
        assertThat(lines.get(0))
                .isEqualTo(
                        "2 A quote is opened and not closed (file x.csv, line 2). Close it, or double it inside a field.");
        assertThat(lines.get(1)).isEqualTo("3 [EM-1] [Vis]");
        assertThat(lines.get(200_000)).isEqualTo("200002 [EM-200000] [Vis]");
    }

    @Test
    void passesOverAFieldThatIsTooLong() {
        List<String> lines = lines("Code;Nom\nEM-1;" + "x".repeat(3_000_000) + "\nEM-2;Thé\n");

        assertThat(lines)
                .containsExactly(
                        "2 A field is longer than 1048576 characters (file x.csv, line 2). Leave that column out of the export,"
                                + " or correct the separator and the line ends.",
                        "3 [EM-2] [Thé]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "GB18030"})
    void readsFromThePlaceOfEveryRecord(String charset) {
        var text = new StringBuilder("\uFEFFCode;Nom\r\n".substring(charset.equals("UTF-8") ? 0 : 1));
        for (int i = 0; i < 3_000; i++) {
            text.append("EM-").append(i).append(";\"Café à\r\n2 €\"\r\n\r\n");
            text.append(i % 500 == 0 ? "EM;" + "é".repeat(5_000) + "\"\r\n" : "");
        }
        byte[] bytes = text.toString().getBytes(Charset.forName(charset));
        Dialect dialect = in(Charset.forName(charset));
        DelimitedReader whole = reader(bytes, dialect);

        for (Optional<Row> row = whole.next(); row.isPresent(); row = whole.next()) {
            RecordPlace place = whole.place();
            int offset = (int) place.offset();
            DelimitedReader part = whole.from(place, new ByteArrayInputStream(bytes, offset, bytes.length - offset));
            Row again = part.next().orElseThrow();

            assertThat(again.line()).isEqualTo(row.get().line()).isEqualTo(place.line());
            assertThat(again.raw(part.column("Code"))).isEqualTo(row.get().raw(whole.column("Code")));
            assertThat(again.raw(part.column("Nom"))).isEqualTo(row.get().raw(whole.column("Nom")));
            assertThat(part.place().line()).isEqualTo(place.line());
        }
    }

    @Test
    void readsOnBehindAPlaceAsInTheWholeFile() {
        byte[] bytes = "Code;Nom\nEM-1;Thé\nEM-2;\"Riz\nrond\"\nEM-3;Sel\n".getBytes(StandardCharsets.UTF_8);
        DelimitedReader whole = reader(bytes, UTF_8);
        whole.next();
        whole.next();
        RecordPlace second = whole.place();
        int offset = (int) second.offset();
        DelimitedReader part = whole.from(second, new ByteArrayInputStream(bytes, offset, bytes.length - offset));
        part.next();

        Row third = part.next().orElseThrow();
        int from = (int) part.place().offset();
        DelimitedReader last = whole.from(part.place(), new ByteArrayInputStream(bytes, from, bytes.length - from));

        assertThat(third.line()).isEqualTo(5);
        assertThat(last.next().orElseThrow().raw(last.column("Nom"))).isEqualTo("Sel");
    }

    @Test
    void takesQuotesAsTheyAreWhereNothingIsQuoted() {
        List<String> lines = lines("Code;Nom\nEM-1;\"Vis\" 5\"\n", UTF_8.withQuote(null));

        assertThat(lines).containsExactly("2 [EM-1] [\"Vis\" 5\"]");
    }

    @Test
    void findsTheHeaderOnItsLine() {
        List<String> lines = lines("Export du 20/11/2026\n\nCode;Nom\nEM-1;Thé\n", UTF_8.withHeaderLine(3));

        assertThat(lines).containsExactly("4 [EM-1] [Thé]");
    }

    @Test
    void skipsTheMark() {
        assertThat(lines("\uFEFFCode;Nom\nEM-1;Thé\n")).containsExactly("2 [EM-1] [Thé]");
        assertThat(lines("\uFEFFCode;Nom\nEM-1;Thé\n", in(StandardCharsets.UTF_16LE)))
                .containsExactly("2 [EM-1] [Thé]");
        assertThat(lines("\uFEFFCode;Nom\nEM-1;Thé\n", in(StandardCharsets.UTF_16)))
                .containsExactly("2 [EM-1] [Thé]");
    }

    @Test
    void refusesTheMarkOfAnotherCharset() {
        byte[] bytes = "\uFEFFCode;Nom\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> reader(bytes, Dialect.FRENCH_WINDOWS))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage(
                        "The file begins with the mark of UTF-8 and is to be read as windows-1252 (file x.csv, line 1)."
                                + " Set its charset to UTF-8.");
    }

    @Test
    void namesTheLineOfAForeignByte() {
        byte[] bytes = ("Code;Nom\n" + "EM-1;\"deux\nlignes\"\n".repeat(5_000) + "EM-2;Thé\n")
                .getBytes(Charset.forName("windows-1252"));
        DelimitedReader reader = reader(bytes, UTF_8);

        assertThatThrownBy(() -> drain(reader))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage(
                        "The bytes E9 are no character of UTF-8, so the charset is probably wrong (file x.csv, line 10002)."
                                + " Set the charset that the file was written in, often windows-1252 or UTF-8.");
    }

    @Test
    void refusesAFileWithoutAHeader() {
        assertThatThrownBy(() -> reader(new byte[0], UTF_8))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage(
                        "The file has no header (file x.csv, line 1). Export it with its column names, or correct the number"
                                + " of the header line.");
    }

    @Test
    void namesEveryColumnThatIsMissingOrThereTwice() {
        DelimitedReader reader =
                reader("Code  article ;libelle;PV HT;PV HT;Stock\n".getBytes(StandardCharsets.UTF_8), UTF_8);

        assertThatThrownBy(() -> reader.require(List.of("Code article", "Libellé", "PV HT", "Dépôt", "Stock")))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage(
                        "The file lacks the columns \"Code article\", \"Libellé\", \"Dépôt\". The file has more than once the"
                                + " column \"PV HT\" (file x.csv, header on line 1). \"Code article\" is probably \"Code  article\"."
                                + " \"Libellé\" is probably \"libelle\". Name the columns as the file has them: \"Code  article\","
                                + " \"libelle\", \"PV HT\", \"PV HT\", \"Stock\".");
    }

    @Test
    void doubtsTheSeparatorWhenTheHeaderIsBroken() {
        byte[] bytes = "\"Code article\";\"Libellé\"\n\"EM-1\";\"Thé\"\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> reader(bytes, UTF_8.withSeparator(',')))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage(
                        "A field goes on after its closing quote (file x.csv, header on line 1). Correct separator or quote in"
                                + " the mapping: the file is read with the separator , and the quote \".");
    }

    @Test
    void knowsAHeaderThatAnEditorHasDamaged() {
        byte[] bytes = "Code article;Libell\uFFFD\n".getBytes(StandardCharsets.UTF_8);
        String remedy =
                "An editor has damaged the file's characters: export it again or restore it, and where you edit it,"
                        + " save it in its own charset. The file has the columns \"Code article\", ";

        assertThatThrownBy(() -> reader(bytes, Dialect.FRENCH_WINDOWS).require(List.of("Libellé")))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage("The file lacks the column \"Libellé\" (file x.csv, header on line 1). " + remedy
                        + "\"Libellï¿½\".");
        assertThatThrownBy(() -> reader(bytes, UTF_8).require(List.of("Libellé")))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageEndingWith(remedy + "\"Libell\uFFFD\".");
    }

    @Test
    void refusesAFileThatIsNotThere(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("artikles.csv"));
        Path file = folder.resolve("articles.csv");

        assertThatThrownBy(() -> DelimitedReader.open(file, UTF_8))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage("The file articles.csv is not there (file articles.csv, folder " + folder
                        + "). Put it there or correct its name. The folder has artikles.csv.");
        assertThatThrownBy(() -> DelimitedReader.open(folder, UTF_8))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("is a folder, not a file");
    }

    private static Dialect in(Charset charset) {
        return UTF_8.with(Encoding.of(charset));
    }

    private static List<String> lines(String text) {
        return lines(text, UTF_8);
    }

    /** The line number with the raw fields of Code and Nom, or with the fault. */
    private static List<String> lines(String text, Dialect dialect) {
        return drain(reader(text.getBytes(dialect.encoding().charset()), dialect));
    }

    private static List<String> drain(DelimitedReader reader) {
        Column code = reader.column("Code");
        Column name = reader.column("Nom");
        var lines = new ArrayList<String>();
        for (Optional<Row> next = reader.next(); next.isPresent(); next = reader.next()) {
            Row row = next.get();
            String fields = "[" + row.raw(code) + "] [" + row.raw(name) + "]";
            lines.add(row.line() + " " + row.fault().map(Fault::message).orElse(fields));
        }
        return lines;
    }

    private static DelimitedReader reader(byte[] bytes, Dialect dialect) {
        return DelimitedReader.of(new ByteArrayInputStream(bytes), "file x.csv", dialect);
    }
}
