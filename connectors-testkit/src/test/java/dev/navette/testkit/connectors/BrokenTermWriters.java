package dev.navette.testkit.connectors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.navette.error.Fault;
import dev.navette.memory.MemoryShop;
import dev.navette.model.ForeignId;
import dev.navette.model.Term;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.TermWriter;
import dev.navette.spi.Write;
import dev.navette.testkit.ShopTermWorld;
import dev.navette.testkit.TermWriterContract;

/** Writers of terms that break one rule each. */
final class BrokenTermWriters {

    private BrokenTermWriters() {}

    static class ForgetsTheParent extends TermWriterContract {

        @Override
        protected ShopTermWorld world() {
            return broken(new Breaking() {
                @Override
                public List<Outcome> write(TermWriter writer, List<Write<Term>> batch, Attempt attempt) {
                    Write<Term> first = batch.get(0);
                    boolean forgotten =
                            batch.size() == 1 && first.element().name().equals("category:Boissons/Café");
                    return writer.write(forgotten ? List.of(onTheFirstLevel(first)) : batch, attempt);
                }
            });
        }
    }

    static class StopsAtFiveLevels extends TermWriterContract {

        @Override
        protected ShopTermWorld world() {
            return broken(new Breaking() {
                @Override
                public List<Outcome> write(TermWriter writer, List<Write<Term>> batch, Attempt attempt) {
                    return batch.get(0).element().ancestors().size() > 4
                            ? batch.stream()
                                    .<Outcome>map(write -> Outcome.rejected(Fault.of(
                                            "Too deep", "shop-fr", write.claim().name(), "Sort less")))
                                    .toList()
                            : writer.write(batch, attempt);
                }
            });
        }
    }

    static class PutsOrphansOnTheFirstLevel extends TermWriterContract {

        @Override
        protected ShopTermWorld world() {
            return broken(new Breaking() {
                @Override
                public List<Outcome> write(TermWriter writer, List<Write<Term>> batch, Attempt attempt) {
                    List<Write<Term>> adopted = batch.stream()
                            .map(write -> write.element().parent() != null
                                            && write.ids().isEmpty()
                                    ? onTheFirstLevel(write)
                                    : write)
                            .toList();
                    return writer.write(adopted, attempt);
                }
            });
        }
    }

    static class PutsTheBereavedOnTheFirstLevel extends TermWriterContract {

        @Override
        protected ShopTermWorld world() {
            return broken(new Breaking() {
                @Override
                public List<Outcome> write(TermWriter writer, List<Write<Term>> batch, Attempt attempt) {
                    var outcomes = new ArrayList<>(writer.write(batch, attempt));
                    for (int i = 0; i < batch.size(); i++) {
                        Write<Term> write = batch.get(i);
                        if (outcomes.get(i) instanceof Outcome.Rejected
                                && !write.ids().isEmpty()) {
                            outcomes.set(
                                    i,
                                    writer.write(List.of(onTheFirstLevel(write)), attempt)
                                            .get(0));
                        }
                    }
                    return outcomes;
                }
            });
        }
    }

    static class TakesOneLabelForOneTerm extends TermWriterContract {

        @Override
        protected ShopTermWorld world() {
            return broken(new Breaking() {
                @Override
                public List<Outcome> write(TermWriter writer, List<Write<Term>> batch, Attempt attempt) {
                    var byLabel = new HashMap<String, Outcome>();
                    var outcomes = new ArrayList<Outcome>();
                    for (Write<Term> write : batch) {
                        outcomes.add(byLabel.computeIfAbsent(
                                write.element().label(),
                                label -> writer.write(List.of(write), attempt).get(0)));
                    }
                    return outcomes;
                }
            });
        }
    }

    static class FindsLabelsAnywhere extends TermWriterContract {

        @Override
        protected ShopTermWorld world() {
            return broken(new Breaking() {
                @Override
                public List<Resolution> resolve(TermWriter writer, List<Claim> batch, Attempt attempt) {
                    return batch.stream()
                            .map(claim -> resolve(writer, claim, attempt))
                            .toList();
                }

                private Resolution resolve(TermWriter writer, Claim claim, Attempt attempt) {
                    Resolution exact = writer.resolve(List.of(claim), attempt).get(0);
                    int slash = claim.name().lastIndexOf('/');
                    return exact instanceof Resolution.Absent && slash > 0
                            ? writer.resolve(
                                            List.of(new Claim(
                                                    "category:" + claim.name().substring(slash + 1), null)),
                                            attempt)
                                    .get(0)
                            : exact;
                }
            });
        }
    }

    static class ShowsOurNames extends TermWriterContract {

        @Override
        protected ShopTermWorld world() {
            return broken(new Breaking() {
                @Override
                public List<Outcome> write(TermWriter writer, List<Write<Term>> batch, Attempt attempt) {
                    List<Write<Term>> escaped = batch.stream()
                            .map(write -> write.element().label().contains(" / ")
                                    ? with(
                                            write,
                                            Term.first(
                                                    "category",
                                                    write.element().label().replace("/", "\\/")))
                                    : write)
                            .toList();
                    return writer.write(escaped, attempt);
                }
            });
        }
    }

    private static Write<Term> onTheFirstLevel(Write<Term> write) {
        return with(write, Term.first("category", write.element().label()));
    }

    private static Write<Term> with(Write<Term> write, Term term) {
        return new Write<>(write.claim(), term, write.fields(), Map.of());
    }

    private static ShopTermWorld broken(Breaking breaking) {
        return new Broken(new MemoryTermWorld(new MemoryShopWorld(new MemoryShop("shop-fr"))), breaking);
    }

    /** What is done otherwise. */
    private interface Breaking {

        default List<Outcome> write(TermWriter writer, List<Write<Term>> batch, Attempt attempt) {
            return writer.write(batch, attempt);
        }

        default List<Resolution> resolve(TermWriter writer, List<Claim> batch, Attempt attempt) {
            return writer.resolve(batch, attempt);
        }
    }

    private record Otherwise(TermWriter writer, Breaking breaking) implements TermWriter {

        @Override
        public Limits limits() {
            return writer.limits();
        }

        @Override
        public Repeat repeat(Claim claim) {
            return writer.repeat(claim);
        }

        @Override
        public List<Outcome> write(List<Write<Term>> batch, Attempt attempt) {
            return breaking.write(writer, batch, attempt);
        }

        @Override
        public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
            return breaking.resolve(writer, batch, attempt);
        }
    }

    private record Broken(MemoryTermWorld shop, Breaking breaking) implements ShopTermWorld {

        @Override
        public Connection<?> connection() {
            return Instead.of(shop.connection(), TermWriter.class, writer -> new Otherwise(writer, breaking));
        }

        @Override
        public ForeignId put(Term term) {
            return shop.put(term);
        }

        @Override
        public void remove(ForeignId id) {
            shop.remove(id);
        }

        @Override
        public List<Shown> terms() {
            return shop.terms();
        }
    }
}
