package dev.navette.testkit;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Money;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reader of texts and amounts keeps to.
 *
 * @param <E> what a person puts there
 */
final class TextRules<E> {

    private static final int MILLION = 1_000_000;

    private final Case<E> hands;

    TextRules(Case<E> hands) {
        this.hands = hands;
    }

    /** The hands of a person, and what the reader gives; of contents that can be compared, by the names. */
    interface Case<E> {

        E described(String reference, @Nullable String text);

        E priced(String reference, @Nullable Money amount);

        void put(List<E> elements);

        Map<String, Object> expected(List<E> elements);

        /** All that is read. */
        Map<String, Object> read();

        /** What is read where the names of these are asked. */
        Map<String, Object> named(List<E> elements);
    }

    void textsComeWithEveryCharacter() {
        List<E> elements = List.of(
                hands.described("EM-1", "Œufs frais d'Île-de-France à 3 €"),
                hands.described("EM-2", "Thé \uD83C\uDF75 du \uD83D\uDC68\u200D\uD83C\uDF3E"),
                hands.described("EM-3", "Cafe\u0301, combining and not composed"),
                hands.described("EM-4", "قهوة عربية"),
                hands.described("EM-5", "日本のお茶"),
                hands.described("EM-6", "<b>Prix</b> & \"remise\" d'été"));
        hands.put(elements);

        assertThat(hands.read())
                .as("Accents, emoji, combining marks, right-to-left and markup come as they are: else every element is"
                        + " written again on each run, and wrong")
                .isEqualTo(hands.expected(elements));
    }

    void namesMayHoldWhatFormatsUseThemselves() {
        List<E> elements = List.of(
                hands.described("EM-1\"", "Quote \" and doubled \"\""),
                hands.described("EM\\2", "Backslash \\ and \\n and \\\""),
                hands.described("EM;3", "Separators ; , \t |"),
                hands.described("EM-4", "A line\nand another"),
                hands.described("EM'5", "'; DROP TABLE articles; --"),
                hands.described("EM/6?7=8&9#10%20", "{\"json\": [1]}"));
        hands.put(elements);

        assertThat(hands.read())
                .as("Quotes, backslashes, separators and line ends are text like other text")
                .isEqualTo(hands.expected(elements));
        assertThat(hands.named(elements))
                .as("They are text like other text where names are asked too")
                .isEqualTo(hands.expected(elements));
    }

    void aTextMayHaveAMillionCharacters() {
        List<E> elements = List.of(hands.described("EM-1", "é".repeat(MILLION)), hands.described("EM-2", "Court"));
        hands.put(elements);

        assertThat(hands.read().equals(hands.expected(elements)))
                .as("A text of a million characters comes whole")
                .isTrue();
    }

    void anAmountComesToItsLastDigit() {
        List<E> elements = List.of(
                hands.priced("EM-1", Money.of("0.10", "EUR")),
                hands.priced("EM-2", Money.of("12345678.99", "EUR")),
                hands.priced("EM-3", Money.of("2.125", "EUR")),
                hands.priced("EM-4", Money.of("0", "EUR")));
        hands.put(elements);

        assertThat(hands.read())
                .as("An amount is decimal and exact, never rounded unasked, and zero is a price")
                .isEqualTo(hands.expected(elements));
    }

    void whatTheSystemDoesNotSayIsAbsentAndNotZero() {
        List<E> elements = List.of(hands.priced("EM-1", null), hands.described("EM-2", null));
        hands.put(elements);

        assertThat(hands.read())
                .as("Without a price or a description there is none: zero or an empty text would be written")
                .isEqualTo(hands.expected(elements));
    }
}
