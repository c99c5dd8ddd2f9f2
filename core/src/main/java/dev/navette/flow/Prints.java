package dev.navette.flow;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Fingerprint;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.Quantity;
import dev.navette.model.StockLevel;

/** The canonical form of each field's value: what is hashed. Two flows that write one field use one form. */
final class Prints {

    private Prints() {}

    static Fingerprint name(Product product) {
        return Fingerprint.of(product.texts().name());
    }

    static @Nullable Fingerprint description(Product product) {
        String description = product.texts().description();
        return description == null ? null : Fingerprint.of(description);
    }

    static @Nullable Fingerprint price(Product product) {
        Price price = product.price();
        return price == null
                ? null
                : Fingerprint.of(
                        price.money().amount().toPlainString(),
                        price.money().currency().getCurrencyCode(),
                        price.basis().name());
    }

    static @Nullable Fingerprint quantity(Product product) {
        Quantity quantity = product.quantity();
        return quantity == null ? null : quantity(quantity);
    }

    static Fingerprint quantity(StockLevel level) {
        return quantity(level.quantity());
    }

    private static Fingerprint quantity(Quantity quantity) {
        return Fingerprint.of(quantity.toString());
    }
}
