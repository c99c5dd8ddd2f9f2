package dev.navette.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FingerprintTest {

    @Test
    void isTheSameOnEveryMachineAndInEveryRelease() {
        assertThat(Fingerprint.VERSION).isEqualTo(1);
        assertThat(Fingerprint.of()).hasToString("4bf5122f344554c53bde2ebb8cd2b7e3");
        assertThat(Fingerprint.of("")).hasToString("957b88b12730e646e0f33d3618b77dfa");
        assertThat(Fingerprint.of((String) null)).hasToString("8335a113cbca7db3861f7212e72fe8a3");
        assertThat(Fingerprint.of("a", "b")).hasToString("e9cf93482183e9d742e4166206757719");
        assertThat(Fingerprint.of("ab")).hasToString("4422af3d482a50d89eb79e5556f48514");
        assertThat(Fingerprint.of("Café moulu 250 g")).hasToString("2bcb4be3cfec4bba1c51a997a42cbe9a");
    }

    @Test
    void showsAllItsDigits() {
        assertThat(new Fingerprint(1, -1)).hasToString("0000000000000001ffffffffffffffff");
    }

    @Test
    void differsForEveryListOfParts() {
        var random = new Random(20261120);
        Map<Fingerprint, List<String>> seen = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            List<@Nullable String> parts = parts(random);
            Fingerprint print = Fingerprint.of(parts.toArray(new @Nullable String[0]));

            List<String> form = parts.stream()
                    .map(part -> part == null ? "null" : "'" + part + "'")
                    .toList();
            List<String> former = seen.putIfAbsent(print, form);
            assertThat(former == null ? form : former).isEqualTo(form);
        }
        assertThat(seen).hasSizeGreaterThan(1_000);
    }

    @Test
    void ofEqualNumbersIsEqual() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String number = random.nextInt(10_000) + "." + random.nextInt(10);

            assertThat(Fingerprint.of(Quantity.of(number + "00").toString()))
                    .isEqualTo(Fingerprint.of(Quantity.of(number).toString()));
        }
    }

    /** Few letters, so that lists which run together to one text come up. */
    private static List<@Nullable String> parts(Random random) {
        var parts = new ArrayList<@Nullable String>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            int length = random.nextInt(5) - 1;
            parts.add(length < 0 ? null : text(random, length));
        }
        return parts;
    }

    private static String text(Random random, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("aé\0".charAt(random.nextInt(3)));
        }
        return text.toString();
    }
}
