package dev.navette.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DelimitedWriterTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Dialect SPELLED =
            Dialect.FRENCH_WINDOWS.with(Encoding.WINDOWS_1252.with(Unmappable.TRANSLITERATE));
    private static final Dialect ASCII =
            SPELLED.with(Encoding.of(StandardCharsets.US_ASCII).with(Unmappable.TRANSLITERATE));

    @TempDir
    private Path folder;

    @Test
    void writesInTheDialect() throws IOException {
        write(Dialect.FRENCH_WINDOWS, Audience.PROGRAMS, "Café; \"doux\"", null, "", "deux\nlignes");

        assertThat(Files.readString(folder.resolve("a.csv"), WINDOWS))
                .isEqualTo("\"Code\";\"Nom\"\r\n\"EM-1\";\"Café; \"\"doux\"\"\"\r\n\"EM-2\";\r\n\"EM-3\";\"\"\r\n"
                        + "\"EM-4\";\"deux\nlignes\"\r\n");
    }

    @Test
    void writesTheMarkAndTheHeaderOnItsLine() throws IOException {
        write(Dialect.FRENCH_EXCEL.withHeaderLine(3).with(LineEnd.LF), Audience.PROGRAMS, "Thé");

        assertThat(Files.readString(folder.resolve("a.csv")))
                .isEqualTo("\uFEFF\n\n\"Code\";\"Nom\"\n\"EM-1\";\"Thé\"\n");
    }

    @Test
    void writesWhatItsReaderReads() throws IOException {
        Dialect dialect = Dialect.FRENCH_EXCEL.withHeaderLine(2).withSeparator('|');
        write(dialect, Audience.PROGRAMS, "a|b\r\n\"c\" ’œ€");

        try (DelimitedReader reader = DelimitedReader.open(folder.resolve("a.csv"), dialect)) {
            Row row = reader.next().orElseThrow();

            assertThat(row.raw(reader.column("Nom"))).isEqualTo("a|b\r\n\"c\" ’œ€");
            assertThat(reader.next()).isEmpty();
        }
    }

    @Test
    void defusesWhatASpreadsheetWouldRun() throws IOException {
        write(
                Dialect.FRENCH_EXCEL.withQuote(null).with(Encoding.of(StandardCharsets.UTF_8)),
                Audience.SPREADSHEETS,
                "=HYPERLINK(\"http://x\")",
                "+33 1 02",
                "-12,50",
                "@SUM(A1)",
                "\tx",
                "-10+2",
                "a=b");

        assertThat(Files.readAllLines(folder.resolve("a.csv")))
                .containsExactly(
                        "Code;Nom",
                        "EM-1;'=HYPERLINK(\"http://x\")",
                        "EM-2;'+33 1 02",
                        "EM-3;-12,50",
                        "EM-4;'@SUM(A1)",
                        "EM-5;'\tx",
                        "EM-6;'-10+2",
                        "EM-7;a=b");
    }

    @Test
    void refusesWhatTheCharsetCannotHoldAndWritesTheOthers() throws IOException {
        List<Optional<Fault>> answers =
                write(Dialect.FRENCH_WINDOWS, Audience.PROGRAMS, "Thé", "Łódź", "Sake 酒", "Riz");

        assertThat(answers)
                .extracting(answer -> answer.map(Fault::message).orElse("written"))
                .containsExactly(
                        "written",
                        "windows-1252 has no character \"Ł\" (U+0141) (file a.csv, line 3, column Nom). Take it out, write the"
                                + " file in UTF-8, or have such characters transliterated.",
                        "windows-1252 has no character \"酒\" (U+9152) (file a.csv, line 3, column Nom). Take it out, write the"
                                + " file in UTF-8, or have such characters transliterated.",
                        "written");
        assertThat(Files.readString(folder.resolve("a.csv"), WINDOWS))
                .isEqualTo("\"Code\";\"Nom\"\r\n\"EM-1\";\"Thé\"\r\n\"EM-4\";\"Riz\"\r\n");
    }

    @Test
    void spellsWhatTheCharsetCannotHoldAndNothingElse() throws IOException {
        write(SPELLED, Audience.PROGRAMS, "Łódź, Café à 2 €, ½ ﬁn");

        assertThat(Files.readString(folder.resolve("a.csv"), WINDOWS)).contains("\"Lódz, Café à 2 €, ½ fin\"");
    }

    @Test
    void spellsFrenchInAscii() throws IOException {
        write(ASCII, Audience.PROGRAMS, "Pâté d’œuf « ÇA » – 2 € n° 5 m²…");

        assertThat(Files.readString(folder.resolve("a.csv"), StandardCharsets.US_ASCII))
                .contains("Pate d'oeuf \"\" CA \"\" - 2 EUR n deg 5 m2...");
    }

    @Test
    void refusesEvenThenWhatHasNoSpelling() throws IOException {
        List<Optional<Fault>> answers = write(ASCII, Audience.PROGRAMS, "Sake 酒", "Gâteau 🎂", "\uD83C");

        assertThat(answers)
                .extracting(answer -> answer.map(Fault::what).orElse("written"))
                .containsExactly(
                        "US-ASCII has no character \"酒\" (U+9152)",
                        "US-ASCII has no character \"🎂\" (U+1F382)",
                        "US-ASCII has no character U+D83C");
    }

    @Test
    void refusesOrReplacesASeparatorWhereNothingIsQuoted() throws IOException {
        List<Optional<Fault>> refused =
                write(Dialect.FRENCH_WINDOWS.withQuote(null), Audience.PROGRAMS, "12; rue Haute", "Thé");
        assertThat(refused.get(0).map(Fault::message))
                .hasValue(
                        "\";\" (U+003B) cannot stand in a field of a file without quotes (file a.csv, line 2, column Nom). Take"
                                + " it out, give the file quotes, or have it replaced by a blank.");

        write(SPELLED.withQuote(null), Audience.PROGRAMS, "12; rue\nHaute");
        assertThat(Files.readString(folder.resolve("a.csv"), WINDOWS)).isEqualTo("Code;Nom\r\nEM-1;12  rue Haute\r\n");
    }

    @Test
    void leavesNothingOfAFileThatWasNotCommitted() throws IOException {
        try (DelimitedWriter writer = create(Dialect.FRENCH_EXCEL, Audience.PROGRAMS)) {
            writer.write(List.of("EM-1", "Thé"));

            assertThat(visible()).isEmpty();
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void replacesAFileAtOnce() throws IOException {
        write(Dialect.FRENCH_EXCEL, Audience.PROGRAMS, "Thé");
        try (DelimitedWriter writer = create(Dialect.FRENCH_EXCEL, Audience.PROGRAMS)) {
            writer.write(List.of("EM-1", "Café"));
            assertThat(Files.readString(folder.resolve("a.csv"))).contains("Thé");

            writer.commit();
        }

        assertThat(Files.readString(folder.resolve("a.csv"))).contains("Café");
        assertThat(folder.toFile().list()).containsExactly("a.csv");
    }

    @Test
    void writesBesideWhatAKilledProcessLeft() throws IOException {
        Files.writeString(folder.resolve(".a.csv.1.part"), "half");

        write(Dialect.FRENCH_EXCEL, Audience.PROGRAMS, "Thé");

        assertThat(Files.readString(folder.resolve("a.csv"))).contains("Thé");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        Path absent = folder.resolve("absent").resolve("a.csv");

        assertThatThrownBy(
                        () -> DelimitedWriter.create(absent, Dialect.FRENCH_EXCEL, List.of("Code"), Audience.PROGRAMS))
                .isInstanceOf(IOException.class);
    }

    private DelimitedWriter create(Dialect dialect, Audience audience) throws IOException {
        return DelimitedWriter.create(folder.resolve("a.csv"), dialect, List.of("Code", "Nom"), audience);
    }

    /** One line for each name, with the references EM-1, EM-2 and so on. */
    private List<Optional<Fault>> write(Dialect dialect, Audience audience, @Nullable String... names)
            throws IOException {
        try (DelimitedWriter writer = create(dialect, audience)) {
            var answers = new ArrayList<Optional<Fault>>();
            for (int i = 0; i < names.length; i++) {
                answers.add(writer.write(Arrays.asList("EM-" + (i + 1), names[i])));
            }
            writer.commit();
            return answers;
        }
    }

    private List<Path> visible() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }
}
