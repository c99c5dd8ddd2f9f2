package dev.navette.mapping.sales;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.mapping.sales.MessageRule.Taken;
import dev.navette.model.sales.OrderMessage;
import dev.navette.model.sales.OrderMessage.Author;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-20")
class MessageRuleTest {

    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    private static final OrderMessage ASKED = new OrderMessage(NINE, Author.CUSTOMER, false, "Leave it with the guard");
    private static final OrderMessage ANSWERED = new OrderMessage(NINE.plusSeconds(60), Author.SHOP, false, "We will");
    private static final OrderMessage NOTED = new OrderMessage(NINE.minusSeconds(60), Author.SHOP, true, "Paid twice");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            NONE     | -
            CUSTOMER | Leave it with the guard
            PRIVATE  | Paid twice
            ALL      | Paid twice; Leave it with the guard; We will
            """)
    void takesThoseThatAreChosenTheOldestFirst(Taken taken, String text) {
        var rule = MessageRule.taking(taken);

        MessageText notes = rule.textOf("187", List.of(ANSWERED, ASKED, NOTED));

        assertThat(notes).isEqualTo(new MessageText(text == null ? null : text.replace("; ", "\n\n"), List.of()));
    }

    @Test
    void takesNoneUnlessAsked() {
        assertThat(MessageRule.NONE.textOf("187", List.of(ASKED)).text()).isNull();
    }

    @Test
    void keepsTheShopsOrderWithinOneInstant() {
        var rule = MessageRule.taking(Taken.ALL);

        MessageText notes = rule.textOf("187", List.of(said("b"), said("a"), said("c")));

        assertThat(notes.text()).isEqualTo("b\n\na\n\nc");
    }

    @Test
    void readsHtmlAndPlainTextAlike() {
        var rule = MessageRule.taking(Taken.ALL);

        MessageText notes = rule.textOf(
                "187",
                List.of(said("<p>Sonnez &agrave; <b>DOE</b><br/>2<sup>e</sup> &eacute;tage</p>"), said("a\r\nb\rc")));

        assertThat(notes.text()).isEqualTo("Sonnez à DOE\n2e étage\n\na\nb\nc");
    }

    @Test
    void leavesOutWhatSaysNothing() {
        var rule = MessageRule.taking(Taken.ALL);

        MessageText notes = rule.textOf("187", List.of(said(" \r\n"), said("<p>&nbsp;</p>"), said("Merci"), said("")));

        assertThat(notes.text()).isEqualTo("Merci");
        assertThat(rule.textOf("187", List.of(said("<br>"))).text()).isNull();
        assertThat(rule.textOf("187", List.of()).text()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -  | abcdefgh | 0
            9  | abcdefgh | 0
            8  | abcdefgh | 0
            7  | abcdef…  | 2
            2  | a…       | 7
            1  | …        | 8
            """)
    void cutsWhatTheErpDoesNotHold(Integer longest, String text, int leftOut) {
        var rule = MessageRule.taking(Taken.ALL).cutAt(longest);

        MessageText notes = rule.textOf("187", List.of(said("abcdefgh")));

        assertThat(notes.text()).isEqualTo(text);
        assertThat(notes.notes())
                .isEqualTo(
                        leftOut == 0
                                ? List.of()
                                : List.of("The messages of order 187 are longer than the " + longest
                                        + " characters that the document's notes hold: " + leftOut
                                        + " characters were left out"));
    }

    @Test
    void cutsBetweenWholeCharactersAndNotBehindABlank() {
        var rule = MessageRule.taking(Taken.ALL).cutAt(4);

        assertThat(rule.textOf("187", List.of(said("\uD83D\uDD14\uD83D\uDD14\uD83D\uDD14\uD83D\uDD14")))
                        .text())
                .isEqualTo("\uD83D\uDD14\uD83D\uDD14\uD83D\uDD14\uD83D\uDD14");
        assertThat(rule.textOf("187", List.of(said("\uD83D\uDD14\uD83D\uDD14\uD83D\uDD14\uD83D\uDD14e")))
                        .text())
                .isEqualTo("\uD83D\uDD14\uD83D\uDD14\uD83D\uDD14…");
        assertThat(rule.textOf("187", List.of(said("ab cd"))))
                .isEqualTo(new MessageText(
                        "ab…",
                        List.of("The messages of order 187 are longer than the 4 characters that the document's notes"
                                + " hold: 3 characters were left out")));
    }

    @Test
    void countsWhatIsLeftOutWithoutWhatIsPutInItsPlace() {
        var rule = MessageRule.taking(Taken.ALL).cutAt(20);

        MessageText notes = rule.textOf("187", List.of(said("abcdefghijklmnopqr"), said("s")));

        assertThat(notes.text()).isEqualTo("abcdefghijklmnopqr…");
        assertThat(notes.notes())
                .containsExactly("The messages of order 187 are longer than the 20 characters that the document's notes"
                        + " hold: 3 characters were left out");
    }

    @Test
    void doesNotShowWhatWasWritten() {
        var rule = MessageRule.taking(Taken.CUSTOMER);

        assertThat(rule.textOf("187", List.of(ASKED))).hasToString("MessageText[text of 23 characters, notes=[]]");
        assertThat(rule.textOf("187", List.of())).hasToString("MessageText[text of 0 characters, notes=[]]");
    }

    private static OrderMessage said(String text) {
        return new OrderMessage(NINE, Author.CUSTOMER, false, text);
    }
}
