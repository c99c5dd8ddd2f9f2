package dev.navette.mapping.sales;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.error.Problem;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.KnownArticle;
import dev.navette.model.sales.LotShare;
import dev.navette.model.sales.Nature;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-14")
class LotChoiceTest {

    private static final String PATH = "$.money.lines[1].quantity";
    private static final KnownArticle JAR = article(
            lot("KEEPS", "10", null),
            lot("B", "2", "2027-01-31"),
            lot("A", "3", "2027-01-31"),
            lot("C", "5", "2026-12-31"));

    private final Remarks remarks = new Remarks();
    private final LotChoice choice = new LotChoice();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1    | C 1",
                "5    | C 5",
                "6    | C 5, A 1",
                "8    | C 5, A 3",
                "9    | C 5, A 3, B 1",
                "10.5 | C 5, A 3, B 2, KEEPS 0.5",
                "20   | C 5, A 3, B 2, KEEPS 10",
            })
    void takesWhatSpoilsFirstThenByNumber(String quantity, String lots) {
        assertThat(told(choice.of(JAR, Quantity.of(quantity), PATH, remarks))).isEqualTo(lots);
        assertThat(remarks.refused()).isFalse();
    }

    @Test
    void refusesMoreThanThereIs() {
        assertThat(choice.of(JAR, Quantity.of("20.5"), PATH, remarks)).isEmpty();
        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        PATH,
                        "the lots of EM-1 hold 20 of the 20.5 that are ordered",
                        "Enter the lots in the ERP, or turn their assignment off"));
    }

    @Test
    void takesNothingTwiceForTwoLines() {
        List<LotShare> first = choice.of(JAR, Quantity.of(6), PATH, remarks);
        List<LotShare> second = choice.of(JAR, Quantity.of(3), PATH, remarks);

        assertThat(told(first)).isEqualTo("C 5, A 1");
        assertThat(told(second)).isEqualTo("A 2, B 1");
    }

    @Test
    void keepsArticlesApart() {
        var other = new KnownArticle(new Reference("EM-2"), "Jar", Nature.GOODS, JAR.lots());
        choice.of(JAR, Quantity.of(5), PATH, remarks);

        assertThat(told(choice.of(other, Quantity.of(5), PATH, remarks))).isEqualTo("C 5");
    }

    @ParameterizedTest
    @CsvSource({"0", "-3"})
    void choosesNoneForWhatDoesNotGo(int quantity) {
        assertThat(choice.of(JAR, Quantity.of(quantity), PATH, remarks)).isEmpty();
        assertThat(remarks.refused()).isFalse();
    }

    @Test
    void leavesEmptyLotsAlone() {
        KnownArticle jar =
                article(lot("A", "0", "2026-12-31"), lot("B", "-1", "2026-12-31"), lot("C", "1", "2027-01-31"));

        assertThat(told(choice.of(jar, Quantity.of(1), PATH, remarks))).isEqualTo("C 1");
    }

    private static String told(List<LotShare> shares) {
        return String.join(
                ", ",
                shares.stream()
                        .map(share -> share.number() + " " + share.quantity())
                        .toList());
    }

    private static KnownArticle article(KnownArticle.Lot... lots) {
        return new KnownArticle(new Reference("EM-1"), "Jar", Nature.GOODS, List.of(lots));
    }

    private static KnownArticle.Lot lot(String number, String available, @Nullable String bestBefore) {
        return new KnownArticle.Lot(
                number, Quantity.of(available), bestBefore == null ? null : LocalDate.parse(bestBefore));
    }
}
