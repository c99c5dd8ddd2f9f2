package dev.navette.mapping;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.ArticlePrices;
import dev.navette.model.Attribute;
import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.model.ListedForm;
import dev.navette.model.Listing;
import dev.navette.model.Money;
import dev.navette.model.Offer;
import dev.navette.model.Price;
import dev.navette.model.Reference;
import dev.navette.model.Weight;
import dev.navette.model.WeightUnit;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-24")
class OfferRuleTest {

    private static final OfferRule ALL = new OfferRule(false);
    private static final Weight WEIGHT = Weight.of("250", WeightUnit.GRAM);

    @Test
    void takesOverWhatTheShopSays() {
        Article article =
                article(new Offer(new Reference("EM-1"), page(" Café ", "EM-1", true, 2), form(Basis.NET, "4.50")));

        assertThat(article.reference()).isEqualTo(new Reference("EM-1"));
        assertThat(article.texts().name()).isEqualTo("Café");
        assertThat(article.prices()).isEqualTo(new ArticlePrices(Money.of("4.50", "EUR"), null, null));
        assertThat(article.identification().barcode()).isEqualTo("3017620422003");
        assertThat(article.identification().brand()).isEqualTo("Méo");
        assertThat(article.measures().grossWeight()).isEqualTo(WEIGHT);
        assertThat(article.classification().category()).containsExactly("niveau 1", "niveau 2");
        assertThat(article.relations().master()).isNull();
    }

    @Test
    void keepsAGrossPriceGross() {
        Article article =
                article(new Offer(new Reference("EM-1"), page("Café", null, true, 0), form(Basis.GROSS, "0.00")));

        assertThat(article.prices()).isEqualTo(new ArticlePrices(null, Money.of("0.00", "EUR"), null));
    }

    @Test
    @Tag("ART-12")
    void callsAVariantAfterItsPageAndItsAttributes() {
        ListedForm small = form(null, new Attribute("Taille", "S"), new Attribute("Couleur", "Rouge"));

        Article article = article(new Offer(new Reference("TS-S"), page("T-shirt", "TS", false, 0), small));

        assertThat(article.texts().name()).isEqualTo("T-shirt S Rouge");
        assertThat(article.relations().master()).isEqualTo(new Reference("TS"));
        assertThat(article.classification().attributes()).isEqualTo(small.attributes());
        assertThat(article.prices()).isEqualTo(ArticlePrices.NONE);
    }

    @Test
    @Tag("ART-12")
    void isNoVariantOfItselfNorOfAPageWithoutReference() {
        ListedForm small = form(null, new Attribute("Taille", "S"));

        assertThat(article(new Offer(new Reference("TS"), page("T-shirt", "TS", false, 0), small))
                        .relations()
                        .master())
                .isNull();
        assertThat(article(new Offer(new Reference("TS"), page("T-shirt", " ", false, 0), small))
                        .relations()
                        .master())
                .isNull();
    }

    @Test
    void leavesOutWhatIsBlank() {
        var bare = new ListedForm(new ForeignId("71"), "EM-1", " ", List.of(), null, null, null);
        var page = new Listing(new ForeignId("7"), null, "Café", null, true, List.of(), " ", true, List.of(bare));

        Article article = article(new Offer(new Reference("EM-1"), page, bare));

        assertThat(article.identification().barcode()).isNull();
        assertThat(article.identification().brand()).isNull();
    }

    @Test
    @Tag("ART-4")
    void leavesOutWhatCustomersDoNotSeeWhereThatIsWished() {
        ListedForm form = form(Basis.NET, "1.00");
        var hidden = new Listing(new ForeignId("7"), null, "Café", null, false, List.of(), null, true, List.of(form));
        var offer = new Offer(new Reference("EM-1"), hidden, form);

        assertThat(new OfferRule(true).map(offer)).isEqualTo(new Mapped.Ignored<>("customers do not see it"));
        assertThat(ALL.map(offer)).isInstanceOf(Mapped.Ready.class);
        assertThat(new OfferRule(true).map(new Offer(new Reference("EM-1"), page("Café", null, true, 0), form)))
                .isInstanceOf(Mapped.Ready.class);
    }

    @Test
    void refusesWhatHasNoNameAndWhatCostsLessThanNothing() {
        assertThat(ALL.map(new Offer(new Reference("EM-1"), page(" ", null, true, 0), form(Basis.NET, "1.00"))))
                .isEqualTo(new Mapped.Refused<>(
                        List.of(new Problem("$.page.name", "it has no name", "Name the product in the shop"))));
        assertThat(ALL.map(new Offer(new Reference("EM-1"), page("Café", null, true, 0), form(Basis.NET, "-0.01"))))
                .isEqualTo(new Mapped.Refused<>(List.of(new Problem(
                        "$.form.price", "its price is -0.01 EUR net, below zero", "Correct the price in the shop"))));
    }

    @Test
    @Tag("ART-11")
    void saysSoWhereACategoryIsDeeperThanTheErpKeepsThem() {
        var deep = new Offer(new Reference("EM-1"), page("Café", null, true, 7), form(Basis.NET, "1.00"));
        var six = new Offer(new Reference("EM-1"), page("Café", null, true, 6), form(Basis.NET, "1.00"));

        assertThat(article(deep).classification().category()).isEqualTo(levels(6));
        assertThat(((Mapped.Ready<Article>) ALL.map(deep)).notes())
                .containsExactly(
                        "only the first 6 levels of its category are taken over: niveau 1 > niveau 2 > niveau 3"
                                + " > niveau 4 > niveau 5 > niveau 6 > niveau 7");
        assertThat(((Mapped.Ready<Article>) ALL.map(six)).notes()).isEmpty();
    }

    private static Article article(Offer offer) {
        return ((Mapped.Ready<Article>) ALL.map(offer)).element();
    }

    private static Listing page(String name, @Nullable String reference, boolean simple, int levels) {
        return new Listing(
                new ForeignId("7"),
                reference,
                name,
                null,
                true,
                levels(levels),
                "Méo",
                simple,
                Collections.nCopies(simple ? 1 : 2, form(null)));
    }

    private static List<String> levels(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(level -> "niveau " + level)
                .toList();
    }

    private static ListedForm form(Basis basis, String amount) {
        return form(new Price(Money.of(amount, "EUR"), basis));
    }

    private static ListedForm form(@Nullable Price price, Attribute... attributes) {
        return new ListedForm(new ForeignId("71"), "EM-1", "3017620422003", List.of(attributes), price, null, WEIGHT);
    }
}
