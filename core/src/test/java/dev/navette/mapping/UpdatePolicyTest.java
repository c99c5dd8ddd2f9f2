package dev.navette.mapping;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.navette.error.Problem;
import dev.navette.mapping.UpdatePolicy.Preset;
import dev.navette.model.Field;
import dev.navette.model.LinkKind;
import dev.navette.model.ProductField;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-21")
class UpdatePolicyTest {

    private static final Set<ProductField> TEXTS =
            EnumSet.of(ProductField.NAME, ProductField.SUMMARY, ProductField.DESCRIPTION, ProductField.META);
    private static final Set<ProductField> STOCK_AND_IMAGES =
            EnumSet.of(ProductField.QUANTITY, ProductField.IMAGES, ProductField.OWN_IMAGES);

    @ParameterizedTest
    @EnumSource(ProductField.class)
    void keepsWhatItsPresetSays(ProductField field) {
        assertThat(UpdatePolicy.erpLeads().keeps(field)).isFalse();
        assertThat(UpdatePolicy.shopOwnsTexts().keeps(field)).isEqualTo(TEXTS.contains(field));
        assertThat(UpdatePolicy.stockAndImagesOnly().keeps(field)).isNotEqualTo(STOCK_AND_IMAGES.contains(field));
        assertThat(UpdatePolicy.pagesUntouched().keeps(field))
                .isEqualTo(field.kind().equals(LinkKind.PRODUCT));
    }

    @ParameterizedTest
    @EnumSource(ProductField.class)
    void keepsAndWritesEachFieldThatIsNamed(ProductField field) {
        for (ProductField other : ProductField.values()) {
            boolean same = other == field;

            assertThat(UpdatePolicy.erpLeads().keeping(field).keeps(other)).isEqualTo(same);
            assertThat(UpdatePolicy.shopOwnsTexts().writing(field).keeps(other))
                    .isEqualTo(TEXTS.contains(other) && !same);
            assertThat(UpdatePolicy.stockAndImagesOnly().keeping(field).keeps(other))
                    .isEqualTo(!STOCK_AND_IMAGES.contains(other) || same);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ProductField.class,
            names = {"NAME", "SUMMARY", "DESCRIPTION", "META"})
    void keepsATextInOtherLanguagesAsInTheMainOneUnlessThatAloneIsWritten(ProductField text) {
        Field english = text.in("en");

        assertThat(UpdatePolicy.erpLeads().keeps(english)).isFalse();
        assertThat(UpdatePolicy.shopOwnsTexts().keeps(english)).isTrue();
        assertThat(UpdatePolicy.shopOwnsTexts().writing(text).keeps(english)).isFalse();
        assertThat(UpdatePolicy.erpLeads().mainLanguageOnly().keeps(english)).isTrue();
        assertThat(UpdatePolicy.erpLeads().mainLanguageOnly().keeps(text)).isFalse();
        assertThat(UpdatePolicy.shopOwnsTexts().writing(text).mainLanguageOnly().keeps(english))
                .isTrue();
    }

    @Test
    void keepsNoFieldOfThingsThatAHostWritesItself() {
        Field own = Field.of(LinkKind.PRODUCT, "shelf");

        assertThat(UpdatePolicy.stockAndImagesOnly().keeps(own)).isFalse();
    }

    @Test
    void losesNothingOfItselfWhenItIsAddedTo() {
        UpdatePolicy policy = UpdatePolicy.shopOwnsTexts()
                .keeping(ProductField.PRICE)
                .writing(ProductField.NAME)
                .mainLanguageOnly()
                .keeping(ProductField.WEIGHT)
                .writing(ProductField.META);

        assertThat(policy)
                .isEqualTo(new UpdatePolicy(
                        Preset.SHOP_OWNS_TEXTS,
                        Set.of(ProductField.PRICE, ProductField.WEIGHT),
                        Set.of(ProductField.NAME, ProductField.META),
                        false));
        assertThat(policy.problems()).isEmpty();
    }

    @Test
    void refusesAFieldThatIsBothKeptAndWritten() {
        UpdatePolicy policy = UpdatePolicy.erpLeads()
                .keeping(ProductField.PRICE, ProductField.NAME)
                .writing(ProductField.NAME);

        assertThat(policy.problems())
                .containsExactly(
                        new Problem("$.written", "name is both kept and written", "Name it in one of the two lists"));
    }
}
