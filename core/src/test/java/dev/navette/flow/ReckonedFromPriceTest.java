package dev.navette.flow;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Article;
import dev.navette.model.ArticlePrices;
import dev.navette.model.Buyer;
import dev.navette.model.Field;
import dev.navette.model.Money;
import dev.navette.model.ProductField;
import dev.navette.model.SpecialPrice;
import dev.navette.profile.Profile;

import static org.assertj.core.api.Assertions.assertThat;

/** What a shop reckons from the base price, or judges by it, goes again when that changes (ART-20). */
@Tag("ART-20")
class ReckonedFromPriceTest {

    private final Epicerie epicerie = new Epicerie();
    private final HookedShop shop = new HookedShop(epicerie.shop.connection());
    private final Set<Field> sent = new HashSet<>();

    @AfterEach
    void close() {
        epicerie.close();
    }

    @Test
    void specialPricesGoAgainWithTheBasePrice() {
        article("12.50", SpecialPrice.off(Buyer.ANYBODY, "10"));
        run();
        article("13.00", SpecialPrice.off(Buyer.ANYBODY, "10"));

        run();

        assertThat(sent).containsExactlyInAnyOrder(ProductField.PRICE, ProductField.SPECIAL_PRICES);
    }

    @Test
    void theBasePriceGoesAloneWhereNothingIsReckonedFromIt() {
        article("12.50");
        run();
        article("13.00");

        run();

        assertThat(sent).containsExactly(ProductField.PRICE);
    }

    private void article(String net, SpecialPrice... special) {
        epicerie.erp.put(Article.named("EM-1", "Café")
                .with(new ArticlePrices(Money.of(net, "EUR"), null, null).withSpecial(special)));
    }

    private void run() {
        sent.clear();
        shop.hook((batch, attempt, real) -> {
            batch.forEach(write -> sent.addAll(write.fields()));
            return real.write(batch, attempt);
        });
        Profile profile = Profile.named("epicerie")
                .erp(epicerie.erp.connection())
                .shop(shop.connection())
                .flow(ArticleExport.netPrices().along(ProductField.SPECIAL_PRICES))
                .build();
        epicerie.navette.run(profile);
    }
}
