package dev.navette.testkit.volume;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-23")
class LinkVolumeTest {

    @TempDir
    private Path folder;

    @Test
    void twoThousandArticlesAreLinkedIn20Megabytes() throws Exception {
        List<String> said = link(2_000, "-Xmx20m");

        assertThat(said).containsAll(twoRuns(2_000));
    }

    @Test
    @Tag("full")
    void aHundredThousandArticlesAreLinkedIn64Megabytes() throws Exception {
        List<String> said = link(100_000, "-Xmx64m");

        said.forEach(System.out::println);
        assertThat(said).containsAll(twoRuns(100_000));
    }

    /** Of a hundred, 86 are linked; 4 are contested and like both, 3 are like one by the name, and 7 like none. */
    private static List<String> twoRuns(int articles) {
        int hundreds = articles / GeneratedListings.HUNDRED;
        String sides = "COMPLETED, " + articles + " articles, " + articles + " listed, ";
        String rest = hundreds * GeneratedListings.SHARING + " contested, "
                + hundreds * (2 * GeneratedListings.SHARING + GeneratedListings.ALIKE) + " suggested, "
                + hundreds * 14 + " unmatched, " + hundreds * 14 + " unlinked on sale";
        return List.of(
                "first link run: " + sides + "0 before, " + hundreds * 86 + " linked, " + rest,
                "second link run: " + sides + hundreds * 86 + " before, 0 linked, " + rest);
    }

    private List<String> link(int articles, String heap) throws Exception {
        String store = folder.resolve("navette.db").toString();
        return Forked.process(folder, heap, LinkRuns.class, store, Integer.toString(articles));
    }
}
