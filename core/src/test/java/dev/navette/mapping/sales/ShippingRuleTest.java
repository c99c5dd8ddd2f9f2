package dev.navette.mapping.sales;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.model.sales.Carrier;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-19")
class ShippingRuleTest {

    private static final Carrier COLISSIMO = new Carrier("7", "Colissimo");
    private static final String PATH = "$.consignments[1].carrier";

    private final Remarks remarks = new Remarks();

    @Test
    void findsACarrierByItsName() {
        ShippingRule rule = ShippingRule.USUAL.knowing("Colissimo", "COL").knowing("7", "OTHER");

        assertThat(rule.mode(COLISSIMO, PATH, remarks)).isEqualTo("COL");
    }

    @Test
    void findsACarrierByItsId() {
        ShippingRule rule =
                ShippingRule.USUAL.byId().knowing("Colissimo", "OTHER").knowing("7", "COL");

        assertThat(rule.mode(COLISSIMO, PATH, remarks)).isEqualTo("COL");
    }

    @Test
    void takesTheUsualModeForOthersAndForNone() {
        ShippingRule rule = ShippingRule.USUAL.knowing("Chronopost", "CHR").otherwise("STD");

        assertThat(rule.mode(COLISSIMO, PATH, remarks)).isEqualTo("STD");
        assertThat(rule.mode(null, PATH, remarks)).isEqualTo("STD");
        assertThat(remarks.refused()).isFalse();
    }

    @Test
    void leavesTheModeToTheErpWhereNoneIsNamed() {
        assertThat(ShippingRule.USUAL.mode(COLISSIMO, PATH, remarks)).isNull();
        assertThat(ShippingRule.USUAL.knowing("Chronopost", "CHR").mode(null, PATH, remarks))
                .isNull();
        assertThat(remarks.refused()).isFalse();
    }

    @Test
    void refusesACarrierThatNobodyMapped() {
        ShippingRule rule = ShippingRule.USUAL.knowing("Chronopost", "CHR");

        assertThat(rule.mode(COLISSIMO, PATH, remarks)).isNull();
        assertThat(rule.byId().mode(COLISSIMO, PATH, remarks)).isNull();
        assertThat(remarks.problems())
                .containsExactly(
                        new Problem(
                                PATH,
                                "the carrier Colissimo (7) has no shipping mode of the ERP",
                                "Add it to the shipping modes of the profile, by its name, or set a usual mode"),
                        new Problem(
                                PATH,
                                "the carrier Colissimo (7) has no shipping mode of the ERP",
                                "Add it to the shipping modes of the profile, by its id, or set a usual mode"));
    }

    @Test
    @Tag("ORD-10")
    void keepsWhatWasChosenBefore() {
        ShippingRule rule =
                ShippingRule.USUAL.knowing("7", "COL").atFoot().byId().otherwise("STD");

        assertThat(rule)
                .isEqualTo(new ShippingRule(ShippingRule.Place.FOOT, Map.of("7", "COL"), ShippingRule.By.ID, "STD"));
    }
}
