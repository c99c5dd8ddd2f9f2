package dev.navette.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import dev.navette.model.Account;
import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.Limits;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.SellableFinder;
import dev.navette.spi.StockWriter;

/**
 * A shop in memory. It gives its own ids ({@code P1}, {@code P2}, …), changes only the fields that a write names, and
 * counts what it is asked. It takes two products of one reference, as many shops do, unless it is told to refuse them.
 * Thread-safe.
 */
public final class MemoryShop {

    static final String TYPE = "memory-shop";

    private final String name;
    private final Keeping keeping;
    private final AtomicLong calls = new AtomicLong();
    private volatile boolean refusingDoubles;
    private volatile Limits limits = new Limits(100, 1, Duration.ZERO);

    private MemoryShop(String name, Keeping keeping) {
        this.name = name;
        this.keeping = keeping;
    }

    /**
     * An empty shop that lasts as long as this object.
     *
     * @param name tells it apart from others
     */
    public MemoryShop(String name) {
        this(name, new KeptInMemory(name));
    }

    /**
     * A shop that is kept in one readable JSON file: what a write has answered is on the disk. Several processes may
     * share the file; a lock file beside it keeps them apart. Its account is an identity that stands in the file, so
     * that it may be moved; a file that is made anew is another account, for which nothing is known yet.
     *
     * @param file made at once, with its folder, when it is not there
     * @throws dev.navette.error.UnreadableSourceException when the file is there and is not a shop; it is left as it is
     * @throws dev.navette.error.UnreachableException when the file's folder cannot be written
     */
    public static MemoryShop keptIn(Path file) {
        return keptIn(file, new SecureRandom());
    }

    static MemoryShop keptIn(Path file, RandomGenerator random) {
        Path place = place(file);
        return new MemoryShop(place.toString(), new KeptInFile(place, random));
    }

    /** Makes it refuse a second product of one reference: a create of a known one adopts it instead. */
    public MemoryShop refusingDoubles() {
        refusingDoubles = true;
        return this;
    }

    /** Sets what its writers allow; 100 elements in one call, one call at a time, settled at once, if nothing is said. */
    public MemoryShop limitedTo(Limits limits) {
        this.limits = limits;
        return this;
    }

    /** What a profile writes to. */
    public Connection<?> connection() {
        return LiveProvider.connection(account(), this::connector);
    }

    /** Puts a product there by hand, whatever its reference; no counter sees it. */
    public ForeignId put(Product product) {
        return change(shop -> shop.add(id -> ShopProduct.of(id, product, EnumSet.allOf(ProductField.class)))
                .id());
    }

    /** Sets a quantity by hand; the product is put there, named like its reference, if there is none. */
    public void stocking(String reference, long units) {
        Quantity quantity = Quantity.of(units);
        change(shop -> {
            Optional<ShopProduct> there = only(shop, reference);
            if (there.isPresent()) {
                shop.replace(there.get().with(quantity));
            } else {
                shop.add(id -> new ShopProduct(id, new Reference(reference), reference, null, null, quantity));
            }
            return quantity;
        });
    }

    /** Takes a product away by hand; its id is not given again. */
    public void remove(ForeignId id) {
        change(shop -> {
            shop.remove(id);
            return id;
        });
    }

    /** All products, in the order they were made. */
    public List<ShopProduct> products() {
        return keeping.look(Assortment::products);
    }

    /**
     * The product of a reference.
     *
     * @throws IllegalStateException when there are several; {@link #products} has them all
     */
    public Optional<ShopProduct> product(String reference) {
        return keeping.look(shop -> only(shop, reference));
    }

    /** The quantity for sale of the product of a reference, once somebody has set one. */
    public Optional<Quantity> stockOf(String reference) {
        return product(reference).map(ShopProduct::quantity);
    }

    /** How many products its writers have made; kept with the products. */
    public long creates() {
        return keeping.look(Assortment::creates);
    }

    /** How many changes of a product its writers have taken, also those that changed nothing; kept with the products. */
    public long updates() {
        return keeping.look(Assortment::updates);
    }

    /** How many calls its roles have had in the life of this object. */
    public long calls() {
        return calls.get();
    }

    Account account() {
        return new Account(TYPE, keeping.identity());
    }

    Connector connector(ConnectorContext context) {
        var desk = new Desk(TYPE + " " + name, keeping, calls, context.clock());
        return new RoleSet(Map.of(
                ProductWriter.class,
                new MemoryProductWriter(desk, () -> limits, () -> refusingDoubles),
                StockWriter.class,
                new MemoryStockWriter(desk, () -> limits),
                SellableFinder.class,
                new MemorySellableFinder(desk)));
    }

    private <T> T change(Function<Assortment, T> change) {
        return keeping.change(change, () -> true).orElseThrow();
    }

    private static Optional<ShopProduct> only(Assortment shop, String reference) {
        List<ForeignId> ids = shop.having(new Reference(reference));
        if (ids.size() > 1) {
            throw new IllegalStateException(reference + " is the reference of " + ids);
        }
        return ids.stream().findFirst().map(shop::product);
    }

    /** The file itself where a link leads to it: replacing the link would make two shops of one. */
    private static Path place(Path file) {
        try {
            return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
