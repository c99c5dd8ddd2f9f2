package dev.navette.testkit.connectors;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.navette.memory.MemoryShop;
import dev.navette.memory.ShopProduct;
import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Reference;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.Limits;
import dev.navette.spi.Write;
import dev.navette.testkit.ShopWorld;

/** A shop in memory or in a file, that takes four calls at once. */
record MemoryShopWorld(MemoryShop shop) implements ShopWorld {

    MemoryShopWorld(MemoryShop shop) {
        this.shop = shop.limitedTo(new Limits(100, 4, Duration.ZERO));
    }

    @Override
    public Connection<?> connection() {
        return shop.connection();
    }

    @Override
    public ForeignId put(Product product) {
        return shop.put(product);
    }

    @Override
    public void remove(ForeignId id) {
        shop.remove(id);
    }

    @Override
    public List<Shown> products() {
        return shop.products().stream().map(MemoryShopWorld::shown).toList();
    }

    /** A product without a name. */
    @Override
    public Optional<Write<Product>> refused(String reference) {
        var nameless = new Product(new Reference(reference), new ProductTexts("Thé vert", null), null, null);
        return Optional.of(
                new Write<>(new Claim(reference, null), nameless, Set.of(ProductField.DESCRIPTION), Map.of()));
    }

    private static Shown shown(ShopProduct product) {
        return new Shown(
                product.id(),
                new Product(
                        product.reference(),
                        new ProductTexts(product.name(), product.description()),
                        product.price(),
                        product.quantity()));
    }
}
