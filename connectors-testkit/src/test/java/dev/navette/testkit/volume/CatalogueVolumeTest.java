package dev.navette.testkit.volume;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A catalogue of articles, groups and forms goes from files into a shop of another process, whose memory counts apart. */
@Tag("ART-12")
class CatalogueVolumeTest {

    @TempDir
    private Path folder;

    @Test
    void twoThousandArticlesInFormsGoThrough32Megabytes() throws Exception {
        var catalogue = new CatalogueFiles(2_000);

        List<String> said = export(catalogue, "-Xmx32m");

        assertThat(said).containsAll(twoRuns(catalogue));
    }

    @Test
    @Tag("full")
    void aHundredThousandArticlesInFormsGoThrough256Megabytes() throws Exception {
        var catalogue = new CatalogueFiles(100_000);

        List<String> said = export(catalogue, "-Xmx256m");

        said.forEach(System.out::println);
        assertThat(said).containsAll(twoRuns(catalogue));
    }

    /** The second run sends nothing: the shop has counted no more after it. */
    private static List<String> twoRuns(CatalogueFiles catalogue) {
        int articles = catalogue.articles();
        Map<String, Integer> made = new TreeMap<>(Map.of(
                "product", catalogue.products(),
                "term", catalogue.terms(),
                "variant", catalogue.variants()));
        int sold = catalogue.variants() + catalogue.alone();
        Map<String, Integer> sent = new TreeMap<>(Map.of(
                "category", catalogue.products(),
                "description", catalogue.products(),
                "label", catalogue.terms(),
                "name", catalogue.products(),
                "options", catalogue.variants(),
                "price", sold,
                "quantity", sold));
        String shop = made + " made, 0 changed, " + sent + " sent";
        return List.of(
                "first run: " + articles + " read: " + articles + " created",
                "first shop: " + shop,
                "second run: " + articles + " read: " + articles + " unchanged",
                "second shop: " + shop);
    }

    private List<String> export(CatalogueFiles catalogue, String heap) throws Exception {
        catalogue.write(folder);
        try (var shop = new CatalogueServer()) {
            return Forked.process(
                    folder,
                    heap,
                    CatalogueRuns.class,
                    folder.resolve("navette.db").toString(),
                    folder.toString(),
                    Integer.toString(shop.port()));
        }
    }
}
