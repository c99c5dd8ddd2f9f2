package dev.navette.text;

import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("ART-6")
class SlugsTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            Machine à café                | machine-a-cafe
            Huile d'olive 1,5 L           | huile-d-olive-1-5-l
            L’Œuf & le Bœuf               | l-oeuf-le-boeuf
            --  Thé -- vert!!             | the-vert
            CAFÉ                          | cafe
            cafe\u0301                    | cafe
            Straße Ø 10×20 m²             | strasse-o-10x20-m2
            100 % coton                   | 100-coton
            EM_100/B                      | em-100-b
            Чай Thé 茶                    | the
            """)
    void isTheNameInLowerCaseLettersAndDashes(String name, String slug) {
        assertThat(Slugs.of(name, 128)).hasValue(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "---", "!?", "茶", "\u0301", "\uD83D"})
    void isNothingWhenNoneOfItCanBeWrittenSo(String name) {
        assertThat(Slugs.of(name, 128)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "14, machine-a-cafe",
        "13, machine-a",
        "12, machine-a",
        "10, machine-a",
        "9, machine-a",
        "8, machine",
        "7, machine",
        "6, machin",
        "1, m"
    })
    void isCutAtADash(int longest, String slug) {
        assertThat(Slugs.of("Machine à café", longest)).hasValue(slug);
    }

    @Test
    void refusesToBeOfNoLength() {
        assertThatThrownBy(() -> Slugs.of("Thé", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("longest is below 1: 0");
    }

    @Test
    void isFitForAnAddressWhateverTheNameAndItsOwnSlug() {
        var random = new Random(20261120);
        for (int i = 0; i < 5_000; i++) {
            String name = random.ints(random.nextInt(20), 0, 4)
                    .mapToObj(kind -> Character.toString(
                            switch (kind) {
                                case 0 -> ' ' + random.nextInt(95);
                                case 1 -> 0xA0 + random.nextInt(0x500);
                                case 2 -> random.nextInt(0x30000);
                                default -> 'a' + random.nextInt(26);
                            }))
                    .collect(Collectors.joining());
            int longest = 1 + random.nextInt(20);

            Slugs.of(name, longest).ifPresent(slug -> {
                assertThat(slug).as(name).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeLessThanOrEqualTo(longest);
                assertThat(Slugs.of(slug, longest)).hasValue(slug);
            });
        }
    }
}
