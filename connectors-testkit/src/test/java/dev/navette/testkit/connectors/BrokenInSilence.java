package dev.navette.testkit.connectors;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.UnreachableException;
import dev.navette.model.ForeignId;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Finder;
import dev.navette.spi.Outcome;
import dev.navette.spi.Page;
import dev.navette.spi.Reader;
import dev.navette.spi.Resolution;
import dev.navette.spi.Watermark;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;
import dev.navette.testkit.Faults;
import dev.navette.testkit.FaultyConnector;
import dev.navette.testkit.OfferReaderContract;
import dev.navette.testkit.SellableFinderContract;
import dev.navette.testkit.ShopWorld;
import dev.navette.testkit.StockWriterContract;

/** Readers, writers and finders that say what is not true when the shop says nothing. */
final class BrokenInSilence {

    private BrokenInSilence() {}

    static class TakesSilenceForAbsence extends StockWriterContract {

        @TempDir
        private Path folder;

        @Override
        protected ShopWorld world() {
            return broken(folder, new Faults() {
                @Override
                public <T> List<Resolution> resolve(Writer<T> writer, List<Claim> batch, Attempt attempt) {
                    try {
                        return writer.resolve(batch, attempt);
                    } catch (UnreachableException silent) {
                        return batch.stream()
                                .<Resolution>map(claim -> Resolution.absent())
                                .toList();
                    }
                }
            });
        }
    }

    static class TakesSilenceForConsent extends StockWriterContract {

        @TempDir
        private Path folder;

        @Override
        protected ShopWorld world() {
            return broken(folder, new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    try {
                        return writer.write(batch, attempt);
                    } catch (UnreachableException silent) {
                        if (Thread.currentThread().isInterrupted()) {
                            throw silent;
                        }
                        return batch.stream()
                                .<Outcome>map(write ->
                                        Outcome.updated(write.claim().known().orElseThrow()))
                                .toList();
                    }
                }
            });
        }
    }

    static class TakesSilenceForNothing extends SellableFinderContract {

        @TempDir
        private Path folder;

        @Override
        protected ShopWorld world() {
            return broken(folder, new Faults() {
                @Override
                public <K> Map<K, List<ForeignId>> find(Finder<K> finder, Collection<K> keys) {
                    try {
                        return finder.find(keys);
                    } catch (UnreachableException silent) {
                        var nothing = new HashMap<K, List<ForeignId>>();
                        keys.forEach(key -> nothing.put(key, List.of()));
                        return nothing;
                    }
                }
            });
        }
    }

    static class TakesSilenceForTheEnd extends OfferReaderContract {

        @TempDir
        private Path folder;

        @Override
        protected ShopWorld world() {
            return broken(folder, new Faults() {
                @Override
                public <T> Page<T> read(Reader<T> reader, Watermark from, int size) {
                    try {
                        return reader.read(from, size);
                    } catch (UnreachableException silent) {
                        return new Page<>(List.of(), from, true, OptionalLong.empty());
                    }
                }
            });
        }
    }

    private static ShopWorld broken(Path folder, Faults faults) {
        return new BehindShop(MemoryShopWorld.keptIn(folder), real -> FaultyConnector.connection(real, faults));
    }
}
