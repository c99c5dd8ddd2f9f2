package dev.navette.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-4")
class FilterUsesTest {

    @Test
    void namesFieldsKindsAndOperators() {
        Filter filter = Filter.parse("b = 1 and (a like 'x' or not b > 2 and c is null)");

        FilterUses uses = filter.uses();

        assertThat(uses.fields()).containsExactly("b", "a", "c");
        assertThat(uses.kinds())
                .containsExactly(
                        Filter.Kind.AND,
                        Filter.Kind.OR,
                        Filter.Kind.NOT,
                        Filter.Kind.COMPARISON,
                        Filter.Kind.LIKE,
                        Filter.Kind.IS_NULL);
        assertThat(uses.operators()).containsExactly(Filter.Operator.EQUAL, Filter.Operator.GREATER);
    }

    @Test
    void saysWhatASystemLacks() {
        FilterUses uses = Filter.parse("sku = 'EM-1' and (xx_Couleur like 'b%' or price > 2)")
                .uses();

        List<Problem> problems = uses.beyond(
                Set.of("sku", "price")::contains,
                EnumSet.of(Filter.Kind.AND, Filter.Kind.COMPARISON),
                EnumSet.of(Filter.Operator.EQUAL, Filter.Operator.NOT_EQUAL));

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "$, field xx_Couleur: the system cannot filter by it. Take it out of the filter, or write another"
                                + " field.",
                        "$, or: the system has no such condition. Write it with what the system has: and, a comparison.",
                        "$, like: the system has no such condition. Write it with what the system has: and, a comparison.",
                        "$, >: the system has no such condition. Write it with what the system has: =, <>.");
    }

    @Test
    void saysSoOfASystemThatFiltersNothing() {
        List<Problem> problems = Filter.parse("sku = 'EM-1'").uses().beyond(name -> true, Set.of(), Set.of());

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly("$, a comparison: the system has no such condition. Leave the filter out.");
    }

    @Test
    void isSilentAboutWhatASystemHas() {
        FilterUses uses = Filter.parse("not sku in ('a', 'b')").uses();

        assertThat(uses.beyond("sku"::equals, EnumSet.allOf(Filter.Kind.class), Set.of()))
                .isEmpty();
    }
}
