package dev.navette.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import dev.navette.model.Barcode;
import dev.navette.model.Buyer;
import dev.navette.model.Dimensions;
import dev.navette.model.Length;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductFields;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Sale;
import dev.navette.model.SearchTexts;
import dev.navette.model.SpecialPrice;
import dev.navette.model.Variant;
import dev.navette.model.Weight;
import dev.navette.testkit.WriterResolveRules.There;
import dev.navette.text.Slugs;

/** The products that contracts put into a shop. */
final class Goods {

    private static final int LONGEST_SLUG = 40;
    private static final int REFERENCES = 1_000_000;
    private static final long VERSIONS = 10_000;

    private Goods() {}

    /** A product with every field; its description, its price and its quantity are of its version. */
    static Product product(ShopWorld shop, String reference, int version) {
        return product(shop, reference, new ProductTexts("Café moulu 250 g", "Torréfaction " + version), version);
    }

    static Product product(ShopWorld shop, String reference, ProductTexts texts, int version) {
        Product all = all(shop, reference, texts, version);
        Product product = new Product(all.reference(), new ProductTexts(texts.name(), null), Sale.NONE);
        for (ProductField field : shop.fields()) {
            product = copied(field, all, product);
        }
        return product;
    }

    /** A product with one field of another, also where that is one of what is sold. */
    static Product copied(ProductField field, Product from, Product onto) {
        Product page = ProductFields.copy(field, from, onto);
        Variant sold = ProductFields.copy(
                field, new Variant(from.reference(), from.sale()), new Variant(onto.reference(), page.sale()));
        return page.with(sold.sale());
    }

    private static Product all(ShopWorld shop, String reference, ProductTexts texts, int version) {
        var search = new SearchTexts(
                "Titre " + version, "Description " + version, "café, " + version, slug(reference, version));
        var sale = new Sale(
                price(shop, version),
                List.of(SpecialPrice.of(Buyer.ANYBODY, price(shop, version))
                        .from(Quantity.of(2L + version))
                        .during(LocalDate.of(2026, 12, 1), null)),
                Quantity.of(version),
                barcode(reference, version),
                new Weight(BigDecimal.valueOf(250L + version)),
                new Dimensions(
                        new Length(BigDecimal.valueOf(80L + version)),
                        new Length(BigDecimal.valueOf(200)),
                        new Length(BigDecimal.valueOf(55, 1))),
                price(shop, version));
        return new Product(
                        new Reference(reference),
                        new ProductTexts(texts.name(), "Résumé " + version, texts.description(), search),
                        sale)
                .withActive(version % 2 == 0);
    }

    /** No two pages have one address. */
    private static String slug(String reference, int version) {
        return "cafe-" + Slugs.of(reference, LONGEST_SLUG).orElse("x") + "-" + version;
    }

    /** No two articles have one. */
    private static Barcode barcode(String reference, int version) {
        return barcode(Math.floorMod(reference.hashCode(), REFERENCES) * VERSIONS + version);
    }

    /** Of a range that no company has; the last digit makes the weighted sum a multiple of ten. */
    static Barcode barcode(long version) {
        String before = "29%010d".formatted(version);
        int sum = 0;
        for (int i = 0; i < before.length(); i++) {
            sum += (before.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return new Barcode(before + (10 - sum % 10) % 10);
    }

    static Price price(ShopWorld shop, int version) {
        BigDecimal amount = BigDecimal.valueOf(version * 100L + 90, 2);
        return new Price(new Money(amount, Money.of("0", "EUR").currency()), shop.prices());
    }

    /** All products that a shop has. */
    static List<There<Product>> there(ShopWorld shop) {
        return shop.products().stream()
                .map(shown ->
                        new There<>(shown.id(), shown.product().reference().value(), shown.product()))
                .toList();
    }
}
