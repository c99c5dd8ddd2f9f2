package dev.navette.woocommerce;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.model.Image;
import dev.navette.model.MediaFile;
import dev.navette.spi.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

class PictureFileTest {

    @ParameterizedTest
    @CsvSource({
        "CAF-001-1.JPG, CAF-001-1.jpg, image/jpeg",
        "Thé d'été.png, The-d-ete.png, image/png",
        "'a\"; filename=b.php', a-filename-b.php, application/octet-stream",
        "../../notice.pdf, notice.pdf, application/pdf",
        "颜色.webp, picture.webp, image/webp",
        "sans-fin, sans-fin, application/octet-stream"
    })
    void isSentUnderANameThatEachSystemHas(String fileName, String sent, String type) {
        assertThat(PictureFile.name(fileName)).isEqualTo(sent);
        assertThat(PictureFile.type(sent)).isEqualTo(type);
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsSent() {
        var file = new MediaFile(Image.of("vitrine.jpg", new byte[] {1}), Endless::new);

        PictureFile.Content content = PictureFile.read(file, "WooCommerce shop-fr/shop");

        assertThat(content)
                .isInstanceOfSatisfying(
                        PictureFile.Content.Missing.class,
                        missing -> assertThat(((Outcome.Rejected) missing.outcome())
                                        .fault()
                                        .message())
                                .isEqualTo("It is larger than 32 MiB (WooCommerce shop-fr/shop, picture vitrine.jpg)."
                                        + " Make the picture smaller."));
    }

    @Test
    void isReadWholeWhereItHasItsHash() {
        byte[] bytes = {1, 2, 3};
        var file = new MediaFile(Image.of("vitrine.jpg", bytes), () -> new ByteArrayInputStream(bytes));

        assertThat(PictureFile.read(file, "shop"))
                .isInstanceOfSatisfying(
                        PictureFile.Content.Read.class,
                        read -> assertThat(read.bytes()).isEqualTo(bytes));
    }

    /** Never ends, as a device does that is taken for a file. */
    private static final class Endless extends InputStream {

        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            return length;
        }
    }
}
