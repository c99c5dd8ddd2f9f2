package dev.navette.testkit.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.navette.memory.MemoryShop;
import dev.navette.model.ForeignId;
import dev.navette.model.Term;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.ShopAccount;
import dev.navette.spi.Connection;
import dev.navette.spi.Limits;
import dev.navette.testkit.ShopAccountsWorld;

/**
 * A shop in memory or in a file that has accounts, and takes four calls at once.
 *
 * @param file where it is kept, or null
 * @param through makes the connection another
 */
record MemoryShopAccountsWorld(MemoryShop shop, @Nullable Path file, UnaryOperator<Connection<?>> through)
        implements ShopAccountsWorld {

    MemoryShopAccountsWorld {
        shop.limitedTo(new Limits(100, 4, Duration.ZERO));
    }

    MemoryShopAccountsWorld(UnaryOperator<Connection<?>> through) {
        this(new MemoryShop("shop-fr"), null, through);
    }

    MemoryShopAccountsWorld() {
        this(real -> real);
    }

    static MemoryShopAccountsWorld keptIn(Path folder) {
        Path file = folder.resolve("shop.json");
        return new MemoryShopAccountsWorld(MemoryShop.keptIn(file), file, real -> real);
    }

    @Override
    public Connection<?> connection() {
        return through.apply(shop.connection());
    }

    @Override
    public ForeignId put(ShopAccount account) {
        return shop.put(account, LocalDate.of(2026, 11, 20));
    }

    @Override
    public void set(ForeignId id, ShopAccount account) {
        shop.set(id, account);
    }

    @Override
    public List<Shown> accounts() {
        return shop.accounts().stream()
                .map(account -> new Shown(account.id(), account.account(), account.groups()))
                .toList();
    }

    @Override
    public Optional<ForeignId> put(Term group) {
        return Optional.of(shop.put(group));
    }

    @Override
    public boolean order(ForeignId account) {
        shop.put(Ordered.by(new OrderBuyer(account, null, null, Business.NONE, null)));
        return true;
    }

    @Override
    public boolean knowsWhatChanged() {
        return false;
    }

    @Override
    public void remove(ForeignId id) {
        shop.remove(id);
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
}
