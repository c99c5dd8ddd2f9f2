package dev.navette.flow;

import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.model.ProductField;
import dev.navette.profile.Profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A shop that has no place for some fields says so before anything runs (ART-25). */
@Tag("ART-25")
class NoPlaceTest {

    private final Epicerie epicerie = new Epicerie();
    private final HookedShop shop = new HookedShop(epicerie.shop.connection());

    @BeforeEach
    void aShopWithoutSuppliers() {
        epicerie.article("EM-1", "Café");
        shop.lacking(field -> field == ProductField.SUPPLIER || field == ProductField.SPECIAL_PRICES
                ? Optional.of(new Problem("$.places", "the shop has no place for " + field.code(), "Name a meta key"))
                : Optional.empty());
    }

    @AfterEach
    void close() {
        epicerie.close();
    }

    @Test
    void refusesAnExportThatCarriesWhatHasNoPlace() {
        assertThatThrownBy(() -> run(ArticleExport.netPrices().along(ProductField.SUPPLIER)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining(
                        "$.flows.article-export.along: the shop has no place for supplier. Name a meta key.");
        assertThat(epicerie.shop.products()).isEmpty();
    }

    @Test
    void refusesPricesOfGroupsThatHaveNoPlace() {
        assertThatThrownBy(() -> run(PriceUpdate.net().withSpecial()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("the shop has no place for special-prices");
    }

    @Test
    void runsWhatCarriesNoneOfIt() {
        run(ArticleExport.netPrices().along(ProductField.BRAND));

        assertThat(epicerie.shop.products()).hasSize(1);
    }

    private void run(Flow flow) {
        Profile profile = Profile.named("epicerie")
                .erp(epicerie.erp.connection())
                .shop(shop.connection())
                .flow(flow)
                .build();
        epicerie.navette.run(profile);
    }
}
