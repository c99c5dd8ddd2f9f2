package dev.navette.testkit.connectors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.memory.MemoryShop;
import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.spi.Connection;
import dev.navette.spi.ListingReader;
import dev.navette.spi.OfferReader;
import dev.navette.spi.Write;
import dev.navette.testkit.ShopWorld;

/**
 * A shop in memory that keeps references as they were written, with blanks around them or none at all, as many shops do.
 *
 * @param written by the ids of what has another reference than the shop in memory says
 */
record WrittenShop(MemoryShopWorld shop, Map<ForeignId, Optional<String>> written, WrittenOffers.Key key)
        implements ShopWorld {

    WrittenShop() {
        this(WrittenOffers.BY_REFERENCE);
    }

    /** @param key what is taken for the same reference */
    WrittenShop(WrittenOffers.Key key) {
        this(new MemoryShopWorld(new MemoryShop("shop-fr")), new HashMap<>(), key);
    }

    @Override
    public Connection<?> connection() {
        Connection<?> listed =
                Instead.of(shop.connection(), ListingReader.class, real -> new WrittenListings(real, written));
        return Instead.of(
                listed,
                OfferReader.class,
                (connector, real) ->
                        new WrittenOffers(connector.role(ListingReader.class).orElseThrow(), key));
    }

    @Override
    public Optional<ForeignId> put(Product product, @Nullable String reference) {
        ForeignId id = shop.put(product);
        written.put(id, Optional.ofNullable(reference));
        return Optional.of(id);
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
        return true;
    }

    @Override
    public Map<String, ForeignId> variantsOf(ForeignId product) {
        return shop.variantsOf(product);
    }
}
