package dev.navette.testkit.connectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.spi.Connection;
import dev.navette.spi.Write;
import dev.navette.testkit.ShopWorld;

/**
 * A shop that is reached through something else.
 *
 * @param through makes the connection another
 */
record BehindShop(ShopWorld shop, UnaryOperator<Connection<?>> through) implements ShopWorld {

    @Override
    public Connection<?> connection() {
        return through.apply(shop.connection());
    }

    @Override
    public boolean silence() {
        return shop.silence();
    }

    @Override
    public ForeignId put(Product product) {
        return shop.put(product);
    }

    @Override
    public Optional<ForeignId> put(Product product, @Nullable String written) {
        return shop.put(product, written);
    }

    @Override
    public void remove(ForeignId id) {
        shop.remove(id);
    }

    @Override
    public Set<ProductField> fields() {
        return shop.fields();
    }

    @Override
    public List<Shown> products() {
        return shop.products();
    }

    @Override
    public Optional<Write<Product>> refused(String reference) {
        return shop.refused(reference);
    }

    @Override
    public boolean change(ForeignId id, Product product, ProductField field) {
        return shop.change(id, product, field);
    }

    @Override
    public boolean sellsVariants() {
        return shop.sellsVariants();
    }

    @Override
    public Map<String, ForeignId> variantsOf(ForeignId product) {
        return shop.variantsOf(product);
    }
}
