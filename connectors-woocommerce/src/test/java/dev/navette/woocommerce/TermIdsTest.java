package dev.navette.woocommerce;

import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;
import dev.navette.woocommerce.TermIds.Use;

import static org.assertj.core.api.Assertions.assertThat;

class TermIdsTest {

    @Test
    void eachIsReadAsWhatItIs() {
        assertThat(TermIds.brand(TermIds.brand(44))).hasValue(44L);
        assertThat(TermIds.attribute(TermIds.attribute(Use.READ, 3))).hasValue(3L);
        assertThat(TermIds.value(TermIds.value(Use.READ, 3, 27))).hasValue(new TermIds.Value(3, 27));
        assertThat(TermIds.attributeOfValue(TermIds.value(Use.CHOSEN, 3, 27))).hasValue(3L);
        assertThat(TermIds.isText(TermIds.text("supplier", "Dupont / Fils"))).isTrue();
        assertThat(TermIds.isText(TermIds.group("PRO"))).isTrue();
    }

    @Test
    void noneIsTakenForAnother() {
        ForeignId value = TermIds.value(Use.CHOSEN, 3, 27);

        assertThat(TermIds.attribute(value)).isEmpty();
        assertThat(TermIds.brand(value)).isEmpty();
        assertThat(TermIds.isText(value)).isFalse();
        assertThat(Ids.number(value)).isEmpty();
        assertThat(TermIds.value(TermIds.attribute(Use.CHOSEN, 3))).isEmpty();
        assertThat(TermIds.brand(new ForeignId("brand/0"))).isEmpty();
    }

    @Test
    void whatIsOneThingInTheShopHasAnIdForEachOfOurTerms() {
        assertThat(TermIds.attribute(Use.CHOSEN, 3)).isNotEqualTo(TermIds.attribute(Use.READ, 3));
        assertThat(TermIds.text("supplier", "Dupont")).isNotEqualTo(TermIds.text("brand", "Dupont"));
    }
}
