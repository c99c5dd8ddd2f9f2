package dev.navette.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WholeFileTest {

    @TempDir
    private Path folder;

    @Test
    void appearsOnceItIsComplete() throws IOException {
        Path target = Files.writeString(folder.resolve("report.html"), "former");
        try (WholeFile file = WholeFile.create(target)) {
            file.content().write("next".getBytes(StandardCharsets.UTF_8));
            assertThat(target).hasContent("former");

            file.commit();
        }

        assertThat(target).hasContent("next");
        assertThat(folder.toFile().list()).containsExactly("report.html");
    }

    @Test
    void leavesNothingOfWhatWasNotCommitted() throws IOException {
        try (WholeFile file = WholeFile.create(folder.resolve("report.html"))) {
            file.content().write("half".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void takesWhatAWriterKeepsToItsEnd() throws IOException {
        Charset shifting = Charset.forName("ISO-2022-JP"); // shifts back to ASCII when it is closed
        Path target = folder.resolve("report.txt");
        try (WholeFile file = WholeFile.create(target)) {
            try (Writer writer = new OutputStreamWriter(file.content(), shifting)) {
                writer.write("日本");
            }
            file.commit();
        }

        assertThat(Files.readAllBytes(target)).isEqualTo("日本".getBytes(shifting));
    }

    @Test
    void leavesAFolderThatBearsItsName() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("report.html"));

        try (WholeFile file = WholeFile.create(taken)) {
            assertThatThrownBy(file::commit).isInstanceOf(IOException.class);
        }

        assertThat(folder.toFile().list()).containsExactly("report.html");
        assertThat(taken).isEmptyDirectory();
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThatThrownBy(() -> WholeFile.create(folder.resolve("nowhere/report.html")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void isWrittenInOneGoWherePossible() throws IOException {
        byte[] much = "é".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        Path target = folder.resolve("report.html");
        try (WholeFile file = WholeFile.create(target);
                OutputStream content = file.content()) {
            content.write(much);
            file.commit();
        }

        assertThat(target).hasBinaryContent(much);
    }
}
