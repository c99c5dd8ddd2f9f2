package dev.navette.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import dev.navette.Navette;
import dev.navette.examples.OwnPipeline.Card;
import dev.navette.model.Money;

import static org.assertj.core.api.Assertions.assertThat;

class OwnPipelineTest {

    private final Map<String, Money> shop = new TreeMap<>();

    @Test
    void writesTheCreditOfEachCardThatIsNotBlocked() {
        try (Navette navette = Navette.inMemory()) {
            assertThat(run(navette, new Card("C-1001", 1250, false), new Card("C-1002", 80, true)))
                    .isEqualTo("2 read: 1 created, 1 ignored");
        }

        assertThat(shop).containsExactly(Map.entry("C-1001", Money.of("12.50", "EUR")));
    }

    @Test
    void writesNothingTheSecondTimeAndThenWhatDiffers() {
        try (Navette navette = Navette.inMemory()) {
            run(navette, new Card("C-1001", 1250, false), new Card("C-1003", 300, false));
            shop.replace("C-1003", Money.of("99.00", "EUR")); // a write would set it right

            assertThat(run(navette, new Card("C-1001", 1250, false), new Card("C-1003", 300, false)))
                    .isEqualTo("2 read: 2 unchanged");
            assertThat(shop).containsEntry("C-1003", Money.of("99.00", "EUR"));

            assertThat(run(navette, new Card("C-1001", 1300, false), new Card("C-1003", 300, false)))
                    .isEqualTo("2 read: 1 updated, 1 unchanged");
            assertThat(shop).containsEntry("C-1001", Money.of("13.00", "EUR"));
        }
    }

    @Test
    void takesOverWhatIsThereWhenItsMemoryIsLost() {
        try (Navette navette = Navette.inMemory()) {
            run(navette, new Card("C-1001", 1250, false));
        }
        try (Navette another = Navette.inMemory()) {
            assertThat(run(another, new Card("C-1001", 1250, false))).isEqualTo("1 read: 1 updated");
        }

        assertThat(shop).hasSize(1);
    }

    @Test
    void needsFewerThanFortyLines() throws IOException {
        String source = Files.readString(Path.of("src/main/java/dev/navette/examples/OwnPipeline.java"));

        assertThat(source.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("import "))
                        .filter(line -> !line.startsWith("/**") && !line.startsWith("*")))
                .hasSizeLessThan(40);
    }

    private String run(Navette navette, Card... cards) {
        return navette.run(OwnPipeline.loyalty(List.of(cards), shop)).counts().toString();
    }
}
