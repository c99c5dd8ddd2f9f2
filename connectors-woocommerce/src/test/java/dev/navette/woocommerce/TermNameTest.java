package dev.navette.woocommerce;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.navette.model.Term;

import static org.assertj.core.api.Assertions.assertThat;

class TermNameTest {

    @Test
    void readsWhatATermIsCalled() {
        List<String> path = List.of("Thé / Café", "C:\\Rayon", "Bio: 1");

        assertThat(TermName.of(Term.category(path).name())).isEqualTo(new TermName("category", path));
    }

    @Test
    void readsAFirstLevel() {
        assertThat(TermName.of(Term.first("customer-group", "PRO").name()).label())
                .isEqualTo("PRO");
    }
}
