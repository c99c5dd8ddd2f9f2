package dev.navette.mapping;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.error.Problem;
import dev.navette.mapping.MeasureRule.Used;
import dev.navette.model.Article;
import dev.navette.model.ArticleMeasures;
import dev.navette.model.Dimensions;
import dev.navette.model.Length;
import dev.navette.model.LengthUnit;
import dev.navette.model.Weight;
import dev.navette.model.WeightUnit;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-15")
class MeasureRuleTest {

    @ParameterizedTest
    @CsvSource({
        // used, net, gross, weight
        "GROSS, 1.2, 1.5, 1500 g",
        "NET,   1.2, 1.5, 1200 g",
        "GROSS, 1.2, ,    1200 g",
        "NET,   ,    1.5, 1500 g",
        "GROSS, 1.2, 0,   0 g", // zero is said: it is not absent
        "NET,   0,   1.5, 0 g",
        "NET,   ,    ,    "
    })
    void isTheWeightThatIsChosenElseTheOther(
            Used used, @Nullable String net, @Nullable String gross, @Nullable String weight) {
        Weight shown = new MeasureRule(used).weightOf(weighing(net, gross));

        assertThat(shown == null ? null : shown.toString()).isEqualTo(weight);
    }

    @Test
    void isTheGrossWeightUnlessChosen() {
        assertThat(MeasureRule.USUAL.weight()).isEqualTo(Used.GROSS);
    }

    @ParameterizedTest
    @CsvSource({"10, 20, 30", "10, , ", ", 20, ", ", , 30", "0, , "})
    void areTheDimensionsThatAreSaid(@Nullable String width, @Nullable String height, @Nullable String depth) {
        Dimensions shown = MeasureRule.USUAL.dimensionsOf(sized(width, height, depth));

        assertThat(shown).isEqualTo(new Dimensions(length(width), length(height), length(depth)));
    }

    @Test
    void areNoDimensionsWhereNoneIsSaid() {
        assertThat(MeasureRule.USUAL.dimensionsOf(Article.named("EM-1", "Café")))
                .isNull();
        assertThat(MeasureRule.USUAL.dimensionProblems(Article.named("EM-1", "Café")))
                .isEmpty();
    }

    @Test
    void refuseAWeightBelowZeroIfItIsTheOneUsed() {
        Article article = weighing("-1", "2");

        assertThat(new MeasureRule(Used.NET).weightProblems(article))
                .containsExactly(
                        new Problem("$.measures.weight", "its weight is -1000 g, below zero", "Correct it in the ERP"));
        assertThat(MeasureRule.USUAL.weightProblems(article)).isEmpty();
        assertThat(MeasureRule.USUAL.weightProblems(weighing("0", "0"))).isEmpty();
        assertThat(MeasureRule.USUAL.weightProblems(weighing(null, null))).isEmpty();
    }

    @Test
    void refuseEachDimensionBelowZero() {
        assertThat(MeasureRule.USUAL.dimensionProblems(sized("-1", "-2", "-3")))
                .containsExactly(
                        new Problem("$.measures.width", "its width is -10 mm, below zero", "Correct it in the ERP"),
                        new Problem("$.measures.height", "its height is -20 mm, below zero", "Correct it in the ERP"),
                        new Problem("$.measures.depth", "its depth is -30 mm, below zero", "Correct it in the ERP"));
        assertThat(MeasureRule.USUAL.dimensionProblems(sized("0", "1", null))).isEmpty();
    }

    private static Article weighing(@Nullable String net, @Nullable String gross) {
        return measured(new ArticleMeasures(null, null, null, weight(net), weight(gross)));
    }

    private static Article sized(@Nullable String width, @Nullable String height, @Nullable String depth) {
        return measured(new ArticleMeasures(length(width), length(height), length(depth), null, null));
    }

    private static Article measured(ArticleMeasures measures) {
        return Article.named("EM-1", "Café").with(measures);
    }

    private static @Nullable Weight weight(@Nullable String kilograms) {
        return kilograms == null ? null : Weight.of(kilograms, WeightUnit.KILOGRAM);
    }

    private static @Nullable Length length(@Nullable String centimetres) {
        return centimetres == null ? null : Length.of(centimetres, LengthUnit.CENTIMETRE);
    }
}
