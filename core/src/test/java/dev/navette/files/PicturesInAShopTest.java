package dev.navette.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.Navette;
import dev.navette.flow.ArticleExport;
import dev.navette.memory.MemoryShop;
import dev.navette.model.ProductField;
import dev.navette.profile.Profile;
import dev.navette.run.Report;
import dev.navette.state.SyncStore;

import static dev.navette.files.Photos.NOW;
import static dev.navette.files.Photos.YESTERDAY;
import static org.assertj.core.api.Assertions.assertThat;

/** The pictures of a folder on their way into a shop. */
@Tag("ART-13")
class PicturesInAShopTest {

    private static final String MAPPING = """
            {"articles": {"file": "articles.csv", "charset": "UTF-8", "columns": {"reference": "Code", "name": "Nom"},
                "images": {"folder": "photos"}}}
            """;

    @TempDir
    private Path temp;

    private Photos photos;
    private final MemoryShop shop = new MemoryShop("shop-fr");
    private final Navette navette = Navette.builder()
            .store(SyncStore.inMemory())
            .clock(Photos.clock(NOW))
            .executor(Runnable::run)
            .build();

    @BeforeEach
    void aFolder() throws IOException {
        photos = Photos.in(temp);
        Files.writeString(temp.resolve("mapping.json"), MAPPING);
        Files.writeString(temp.resolve("articles.csv"), "Code;Nom\nEM-1;Café\nEM-2;Thé\n");
        photos.write("EM-1.jpg", "face");
        photos.write("EM-1-2.jpg", "dos");
        photos.write("EM-2.jpg", "face");
    }

    @AfterEach
    void close() {
        navette.close();
    }

    @Test
    void areSentOnceForTheirContentAndInTheirOrder() {
        Report first = run();
        Report second = run();

        assertThat(first.counts()).hasToString("2 read: 2 created");
        assertThat(contents("EM-1")).containsExactly("face", "dos");
        assertThat(contents("EM-2")).containsExactly("face");
        assertThat(shop.media()).hasSize(2);
        assertThat(second.counts()).hasToString("2 read: 2 unchanged");
    }

    @Test
    void areReplacedWhenTheSetChangesAndNotWhenAFileIsTouched() throws IOException {
        run();
        Photos.write(photos.path().resolve("EM-2.jpg"), "face", YESTERDAY.plusSeconds(60));
        assertThat(run().counts()).hasToString("2 read: 2 unchanged");
        Files.move(photos.path().resolve("EM-1.jpg"), photos.path().resolve("EM-1-3.jpg"));

        Report report = run();

        assertThat(report.counts()).hasToString("2 read: 1 updated, 1 unchanged");
        assertThat(contents("EM-1")).containsExactly("dos", "face");
        assertThat(shop.media()).hasSize(2);
    }

    @Test
    void stayInTheShopWhileOneOfThemCannotBeRead() throws IOException {
        run();
        photos.write("EM-1-2.jpg", "");

        Report report = run();

        assertThat(report.counts()).hasToString("2 read: 1 unchanged, 1 parked");
        assertThat(contents("EM-1")).containsExactly("face", "dos");
        photos.write("EM-1-2.jpg", "dos");
        assertThat(run().counts()).hasToString("2 read: 2 unchanged");
    }

    private Report run() {
        return navette.run(Profile.named("epicerie")
                .erp(FilesErp.in(temp, temp.resolve("mapping.json")))
                .shop(shop.connection())
                .flow(ArticleExport.netPrices().along(ProductField.IMAGES))
                .build());
    }

    private List<String> contents(String reference) {
        return shop.product(reference).orElseThrow().images().stream()
                .map(id -> new String(Objects.requireNonNull(shop.contentOf(id).orElse(null)), StandardCharsets.UTF_8))
                .toList();
    }
}
