package dev.navette.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-12")
class CombinationsTest {

    private static final long SEED = 20261120;

    @Test
    void areNotMissingWhereAllAreOffered() {
        assertThat(Combinations.missing(List.of())).isEmpty();
        assertThat(Combinations.missing(List.of(Map.of()))).isEmpty();
        assertThat(Combinations.missing(List.of(of("S", "Bleu")))).isEmpty();
        assertThat(Combinations.missing(List.of(of("S", "Bleu"), of("M", "Bleu"))))
                .isEmpty();
    }

    @Test
    void areNamedInTheOrderInWhichValuesCome() {
        assertThat(Combinations.missing(List.of(of("S", "Bleu"), of("M", "Rouge"), of("L", "Bleu"))))
                .containsExactly("not offered: S Rouge, M Bleu, L Rouge");
    }

    @Test
    void areCountedWhereThereAreMoreThanAnybodyReads() {
        List<Map<String, String>> diagonal =
                IntStream.range(0, 6).mapToObj(i -> of("T" + i, "C" + i)).toList();

        String note = Combinations.missing(diagonal).get(0);

        assertThat(note).startsWith("not offered: T0 C1, T0 C2, ").endsWith(", T3 C4, T3 C5 and 10 more");
        assertThat(note.split(", ", -1)).hasSize(20);
    }

    /** 100 values each of 12 attributes: more combinations than a long can count. */
    @Test
    void areCountedHoweverManyThereAre() {
        List<Map<String, String>> diagonal = IntStream.range(0, 100)
                .mapToObj(i -> {
                    Map<String, String> one = new LinkedHashMap<>();
                    IntStream.range(0, 12).forEach(attribute -> one.put("A" + attribute, "v" + i));
                    return one;
                })
                .toList();

        assertThat(Combinations.missing(diagonal).get(0)).endsWith(" and 999999999999999999999880 more");
    }

    @Test
    void areWhatTheProductOfTheValuesHasMoreThanIsOffered() {
        var random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            int attributes = 1 + random.nextInt(4);
            Set<Map<String, String>> offered = new LinkedHashSet<>();
            for (int forms = 1 + random.nextInt(12); forms > 0; forms--) {
                Map<String, String> one = new LinkedHashMap<>();
                IntStream.range(0, attributes).forEach(a -> one.put("A" + a, "v" + a + random.nextInt(3)));
                offered.add(one);
            }
            Set<Map<String, String>> missing = new HashSet<>(product(offered));
            missing.removeAll(offered);

            List<String> note = Combinations.missing(List.copyOf(offered));

            assertThat(named(note)).as("%d of seed %d: %s", i, SEED, offered).isEqualTo(missing.size());
            assertThat(note.isEmpty()).isEqualTo(missing.isEmpty());
            missing.stream()
                    .limit(missing.size() <= 20 ? 20 : 0)
                    .forEach(one -> assertThat(note.get(0) + ",").contains(String.join(" ", one.values()) + ","));
        }
    }

    /** How many a note speaks of. */
    private static int named(List<String> note) {
        if (note.isEmpty()) {
            return 0;
        }
        String[] parts = note.get(0).split(" and ", -1);
        int more = parts.length == 1 ? 0 : Integer.parseInt(parts[1].replace(" more", ""));
        return parts[0].split(", ", -1).length + more;
    }

    private static List<Map<String, String>> product(Set<Map<String, String>> offered) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        offered.forEach(one -> one.forEach((name, value) ->
                values.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(value)));
        List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
        values.forEach((name, some) -> {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> begun : all) {
                for (String value : some) {
                    Map<String, String> one = new LinkedHashMap<>(begun);
                    one.put(name, value);
                    longer.add(one);
                }
            }
            all.clear();
            all.addAll(longer);
        });
        return all;
    }

    private static Map<String, String> of(String size, String colour) {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("Taille", size);
        one.put("Couleur", colour);
        return one;
    }
}
