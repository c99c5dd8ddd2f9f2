package dev.navette.flow;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Fault;
import dev.navette.error.InvalidSettingsException;
import dev.navette.mapping.ActivationRule;
import dev.navette.mapping.TermSort;
import dev.navette.mapping.UpdatePolicy;
import dev.navette.model.Article;
import dev.navette.model.ArticlePublication;
import dev.navette.model.ArticlePublication.Blocked;
import dev.navette.model.Basis;
import dev.navette.model.Buyer;
import dev.navette.model.LinkKind;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.ProductField;
import dev.navette.model.Quantity;
import dev.navette.model.SpecialPrice;
import dev.navette.model.Term;
import dev.navette.profile.Profile;
import dev.navette.spi.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is taken away, kept, completed and left alone when writes fail, wait or meet what is there already. */
class UnevenWritesTest {

    private static final Fault BUSY = Fault.of("busy", "shop", "EM-1", "wait");
    private static final ArticleExport SPECIAL = ArticleExport.netPrices().along(ProductField.SPECIAL_PRICES);
    private static final ArticleExport KEEPING = ArticleExport.netPrices()
            .along(ProductField.RELATED)
            .under(UpdatePolicy.erpLeads().keeping(ProductField.RELATED));

    private final Epicerie epicerie = new Epicerie();
    private final HookedShop shop = new HookedShop(epicerie.shop.connection());

    @AfterEach
    void close() {
        epicerie.close();
    }

    @Test
    @Tag("ART-20")
    void aSpecialPriceIsTakenAwayAlsoAfterAWriteThatFailed() {
        epicerie.shop.put(Term.first("customer-group", "PRO"));
        epicerie.erp.put(special("EM-1", pro("9.00")));
        assertThat(run(SPECIAL)).isEqualTo("1 read: 1 created");
        epicerie.erp.put(special("EM-1"));
        shop.hook((batch, attempt, real) -> batch.stream()
                .<Outcome>map(write -> new Outcome.RetryLater(BUSY))
                .toList());
        assertThat(run(SPECIAL)).isEqualTo("1 read: 1 failed");

        shop.asItIs();
        assertThat(run(SPECIAL)).isEqualTo("1 read: 1 updated");

        assertThat(specialOf("EM-1")).isEmpty();
        assertThat(run(SPECIAL)).isEqualTo("1 read: 1 unchanged");
    }

    @Test
    @Tag("ART-20")
    void whatIsForAnybodyWaitsForNoGroup() {
        SpecialPrice anybody = SpecialPrice.of(Buyer.ANYBODY, price("8.00")).from(Quantity.of(10));
        epicerie.erp.put(special("EM-1", anybody, pro("9.00")));

        run(SPECIAL);

        assertThat(specialOf("EM-1")).containsExactly(anybody);
    }

    @Test
    @Tag("ART-20")
    void whatIsNoLongerForAGroupGoesThoughTheNextGroupIsNotThere() {
        epicerie.shop.put(Term.first("customer-group", "PRO"));
        epicerie.erp.put(special("EM-1", pro("1.00")));
        run(SPECIAL);
        epicerie.erp.put(special("EM-1", SpecialPrice.of(Buyer.group("VIP"), price("9.00"))));

        assertThat(run(SPECIAL)).isEqualTo("1 read: 1 deferred");

        assertThat(specialOf("EM-1")).isEmpty();
        epicerie.shop.put(Term.first("customer-group", "VIP"));
        run(SPECIAL);
        assertThat(specialOf("EM-1")).hasSize(1);
    }

