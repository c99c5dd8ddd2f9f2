package dev.navette.mapping.sales;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.error.Problem;
import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentLine.Kind;
import dev.navette.model.sales.Vat;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-32")
class ServiceNeedsTest {

    private static final String REMEDY = "Name an article of the ERP for it, or change the option that needs it";
    private static final Taxes TWENTY = Taxes.of(Vat.of("N20", "20"));
    private static final Taxes FIVE = Taxes.of(Vat.of("N5", "5.5"));

    @Test
    void needsOnlyWhatEnabledOptionsUse() {
        OrderRule rule = Epicerie.rule().with(ServiceArticles.NONE);

        assertThat(rule.problems())
                .containsExactlyInAnyOrder(
                        missing("shipping", "shipping on lines bears it, also where the foot cannot"),
                        missing("discount", "discounts on a whole order bear it"),
                        missing("discrepancy", "lines that close a gap of cents bear it"));
        assertThat(rule.with(DiscrepancyRule.refused()).problems())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("$.articles.shipping", "$.articles.discount");
        assertThat(rule.with(LineRule.USUAL.withMisc()).problems())
                .contains(missing("misc", "articles that the ERP does not know shall bear it"))
                .hasSize(4);
    }

    @Test
    @Tag("ORD-26")
    void needsTheArticleForRefundsWhereCreditNotesMoveNoGoods() {
        OrderRule rule = Epicerie.rule().with(RefundRule.USUAL.withReturnNotes());

        assertThat(rule.problems()).isEmpty();
        assertThat(rule.with(ServiceArticles.NONE).problems())
                .contains(missing("refund", "credit notes bear it alone, since return notes take the goods back"));
    }

    @Test
    void isContentWithAnArticleForOneVatCode() {
        var some = new ServiceArticle(null, Map.of("N20", new Reference("PORT")));

        assertThat(rule(some).problems()).isEmpty();
        assertThat(rule(new ServiceArticle(null, Map.of())).problems())
                .extracting(Problem::path)
                .containsExactly("$.articles.shipping");
        assertThat(rule(null).problems()).extracting(Problem::path).containsExactly("$.articles.shipping");
    }

    @Test
    void tellsWhatTheErpDoesNotKnow() {
        OrderRule rule = rule(ServiceArticle.of("PORT").with("N5", "PORT5").with("N10", "PORT5"));
        Set<String> known = Set.of("DIVERS", "PORT", "EMBALLAGE", "FRAIS", "REMISE", "ECART", "CADEAU");

        List<Problem> problems = rule.unknownArticles(reference -> known.contains(reference.value()));

        assertThat(problems)
                .contains(
                        new Problem(
                                "$.articles.shipping",
                                "the ERP has no article PORT5",
                                "Make it in the ERP, or name another one"),
                        new Problem(
                                "$.articles.refund",
                                "the ERP has no article REMB",
                                "Make it in the ERP, or name another one"));
        assertThat(problems)
                .filteredOn(problem -> problem.path().equals("$.articles.shipping"))
                .hasSize(1);
        assertThat(rule.unknownArticles(reference -> true)).isEmpty();
        assertThat(Epicerie.rule().with(ServiceArticles.NONE).unknownArticles(reference -> false))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MISC, DIVERS, misc", "SHIPPING, PORT, shipping", "GIFT_WRAP, EMBALLAGE, giftWrap", "FEE, FRAIS, fee",
        "DISCOUNT, REMISE, discount", "GIFT_CARD, CADEAU, giftCard", "DISCREPANCY, ECART, discrepancy",
                "REFUND, REMB, refund"
    })
    void hasAnArticleForEachKindOfLine(Kind kind, String reference, String option) {
        var remarks = new Remarks();

        Reference found = Epicerie.articles().of(kind, TWENTY, "$.money", remarks);
        Reference none = ServiceArticles.NONE.of(kind, FIVE, "$.money", remarks);

        assertThat(found).isEqualTo(new Reference(reference));
        assertThat(none).isNull();
        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        "$.money",
                        "it needs the service article '" + option + "' for the VAT code N5, and there is none",
                        "Name an article of the ERP as articles." + option));
    }

    @Test
    void prefersTheArticleOfTheVatCode() {
        ServiceArticle port = ServiceArticle.of("PORT").with("N5", "PORT5");

        assertThat(port.of(FIVE)).isEqualTo(new Reference("PORT5"));
        assertThat(port.of(TWENTY)).isEqualTo(new Reference("PORT"));
        assertThat(new ServiceArticle(null, Map.of("N5", new Reference("PORT5"))).of(TWENTY))
                .isNull();
        assertThat(port.all()).containsExactly(new Reference("PORT"), new Reference("PORT5"));
    }

    private static OrderRule rule(@Nullable ServiceArticle shipping) {
        ServiceArticles usual = Epicerie.articles();
        return Epicerie.rule()
                .with(new ServiceArticles(
                        usual.misc(),
                        shipping,
                        usual.giftWrap(),
                        usual.fee(),
                        usual.discount(),
                        usual.discrepancy(),
                        usual.giftCard(),
                        usual.refund(),
                        usual.deposit()));
    }

    private static Problem missing(String option, String why) {
        return new Problem("$.articles." + option, "missing: " + why, REMEDY);
    }
}
