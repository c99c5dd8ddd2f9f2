package dev.navette.testkit.connectors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.memory.MemoryShop;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Reference;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Finder;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;
import dev.navette.testkit.Faults;
import dev.navette.testkit.FaultyConnector;
import dev.navette.testkit.ProductWriterContract;
import dev.navette.testkit.SellableFinderContract;
import dev.navette.testkit.ShopWorld;
import dev.navette.testkit.StockWriterContract;
import dev.navette.testkit.TestAttempt;

/** Writers and finders that break one rule each. */
final class BrokenWriters {

    private static final Fault FAULT = Fault.of("400", "shop-fr", "the whole request", "Look there");

    private BrokenWriters() {}

    static class AnswersInTheOrderOfNames extends StockWriterContract {

        @Override
        protected ShopWorld world() {
            return broken(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    List<Write<T>> sorted = batch.stream()
                            .sorted(Comparator.comparing(write -> write.claim().name()))
                            .toList();
                    return writer.write(sorted, attempt);
                }
            });
        }
    }

    static class TakesHalfOfWhatItSays extends StockWriterContract {

        @Override
        protected ShopWorld world() {
            return broken(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    return batch.size() > 50
                            ? batch.stream()
                                    .<Outcome>map(write -> Outcome.refusedWhole(FAULT))
                                    .toList()
                            : writer.write(batch, attempt);
                }
            });
        }
    }

    static class ForgetsTheDeadline extends StockWriterContract {

        @Override
        protected ShopWorld world() {
            return broken(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    var now = clock.instant();
                    return writer.write(batch, TestAttempt.of(1, now, now.plusSeconds(1)));
                }
            });
        }
    }

    static class ThrowsOnWhatIsGone extends StockWriterContract {

        @Override
        protected ShopWorld world() {
            return broken(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    List<Outcome> outcomes = writer.write(batch, attempt);
                    for (int i = 0; i < batch.size(); i++) {
                        if (outcomes.get(i) instanceof Outcome.Rejected rejected
                                && batch.get(i).claim().known().isPresent()) {
                            throw new UnreachableException(rejected.fault());
                        }
                    }
                    return outcomes;
                }
            });
        }
    }

    static class ServesOneCallOnly extends StockWriterContract {

        @Override
        protected ShopWorld world() {
            var two = new CountDownLatch(2);
            Thread alone = Thread.currentThread();
            return broken(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    if (Thread.currentThread() == alone) {
                        return writer.write(batch, attempt);
                    }
                    two.countDown();
                    try {
                        two.await();
                    } catch (InterruptedException stop) {
                        Thread.currentThread().interrupt();
                    }
                    throw new IllegalStateException("another call is being served");
                }
            });
        }
    }

    static class SaysDoneWhenStopped extends StockWriterContract {

        @Override
        protected ShopWorld world() {
            return broken(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    return Thread.currentThread().isInterrupted()
                            ? batch.stream()
                                    .<Outcome>map(write -> Outcome.updated(
                                            write.claim().known().orElseThrow()))
                                    .toList()
                            : writer.write(batch, attempt);
                }
            });
        }
    }

    static class ResolvesByTheBeginning extends StockWriterContract {

        @Override
        protected ShopWorld world() {
            return broken(new Faults() {
                @Override
                public <T> List<Resolution> resolve(Writer<T> writer, List<Claim> batch, Attempt attempt) {
                    return batch.stream()
                            .map(claim -> resolve(writer, claim, attempt))
                            .toList();
                }

                private <T> Resolution resolve(Writer<T> writer, Claim claim, Attempt attempt) {
                    Resolution exact = writer.resolve(List.of(claim), attempt).get(0);
                    return claim.known().isEmpty() && exact instanceof Resolution.Absent
                            ? writer.resolve(List.of(new Claim(claim.name() + "0", null)), attempt)
                                    .get(0)
                            : exact;
                }
            });
        }
    }

    static class ChoosesTheFirstOfTwo extends StockWriterContract {

        @Override
        protected ShopWorld world() {
            return broken(new Faults() {
                @Override
                public <T> List<Resolution> resolve(Writer<T> writer, List<Claim> batch, Attempt attempt) {
                    return writer.resolve(batch, attempt).stream()
                            .map(one -> one instanceof Resolution.Several several
                                    ? Resolution.found(several.ids().get(0))
                                    : one)
                            .toList();
                }
            });
        }
    }

    static class WritesEveryField extends ProductWriterContract {

        @Override
        protected ShopWorld world() {
            return broken(altering(write -> write.claim().known().isEmpty()
                    ? write
                    : with(write, write.element(), EnumSet.allOf(ProductField.class))));
        }
    }

    static class EmptiesWhatIsAbsent extends ProductWriterContract {

        @Override
        protected ShopWorld world() {
            return broken(altering(write -> {
                Product product = write.element();
                return product.texts().description() == null
                                && write.claim().known().isPresent()
                        ? with(
                                write,
                                new Product(
                                        product.reference(),
                                        new ProductTexts(product.texts().name(), ""),
                                        product.price(),
                                        product.quantity()),
                                write.fields())
                        : write;
            }));
        }
    }

    /** One element's refusal is every other's. */
    static class RefusesTheWholeBatch extends ProductWriterContract {

        @Override
        protected ShopWorld world() {
            return broken(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    boolean nameless = batch.stream()
                            .anyMatch(write -> write.claim().known().isEmpty()
                                    && !write.fields().contains(ProductField.NAME));
                    return nameless
                            ? batch.stream()
                                    .<Outcome>map(write -> Outcome.rejected(FAULT))
                                    .toList()
                            : writer.write(batch, attempt);
                }
            });
        }
    }

    static class CutsLongTexts extends ProductWriterContract {

        @Override
        protected ShopWorld world() {
            return broken(altering(write -> {
                Product product = write.element();
                String text = product.texts().description();
                return text == null || text.length() <= 65_535
                        ? write
                        : with(
                                write,
                                new Product(
                                        product.reference(),
                                        new ProductTexts(product.texts().name(), text.substring(0, 65_535)),
                                        product.price(),
                                        product.quantity()),
                                write.fields());
            }));
        }
    }

    static class LagsBehind extends ProductWriterContract {

        @Override
        protected ShopWorld world() {
            return broken(new Faults() {
                @Override
                public <T> List<Resolution> resolve(Writer<T> writer, List<Claim> batch, Attempt attempt) {
                    return attempt.begun() && batch.size() == 1
                            ? List.of(Resolution.absent())
                            : writer.resolve(batch, attempt);
                }
            });
        }
    }

    static class FindsInAnyCase extends SellableFinderContract {

        @Override
        protected ShopWorld world() {
            return broken(new Faults() {
                @Override
                public <K> Map<K, List<ForeignId>> find(Finder<K> finder, Collection<K> keys) {
                    var found = new HashMap<>(finder.find(keys));
                    for (K key : keys) {
                        found.merge(key, lower(finder, key), BrokenWriters::both);
                    }
                    return found;
                }

                @SuppressWarnings("unchecked") // a reference for a reference
                private <K> List<ForeignId> lower(Finder<K> finder, K key) {
                    String name = ((Reference) key).value();
                    K lower = (K) new Reference(name.toLowerCase(Locale.ROOT));
                    return lower.equals(key)
                            ? List.of()
                            : finder.find(List.of(lower)).getOrDefault(lower, List.of());
                }
            });
        }
    }

    static class TellsOneOfTwo extends SellableFinderContract {

        @Override
        protected ShopWorld world() {
            return broken(new Faults() {
                @Override
                public <K> Map<K, List<ForeignId>> find(Finder<K> finder, Collection<K> keys) {
                    var found = new HashMap<K, List<ForeignId>>();
                    finder.find(keys)
                            .forEach((key, ids) ->
                                    found.put(key, ids.stream().limit(1).toList()));
                    return found;
                }
            });
        }
    }

    private static List<ForeignId> both(List<ForeignId> exact, List<ForeignId> looser) {
        var all = new ArrayList<>(exact);
        all.addAll(looser);
        return all;
    }

    private static Write<Product> with(Write<Product> write, Product product, Set<? extends Field> fields) {
        return new Write<>(write.claim(), product, fields, write.ids());
    }

    private static Faults altering(UnaryOperator<Write<Product>> alteration) {
        return new Faults() {
            @Override
            @SuppressWarnings("unchecked") // a product for a product
            public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                return writer.write(
                        batch.stream()
                                .map(write -> (Write<T>) alteration.apply((Write<Product>) write))
                                .toList(),
                        attempt);
            }
        };
    }

    private static ShopWorld broken(Faults faults) {
        return new BehindShop(
                new MemoryShopWorld(new MemoryShop("shop-fr")), real -> FaultyConnector.connection(real, faults));
    }
}
