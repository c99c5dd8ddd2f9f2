package dev.navette.text;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NearestTest {

    private static final List<String> COLUMNS = List.of("Code article", "Libellé", "PV HT", "PV TTC", "Dépôt");

    @Test
    void overlooksCaseAccentsAndBlanks() {
        assertThat(Nearest.of("libelle", COLUMNS)).hasValue("Libellé");
        assertThat(Nearest.of("CODE  ARTICLE ", COLUMNS)).hasValue("Code article");
        assertThat(Nearest.of("pv_ht", COLUMNS)).hasValue("PV HT");
    }

    @Test
    void overlooksASlipOfTheHand() {
        assertThat(Nearest.of("Code artcile", COLUMNS)).hasValue("Code article");
        assertThat(Nearest.of("Deppot", COLUMNS)).hasValue("Dépôt");
    }

    @Test
    void suggestsNothingThatIsOnlyAlike() {
        assertThat(Nearest.of("Poids", COLUMNS)).isEmpty();
        assertThat(Nearest.of("", COLUMNS)).isEmpty();
    }
}
