package dev.navette.flow;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.InvalidSettingsException;
import dev.navette.mapping.ArticleChoice;
import dev.navette.mapping.PriceRule;
import dev.navette.mapping.UpdatePolicy;
import dev.navette.model.Article;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticlePublication;
import dev.navette.model.ArticlePublication.Blocked;
import dev.navette.model.ArticleRelations;
import dev.navette.model.Basis;
import dev.navette.model.Buyer;
import dev.navette.model.ListPrice;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.ProductField;
import dev.navette.model.SpecialPrice;
import dev.navette.model.Term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("ART-20")
class PriceUpdateTest {

    private final Epicerie epicerie = new Epicerie();

    @AfterEach
    void close() {
        epicerie.close();
    }

    @Test
    void writesThePriceAndNothingElse() {
        epicerie.byHand("EM-1", "Café");
        article("EM-1", "12.50");

        assertThat(epicerie.run(PriceUpdate.net())).isEqualTo("1 read: 1 updated");

        assertThat(epicerie.product("EM-1").price()).hasToString("12.50 EUR net");
        assertThat(epicerie.product("EM-1").name()).isEqualTo("Café");
        assertThat(epicerie.product("EM-1").description()).isEqualTo("fait main");
        assertThat(epicerie.run(PriceUpdate.net())).isEqualTo("1 read: 1 unchanged");
    }

    @Test
    void createsNothing() {
        article("EM-1", "12.50");

        assertThat(epicerie.run(PriceUpdate.net())).isEqualTo("1 read: 1 ignored");

        assertThat(epicerie.shop.products()).isEmpty();
    }

    @Test
    void leavesAPriceThatTheErpDoesNotSay() {
        article("EM-1", "12.50");
        epicerie.run(ArticleExport.netPrices());
        epicerie.erp.put(Article.named("EM-1", "Café"));

        assertThat(epicerie.run(PriceUpdate.net())).isEqualTo("1 read: 1 unchanged");

        assertThat(epicerie.product("EM-1").price()).hasToString("12.50 EUR net");
    }

    @Test
    @Tag("ART-12")
    void writesThePricesOfVariants() {
        epicerie.variant("TS-S", "TS", "T-shirt S");
        epicerie.variant("TS-L", "TS", "T-shirt L");
        epicerie.run(ArticleExport.netPrices());
        epicerie.erp.put(Article.named("TS-L", "T-shirt L")
                .with(ArticleRelations.of("TS"))
                .with(new ArticlePrices(Money.of("14", "EUR"), null, null)));

        assertThat(epicerie.run(PriceUpdate.net())).isEqualTo("2 read: 1 updated, 1 unchanged");

        assertThat(epicerie.shop.variantsOf("TS").stream().map(variant -> variant.reference() + " " + variant.price()))
                .containsExactlyInAnyOrder("TS-S 12.50 EUR net", "TS-L 14.00 EUR net");
    }

    @Test
    void sendsThePricesOfGroupsThatTheShopHas() {
        epicerie.byHand("EM-1", "Café");
        epicerie.shop.put(Term.first("customer-group", "PRO"));
        epicerie.erp.put(Epicerie.priced("EM-1", "Café")
                .with(new ArticlePrices(Money.of("12.50", "EUR"), null, new BigDecimal("20"))
                        .withList("TARIF2", new ListPrice(Money.of("11", "EUR"), null))));
        PriceUpdate update = PriceUpdate.by(new PriceRule(Basis.NET).forGroup("PRO", "TARIF2"))
                .withSpecial();

        assertThat(epicerie.run(update)).isEqualTo("1 read: 1 updated");

        assertThat(epicerie.product("EM-1").shown().sale().special())
                .containsExactly(SpecialPrice.of(Buyer.group("PRO"), new Price(Money.of("11", "EUR"), Basis.NET)));
        assertThat(epicerie.shop.creates(dev.navette.model.LinkKind.TERM)).isZero();
    }

