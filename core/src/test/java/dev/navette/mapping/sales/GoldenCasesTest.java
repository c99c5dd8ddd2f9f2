package dev.navette.mapping.sales;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.model.sales.ShopTax;

import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static org.assertj.core.api.Assertions.assertThat;

/** What an accountant expects of each order, reckoned by hand, is what the rules make of it. */
@Tag("ORD-1")
@Tag("ORD-4")
@Tag("ORD-5")
@Tag("ORD-6")
@Tag("ORD-7")
@Tag("ORD-8")
@Tag("ORD-9")
@Tag("ORD-10")
@Tag("ORD-11")
@Tag("ORD-12")
@Tag("ORD-13")
@Tag("ORD-14")
@Tag("ORD-16")
@Tag("ORD-17")
@Tag("ORD-18")
@Tag("ORD-19")
@Tag("ORD-20")
@Tag("ORD-21")
@Tag("ORD-22")
@Tag("ORD-24")
@Tag("ORD-25")
@Tag("ORD-26")
@Tag("ORD-27")
@Tag("ORD-32")
@Tag("ORD-33")
@Tag("ORD-34")
@Tag("ORD-35")
@Tag("ORD-36")
@Tag("ORD-37")
@Tag("VAT-1")
@Tag("CUS-7")
@Tag("CUS-8")
@Tag("CUS-11")
class GoldenCasesTest {

    static List<GoldenCase> cases() {
        return GoldenCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesToWhatAnAccountantReckons(GoldenCase golden) {
        List<String> found = golden.found();

        assertThat(String.join("\n", found)).isEqualTo(String.join("\n", golden.expected()));
        assertThat(golden.foundOutcome()).isEqualTo(golden.outcome());
    }

    /** What is looked at twice comes to the same twice. */
    @ParameterizedTest
    @MethodSource("cases")
    void comesToTheSameAgain(GoldenCase golden) {
        List<String> first = golden.found();

        assertThat(golden.found()).isEqualTo(first);
    }

    @Test
    void hasANameOfItsOwnForEachCase() {
        List<String> ids = cases().stream().map(GoldenCase::id).toList();
        List<String> orders =
                cases().stream().map(one -> one.order().id().value()).toList();

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(70);
        assertThat(orders).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ORD-1", "ORD-4", "ORD-5", "ORD-6", "ORD-7", "ORD-8", "ORD-9", "ORD-10", "ORD-11", "ORD-12", "ORD-13",
                "ORD-14", "ORD-16", "ORD-17", "ORD-18", "ORD-19", "ORD-20", "ORD-21", "ORD-22", "ORD-24", "ORD-25",
                        "ORD-26",
                "ORD-27", "ORD-32", "ORD-33", "ORD-34", "ORD-35", "ORD-36", "ORD-37", "VAT-1", "CUS-7", "CUS-8",
                        "CUS-11",
                "LESSON-18", "LESSON-19", "LESSON-20", "LESSON-JTL"
            })
    void showsEachRequirement(String requirement) {
        Set<String> shown =
                cases().stream().flatMap(one -> one.requirements().stream()).collect(Collectors.toSet());

        assertThat(shown).contains(requirement);
    }

    /** Each part is looked at, also where another one's tax is unknown. */
    @Test
    void namesAnUnknownArticleBesideAnUnmappedTax() {
        var overseas = ShopTax.of("8.5", "TVA 8,5 %", "8.5", "FR");
        var order = ShopOrder.net("187")
                .tax(overseas)
                .line("X-1", 1, "20.00", TVA_20, "4.00")
                .line("EM-1", 1, "100.00", overseas, "8.50")
                .total("132.50");

        List<String> reasons = Epicerie.refusal(Epicerie.rule(), order.build());

        assertThat(reasons)
                .containsExactly(
                        "$.orders[187].money.taxes[8.5]: the tax TVA 8,5 % of 8.5 % (FR) is mapped to no VAT code. Add a row for"
                                + " it to the taxes of the profile.",
                        "$.orders[187].money.lines[1].reference: the ERP has no article X-1. Make the article in the ERP or"
                                + " correct its reference in the shop, or let the misc article stand for it.");
    }
}
