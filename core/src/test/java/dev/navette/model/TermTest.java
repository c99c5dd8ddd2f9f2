package dev.navette.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("ART-11")
class TermTest {

    @Test
    void isNamedByAllItsLevels() {
        Term term = Term.category(List.of("Boissons", " Café "));

        assertThat(term).isEqualTo(new Term("category:Boissons/Café", "Café", "category:Boissons"));
    }

    @Test
    void knowsWhatStandsAboveItFromTheFirstLevelDown() {
        Term term = Term.category(List.of("Boissons", "Café", "En grains"));

        assertThat(term.ancestors())
                .containsExactly(
                        new Term("category:Boissons", "Boissons", null),
                        new Term("category:Boissons/Café", "Café", "category:Boissons"));
        assertThat(Term.first("brand", "Lavazza").ancestors()).isEmpty();
    }

    @Test
    void tellsASlashInALabelFromALevel() {
        Term one = Term.category(List.of("Café/Thé"));
        Term two = Term.category(List.of("Café", "Thé"));

        assertThat(one).isEqualTo(new Term("category:Café\\/Thé", "Café/Thé", null));
        assertThat(two.name()).isEqualTo("category:Café/Thé");
    }

    @Test
    void hasANameThatNoOtherPathHasAndThatLeadsBack() {
        var random = new Random(3);
        Map<String, List<String>> paths = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            List<String> path = path(random);

            Term term = Term.category(path);

            assertThat(paths.putIfAbsent(term.name(), path)).isIn(path, null);
            assertThat(Stream.concat(term.ancestors().stream(), Stream.of(term)).map(Term::label))
                    .isEqualTo(path);
        }
    }

    @Test
    void refusesANameThatIsNotItsOwn() {
        assertThatThrownBy(() -> new Term("category:Café", "Thé", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("category:Café is not the name of Thé below category:");
        assertThatThrownBy(() -> Term.category(List.of("Boissons", " ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("label is blank");
        assertThatThrownBy(() -> new Term("Café", "Café", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the name does not begin with a sort and a colon: Café");
    }

    /** Short, and of the letters that names are made of. */
    private static List<String> path(Random random) {
        return Stream.generate(() -> random.ints(1 + random.nextInt(3), 0, 4)
                        .mapToObj(i -> String.valueOf("a/\\:".charAt(i)))
                        .reduce("", String::concat))
                .limit(1 + random.nextInt(3))
                .toList();
    }
}