    @Test
    void waitsForAGroupThatTheShopDoesNotHaveYet() {
        epicerie.byHand("EM-1", "Café");
        epicerie.erp.put(Epicerie.priced("EM-1", "Café")
                .with(new ArticlePrices(Money.of("12.50", "EUR"), null, null)
                        .withSpecial(SpecialPrice.off(Buyer.group("PRO"), "10"))));
        PriceUpdate update = PriceUpdate.net().withSpecial();

        assertThat(epicerie.run(update)).isEqualTo("1 read: 1 deferred");
        assertThat(epicerie.shop.terms()).isEmpty();
        assertThat(epicerie.product("EM-1").price()).hasToString("12.50 EUR net");

        epicerie.shop.put(Term.first("customer-group", "PRO"));
        epicerie.run(update);
        assertThat(epicerie.product("EM-1").shown().sale().special())
                .containsExactly(SpecialPrice.off(Buyer.group("PRO"), "10"));
        assertThat(epicerie.run(update)).isEqualTo("1 read: 1 unchanged");
    }

    @Test
    void takesAwaySpecialPricesThatItPutThereAndNoOthers() {
        epicerie.byHand("EM-1", "Café");
        epicerie.byHand("EM-2", "Thé");
        SpecialPrice own = SpecialPrice.off(Buyer.ANYBODY, "5");
        var id = epicerie.shop.put(epicerie.product("EM-2")
                .shown()
                .with(epicerie.product("EM-2").shown().sale().withSpecial(List.of(own))));
        epicerie.shop.remove(epicerie.shop.products().get(1).id());
        article("EM-2", "3.00");
        epicerie.erp.put(Epicerie.priced("EM-1", "Café")
                .with(new ArticlePrices(Money.of("12.50", "EUR"), null, null)
                        .withSpecial(SpecialPrice.off(Buyer.ANYBODY, "10"))));
        PriceUpdate update = PriceUpdate.net().withSpecial();
        epicerie.run(update);
        assertThat(epicerie.product("EM-1").shown().sale().special()).hasSize(1);

        article("EM-1", "12.50");
        epicerie.run(update);

        assertThat(epicerie.product("EM-1").shown().sale().special()).isEmpty();
        assertThat(epicerie.product("EM-2").id()).isEqualTo(id);
        assertThat(epicerie.product("EM-2").shown().sale().special()).containsExactly(own);
    }

    @Test
    @Tag("ART-21")
    void writesItsFieldWhateverThePolicySays() {
        ArticleExport export =
                ArticleExport.netPrices().under(UpdatePolicy.erpLeads().keeping(ProductField.PRICE));
        article("EM-1", "12.50");
        epicerie.run(export);
        article("EM-1", "13.00");
        epicerie.run(export);
        assertThat(epicerie.product("EM-1").price()).hasToString("12.50 EUR net");

        epicerie.run(PriceUpdate.net());

        assertThat(epicerie.product("EM-1").price()).hasToString("13.00 EUR net");
    }

    @Test
    void mustAgreeWithTheExportOfItsProfile() {
        assertThatThrownBy(() -> epicerie.profile(ArticleExport.netPrices(), PriceUpdate.gross()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("$.flows.price-update: it makes the price by another rule than a flow before it");
    }

    @Test
    @Tag("ART-3")
    void keepsADateOfItsOwn() {
        epicerie.byHand("EM-1", "Café");
        article("EM-1", "12.50");
        PriceUpdate changed = PriceUpdate.net().changedOnly();

        assertThat(epicerie.run(changed)).isEqualTo("1 read: 1 updated");
        assertThat(epicerie.run(changed)).isEqualTo("0 read");
        article("EM-1", "13.00");
        assertThat(epicerie.run(changed)).isEqualTo("1 read: 1 updated");
    }

    @Test
    @Tag("ART-4")
    void neverWritesWhatIsDormantOrBlocked() {
        epicerie.byHand("EM-1", "Café");
        epicerie.byHand("EM-2", "Thé");
        epicerie.byHand("EM-3", "Cacao");
        epicerie.erp.put(Epicerie.priced("EM-1", "Café").with(new ArticlePublication(true, true, Blocked.NOT)));
        epicerie.erp.put(Epicerie.priced("EM-2", "Thé").with(new ArticlePublication(true, false, Blocked.PARTLY)));
        epicerie.erp.put(Epicerie.priced("EM-3", "Cacao"));

        assertThat(epicerie.run(PriceUpdate.net())).isEqualTo("3 read: 1 updated, 2 ignored");
        assertThat(epicerie.run(PriceUpdate.net().only(ArticleChoice.USUAL.withPartlyBlocked())))
                .isEqualTo("3 read: 1 updated, 1 unchanged, 1 ignored");
    }

    private void article(String reference, String net) {
        epicerie.erp.put(Article.named(reference, "Café").with(new ArticlePrices(Money.of(net, "EUR"), null, null)));
    }
}
