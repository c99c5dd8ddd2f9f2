package dev.navette.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.UnreadableSourceException;

import static dev.navette.memory.MemoryShopKeptInFileTest.ONE_PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is no shop's file, or a damaged one: it is refused, and left as it is. */
class DamagedShopFileTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void realPath() throws IOException {
        file = folder.toRealPath().resolve("boutique").resolve("shop.json");
    }

    @Test
    void refusesAFileWithoutAnIdentity() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, ONE_PRODUCT.replaceFirst("\"identity\" : [^\n]*\n", ""));

        assertThatThrownBy(() -> MemoryShop.keptIn(file))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("It answered: identity is missing.");
    }

    @Test
    void refusesACutFileAndLeavesIt() throws IOException {
        String cut = ONE_PRODUCT.substring(0, ONE_PRODUCT.indexOf("\"money\""));
        Files.createDirectories(file.getParent());
        Files.writeString(file, cut);

        assertThatThrownBy(() -> MemoryShop.keptIn(file))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage("The shop's file is damaged and is left as it is (memory-shop " + file
                        + ", line 19, column 15). It answered:"
                        + " Unexpected end-of-input: expected close marker for Object."
                        + " Mend it or put a copy back; to begin with an empty shop, move it away.");
        assertThat(Files.readString(file)).isEqualTo(cut);
    }

    @Test
    void refusesAFileWithAKeyThatItDoesNotKnow() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, ONE_PRODUCT.replace("\"ids\"", "\"texte\""));

        assertThatThrownBy(() -> MemoryShop.keptIn(file))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage("The shop's file is damaged and is left as it is (memory-shop " + file
                        + ", the whole file). It answered: the key texte is not known."
                        + " Mend it or put a copy back; to begin with an empty shop, move it away.");
    }

    @Test
    void refusesAFileThatIsSomethingElse() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "\"Code article\";\"Libellé\"");

        assertThatThrownBy(() -> MemoryShop.keptIn(file))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("It answered: what stands there is no part of a shop's file.");
    }

    @Test
    void refusesAProductWithoutAName() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, ONE_PRODUCT.replaceFirst("\"name\" : [^\n]*\n", ""));

        assertThatThrownBy(() -> MemoryShop.keptIn(file))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("It answered: what stands there is no part of a shop's file.");
    }

    @Test
    void refusesAFileOfALaterFormat() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, ONE_PRODUCT.replace("\"format\" : 4", "\"format\" : 5"));

        assertThatThrownBy(() -> MemoryShop.keptIn(file))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage("The shop's file is damaged and is left as it is (memory-shop " + file
                        + ", the whole file). It answered: format 5 is not 4."
                        + " Mend it or put a copy back; to begin with an empty shop, move it away.");
    }

    @Test
    void refusesAFileThatWouldGiveAnIdTwice() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, ONE_PRODUCT.replaceFirst("\"lastId\" : 1", "\"lastId\" : 0"));

        assertThatThrownBy(() -> MemoryShop.keptIn(file))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("product P1 is beyond lastId 0");
    }

    @Test
    void refusesAPictureWhoseContentIsAnother() throws IOException {
        Files.createDirectories(file.getParent());
        String line = "{ \"id\" : \"M1\", \"fileName\" : \"cafe.jpg\", \"hash\" : \"" + "0".repeat(64)
                + "\", \"content\" : \"AQ==\" }";
        int media = ONE_PRODUCT.lastIndexOf("\"media\"");
        Files.writeString(
                file,
                ONE_PRODUCT.substring(0, media)
                        + ONE_PRODUCT
                                .substring(media)
                                .replace("\"lastId\" : 0", "\"lastId\" : 1")
                                .replaceFirst("\\[ ]", "[ " + line + " ]"));

        assertThatThrownBy(() -> MemoryShop.keptIn(file))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("It answered: the content of picture M1 has another hash than it says.");
    }

    @Test
    void refusesAFileWhoseOrdersHaveNoLastChange() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, ONE_PRODUCT.replaceFirst("\"lastChange\" : 0", "\"lastChange\" : -1"));

        assertThatThrownBy(() -> MemoryShop.keptIn(file))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("the last change is -1");
    }
}
