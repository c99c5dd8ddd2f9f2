package dev.navette.woocommerce;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AttributeSheetTest {

    @Test
    void givesASlugAsTheShopWould() {
        assertThat(AttributeSheet.slug("Type d'Éclairage")).isEqualTo("type-d-eclairage");
    }

    @Test
    void givesNoPlainSlugWhereTheShopWouldCutOrHasNone() {
        assertThat(AttributeSheet.slug("Une très longue désignation d'attribut"))
                .isEmpty();
        assertThat(AttributeSheet.slug("颜色")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Year", "Une très longue désignation d'attribut", "颜色", "-"})
    void givesEachLabelASlugOfItsOwnThatTheShopTakes(String label) {
        assertThat(AttributeSheet.slugOfItsOwn(label))
                .hasSizeLessThanOrEqualTo(28)
                .matches("[a-z0-9]+(-[a-z0-9]+)*")
                .isEqualTo(AttributeSheet.slugOfItsOwn(label))
                .isNotEqualTo(AttributeSheet.slugOfItsOwn(label + "s"));
    }
}
