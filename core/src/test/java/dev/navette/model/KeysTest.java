package dev.navette.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Ids, accounts and fields: what links and fingerprints are kept under. */
class KeysTest {

    @Test
    void aForeignIdIsNeverBlank() {
        assertThatThrownBy(() -> new ForeignId(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value is blank");
        assertThat(new ForeignId("gid://shopify/Product/1")).hasToString("gid://shopify/Product/1");
    }

    @Test
    void anAccountSaysItsSystemAndId() {
        assertThat(new Account("woocommerce", "shop.example")).hasToString("woocommerce:shop.example");
        assertThatThrownBy(() -> new Account(" ", "shop.example")).hasMessage("system is blank");
        assertThatThrownBy(() -> new Account("woocommerce", "")).hasMessage("id is blank");
    }

    @Test
    void theCodesOfFieldsNeverChange() {
        assertThat(Arrays.stream(ProductField.values()).map(field -> field.kind() + " " + field.code()))
                .containsExactly(
                        "PRODUCT name",
                        "PRODUCT summary",
                        "PRODUCT description",
                        "PRODUCT meta",
                        "SELLABLE price",
                        "SELLABLE special-prices",
                        "SELLABLE quantity",
                        "SELLABLE weight",
                        "SELLABLE dimensions",
                        "SELLABLE barcode",
                        "PRODUCT brand",
                        "PRODUCT supplier",
                        "PRODUCT images",
                        "PRODUCT documents",
                        "PRODUCT features",
                        "PRODUCT category",
                        "PRODUCT categories",
                        "PRODUCT tax-class",
                        "SELLABLE eco-participation",
                        "PRODUCT related",
                        "PRODUCT better",
                        "PRODUCT components",
                        "SELLABLE options",
                        "SELLABLE own-images",
                        "PRODUCT active",
                        "SELLABLE sold",
                        "SELLABLE usual");
        assertThat(ProductField.DESCRIPTION.in("en").kind() + " "
                        + ProductField.DESCRIPTION.in("en").code())
                .isEqualTo("PRODUCT description@en");
        assertThat(TermField.LABEL.kind() + " " + TermField.LABEL.code()).isEqualTo("TERM label");
        assertThat(MediaField.CONTENT.kind() + " " + MediaField.CONTENT.code()).isEqualTo("MEDIA content");
    }

    @Test
    void anArticleKeepsWhatItIsNotGiven() {
        var prices = new ArticlePrices(Money.of("4.5", "EUR"), null, new BigDecimal("5.50"));
        var stock = new ArticleStock(new Reference("EM-1"), true, Map.of());

        Article article = Article.named("EM-1", "Café moulu 250 g").with(prices).with(stock);

        assertThat(article.texts()).isEqualTo(new ArticleTexts("Café moulu 250 g", null));
        assertThat(article.prices().vatRate()).isEqualTo(new BigDecimal("5.5"));
        assertThat(article.stock()).isEqualTo(stock);
    }

    @Test
    void aStockDoesNotChangeWithTheMapItWasMadeOf() {
        var warehouses = new HashMap<>(Map.of("PARIS", WarehouseStock.real(Quantity.of(5))));
        var stock = new ArticleStock(new Reference("EM-1"), true, warehouses);

        warehouses.clear();

        assertThat(stock.warehouses()).containsOnlyKeys("PARIS");
    }
}
