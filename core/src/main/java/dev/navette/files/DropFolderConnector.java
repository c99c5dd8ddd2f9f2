package dev.navette.files;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import dev.navette.model.Product;
import dev.navette.model.StockLevel;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Connector;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Role;
import dev.navette.spi.SelfTest;
import dev.navette.spi.SellableFinder;
import dev.navette.spi.StockWriter;
import dev.navette.spi.Write;

/** Leaves products and stock in the folder. */
final class DropFolderConnector implements Connector {

    private final Products products;
    private final Stock stock;
    private final DropFolderSelfTest selfTest;
    private final DropFolderFinder finder = new DropFolderFinder();

    DropFolderConnector(DropFolderSettings settings, Clock clock) {
        products = new Products(new DroppedFiles<>(settings, clock, new ProductSheet(settings.dialect())));
        stock = new Stock(new DroppedFiles<>(settings, clock, new StockSheet(settings.dialect())));
        selfTest = new DropFolderSelfTest(settings.folder());
    }

    @Override
    public <R extends Role> Optional<R> role(Class<R> role) {
        if (role == ProductWriter.class) {
            return Optional.of(role.cast(products));
        }
        if (role == StockWriter.class) {
            return Optional.of(role.cast(stock));
        }
        if (role == SellableFinder.class) {
            return Optional.of(role.cast(finder));
        }
        if (role == SelfTest.class) {
            return Optional.of(role.cast(selfTest));
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        // Every file was closed when it was written.
    }

    private record Products(DroppedFiles<Product> files) implements ProductWriter {

        @Override
        public Limits limits() {
            return DroppedFiles.LIMITS;
        }

        /** A file holds what shall be, not what shall be added. */
        @Override
        public Repeat repeat(Claim claim) {
            return Repeat.HARMLESS;
        }

        @Override
        public List<Outcome> write(List<Write<Product>> batch, Attempt attempt) {
            return files.write(batch, attempt);
        }

        @Override
        public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
            return files.resolve(batch, attempt);
        }
    }

    private record Stock(DroppedFiles<StockLevel> files) implements StockWriter {

        @Override
        public Limits limits() {
            return DroppedFiles.LIMITS;
        }

        /** A file holds what shall be, not what shall be added. */
        @Override
        public Repeat repeat(Claim claim) {
            return Repeat.HARMLESS;
        }

        @Override
        public List<Outcome> write(List<Write<StockLevel>> batch, Attempt attempt) {
            return files.write(batch, attempt);
        }

        @Override
        public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
            return files.resolve(batch, attempt);
        }
    }
}