    @Test
    @Tag("ART-20")
    void twoFlowsPairGroupsAlike() {
        assertThatThrownBy(() -> epicerie.profile(
                        SPECIAL.pairing("customer-group:PRO", "T2"),
                        PriceUpdate.net().withSpecial()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("it makes the special-prices by another rule than a flow before it");
        assertThat(epicerie.profile(
                                SPECIAL.pairing("customer-group:PRO", "T2"),
                                PriceUpdate.net().withSpecial().pairing("customer-group:PRO", "T2"))
                        .flows())
                .hasSize(2);
    }

    @Test
    @Tag("ART-20")
    void customerGroupsAreFoundAndNotWritten() {
        epicerie.shop.put(Term.first("customer-group", "PRO"));
        epicerie.erp.put(special("EM-1", pro("9.00")));

        run(SPECIAL);

        assertThat(epicerie.shop.updates(LinkKind.TERM)).isZero();
        assertThat(specialOf("EM-1")).hasSize(1);
    }

    @Test
    @Tag("ART-21")
    void whatWasWrittenInPartIsNotWrittenAgainUntilTheRestIsThere() {
        epicerie.related("EM-1", "EM-2", "GONE");
        epicerie.article("EM-2", "Thé");
        run(KEEPING);
        long updates = epicerie.shop.updates();

        run(KEEPING);

        assertThat(epicerie.shop.updates()).isEqualTo(updates);
        epicerie.article("GONE", "Cacao");
        run(KEEPING);
        assertThat(epicerie.product("EM-1").related()).hasSize(2);
    }

    @Test
    @Tag("ART-21")
    void aProductThatAPersonMadeAtTheLastMomentKeepsItsOwn() {
        epicerie.shop.refusingDoubles();
        epicerie.related("EM-1", "EM-2");
        shop.hook((batch, attempt, real) -> {
            if (epicerie.shop.products().isEmpty()) {
                epicerie.byHand("EM-1", "Fait main");
            }
            return real.write(batch, attempt);
        });
        run(KEEPING);
        shop.asItIs();
        epicerie.article("EM-2", "Thé");

        run(KEEPING);

        assertThat(epicerie.product("EM-1").related()).isEmpty();
    }

    @Test
    @Tag("ART-21")
    void aPageThatIsLinkedByHandKeepsItsOwnAlsoOfWhatIsSold() {
        epicerie.byHand("SHOP-1", "Fait main");
        var id = epicerie.product("SHOP-1").id();
        epicerie.article("EM-1", "Café");
        ArticleExport export =
                ArticleExport.netPrices().under(UpdatePolicy.erpLeads().keeping(ProductField.PRICE));
        epicerie.navette.links(profile(export)).link(LinkKind.PRODUCT, "EM-1", id);

        run(export);

        assertThat(epicerie.product("SHOP-1").name()).isEqualTo("Café");
        assertThat(epicerie.product("SHOP-1").price()).isNull();
    }

    @Test
    @Tag("ART-2")
    void newOnesAreCompletedOnceWhatTheyNameIsThere() {
        epicerie.related("EM-1", "EM-2");
        epicerie.related("EM-2", "EM-1");
        ArticleExport newOnes =
                ArticleExport.netPrices().along(ProductField.RELATED).newOnes();

        assertThat(run(newOnes)).isEqualTo("2 read: 2 created");

        assertThat(epicerie.product("EM-1").related()).hasSize(1);
        assertThat(epicerie.product("EM-2").related()).hasSize(1);
        assertThat(run(newOnes)).isEqualTo("2 read: 2 ignored");
    }

    @Test
    @Tag("ART-2")
    @Tag("ART-11")
    void newOnesGetACategoryThatAPersonMakesLater() {
        epicerie.sorted("EM-1", "Boissons");
        ArticleExport newOnes =
                ArticleExport.netPrices().along(ProductField.CATEGORY).newOnes().making(TermSort.BRAND);
        assertThat(run(newOnes)).isEqualTo("1 read: 1 deferred");
        epicerie.shop.put(Term.first("category", "Boissons"));

        assertThat(run(newOnes)).isEqualTo("1 read: 1 updated");

        assertThat(epicerie.product("EM-1").category()).isNotNull();
    }

    @Test
    @Tag("ART-2")
    void nothingIsMadeForWhatIsLeftAlone() {
        epicerie.sorted("EM-1", "Boissons");
        ArticleExport newOnes =
                ArticleExport.netPrices().along(ProductField.CATEGORY).newOnes();
        run(newOnes);
        long made = epicerie.shop.creates(LinkKind.TERM);
        epicerie.sorted("EM-1", "Épicerie");

        assertThat(run(newOnes)).isEqualTo("1 read: 1 ignored");

        assertThat(epicerie.shop.creates(LinkKind.TERM)).isEqualTo(made);
    }

    @Test
    @Tag("ART-5")
    void aFilterDoesNotHideAPageForTheSakeOfOneOfItsVariants() {
        epicerie.variant("TS-S", "TS", "T-shirt S");
        epicerie.variant("TS-L", "TS", "T-shirt L");
        run(ArticleExport.netPrices());
        Article dormant = epicerie.erp.article("TS-L").orElseThrow();
        epicerie.erp.put(dormant.with(new ArticlePublication(true, true, Blocked.NOT)));

        run(ActivationUpdate.by(ActivationRule.USUAL).where("reference = 'TS-L'"));

        assertThat(epicerie.product("TS").shown().active()).isTrue();
        assertThat(epicerie.shop.variantsOf("TS"))
                .extracting(
                        variant -> variant.reference() + " " + variant.shown().sold())
                .containsExactlyInAnyOrder("TS-S true", "TS-L false");
        assertThat(run(ActivationUpdate.by(ActivationRule.USUAL).where("reference = 'X'")))
                .isEqualTo("2 read: 2 ignored");
    }

    @Test
    @Tag("ART-20")
    @Tag("ART-12")
    void aMemberThatTheShopDoesNotHaveIsIgnored() {
        epicerie.variant("TS-S", "TS", "T-shirt S");
        run(ArticleExport.netPrices());
        epicerie.variant("TS-L", "TS", "T-shirt L");

        assertThat(run(PriceUpdate.net())).isEqualTo("2 read: 1 unchanged, 1 ignored");
    }

    private String run(Flow... flows) {
        return epicerie.navette.run(profile(flows)).counts().toString();
    }

    private Profile profile(Flow... flows) {
        Profile.Builder profile =
                Profile.named("epicerie").erp(epicerie.erp.connection()).shop(shop.connection());
        List.of(flows).forEach(profile::flow);
        return profile.build();
    }

    private List<SpecialPrice> specialOf(String reference) {
        List<SpecialPrice> special = epicerie.product(reference).shown().sale().special();
        return special == null ? List.of() : special;
    }

    private static Article special(String reference, SpecialPrice... some) {
        Article article = Epicerie.priced(reference, "Café");
        return article.with(article.prices().withSpecial(some));
    }

    private static SpecialPrice pro(String amount) {
        return SpecialPrice.of(Buyer.group("PRO"), price(amount));
    }

    private static Price price(String amount) {
        return new Price(Money.of(amount, "EUR"), Basis.NET);
    }
}
