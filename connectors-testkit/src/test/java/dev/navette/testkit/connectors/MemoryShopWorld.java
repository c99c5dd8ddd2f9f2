package dev.navette.testkit.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.memory.MemoryShop;
import dev.navette.memory.ShopProduct;
import dev.navette.memory.ShopVariant;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Reference;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Write;
import dev.navette.testkit.MovableClock;
import dev.navette.testkit.ShopWorld;
import dev.navette.testkit.TestAttempt;
import dev.navette.testkit.TestContext;

/**
 * A shop in memory or in a file, that takes four calls at once.
 *
 * @param file where it is kept, or null
 */
record MemoryShopWorld(MemoryShop shop, @Nullable Path file) implements ShopWorld {

    MemoryShopWorld(MemoryShop shop, @Nullable Path file) {
        this.shop = shop.limitedTo(new Limits(100, 4, Duration.ZERO));
        this.file = file;
    }

    MemoryShopWorld(MemoryShop shop) {
        this(shop, null);
    }

    /** One that is kept in a folder and refuses doubles. */
    static MemoryShopWorld keptIn(Path folder) {
        Path file = folder.resolve("shop.json");
        return new MemoryShopWorld(MemoryShop.keptIn(file).refusingDoubles(), file);
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
    public Set<ProductField> fields() {
        return EnumSet.of(
                ProductField.NAME,
                ProductField.SUMMARY,
                ProductField.DESCRIPTION,
                ProductField.META,
                ProductField.PRICE,
                ProductField.SPECIAL_PRICES,
                ProductField.QUANTITY,
                ProductField.WEIGHT,
                ProductField.DIMENSIONS,
                ProductField.BARCODE,
                ProductField.ECO_PARTICIPATION,
                ProductField.ACTIVE);
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

    /** The shop's own writer is what a person works with. */
    @Override
    public boolean change(ForeignId id, Product product, ProductField field) {
        MovableClock clock = MovableClock.at(Instant.EPOCH);
        try (var context = new TestContext(clock);
                var connector = connection().open(context)) {
            Outcome outcome = connector
                    .role(ProductWriter.class)
                    .orElseThrow()
                    .write(List.of(write(id, product, field)), TestAttempt.of(1, Instant.EPOCH, Instant.MAX))
                    .get(0);
            return outcome instanceof Outcome.Done;
        }
    }

    @Override
    public boolean sellsVariants() {
        return true;
    }

    @Override
    public Map<String, ForeignId> variantsOf(ForeignId product) {
        String reference = shop.products().stream()
                .filter(one -> one.id().equals(product))
                .map(one -> one.reference().value())
                .findFirst()
                .orElseThrow();
        return shop.variantsOf(reference).stream()
                .collect(Collectors.toMap(variant -> variant.reference().value(), ShopVariant::id));
    }

    /** A shop whose file is gone. */
    @Override
    public boolean silence() {
        if (file == null) {
            return false;
        }
        try {
            Files.delete(file);
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Write<Product> write(ForeignId id, Product product, ProductField field) {
        String reference = product.reference().value();
        if (product.variants().isEmpty() || field.kind().equals(LinkKind.PRODUCT)) {
            return new Write<>(new Claim(reference, id), product, Set.of(field), Map.of());
        }
        Map<String, ForeignId> ids = variantsOf(id);
        List<Claim> claims = product.variants().stream()
                .map(variant -> variant.reference().value())
                .map(variant -> new Claim(variant, ids.get(variant)))
                .toList();
        var parts = new HashMap<String, Set<Field>>();
        claims.forEach(claim -> parts.put(claim.name(), Set.of(field)));
        return new Write<>(new Claim(reference, id, claims), product, Set.of(), parts, Map.of());
    }

    private static Shown shown(ShopProduct product) {
        return new Shown(product.id(), product.shown());
    }
}
