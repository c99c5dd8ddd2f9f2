package dev.navette.testkit;

import java.util.List;
import java.util.Optional;

import dev.navette.flow.ArticleExport;
import dev.navette.flow.Flow;
import dev.navette.flow.StockUpdate;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Role;
import dev.navette.spi.SellableFinder;
import dev.navette.spi.StockReader;
import dev.navette.spi.StockWriter;

/** The roles that the kit has a contract for: a new role is one line here. */
final class KnownRoles {

    /** Which side of a profile has the role. */
    enum Side {
        ERP,
        SHOP
    }

    /**
     * One of them.
     *
     * @param contract what a connector that offers it keeps to
     * @param flow one that needs it
     */
    record Known(Class<? extends Role> role, Side side, Class<?> contract, Flow flow) {}

    private static final Flow EXPORT = ArticleExport.netPrices();
    private static final Flow STOCK = StockUpdate.from("PARIS");

    static final List<Known> ALL = List.of(
            new Known(ArticleReader.class, Side.ERP, ArticleReaderContract.class, EXPORT),
            new Known(StockReader.class, Side.ERP, StockReaderContract.class, STOCK),
            new Known(ProductWriter.class, Side.SHOP, ProductWriterContract.class, EXPORT),
            new Known(StockWriter.class, Side.SHOP, StockWriterContract.class, STOCK),
            new Known(SellableFinder.class, Side.SHOP, SellableFinderContract.class, STOCK));

    private KnownRoles() {}

    /** The contract of a role; nothing for a role of a host's own. */
    static Optional<Class<?>> contractOf(Class<? extends Role> role) {
        return ALL.stream()
                .filter(known -> known.role() == role)
                .<Class<?>>map(Known::contract)
                .findFirst();
    }
}
