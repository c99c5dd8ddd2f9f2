package dev.navette.testkit;

import java.math.BigDecimal;
import java.util.List;

import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.testkit.WriterResolveRules.There;

/** The products that contracts put into a shop. */
final class Goods {

    private Goods() {}

    /** A product with every field; its description, its price and its quantity are of its version. */
    static Product product(ShopWorld shop, String reference, int version) {
        return product(shop, reference, new ProductTexts("Café moulu 250 g", "Torréfaction " + version), version);
    }

    static Product product(ShopWorld shop, String reference, ProductTexts texts, int version) {
        return new Product(new Reference(reference), texts, price(shop, version), Quantity.of(version));
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
