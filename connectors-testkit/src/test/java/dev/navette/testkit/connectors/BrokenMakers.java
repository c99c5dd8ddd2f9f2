package dev.navette.testkit.connectors;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.memory.MemoryErp;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.SalesDocument;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.DocumentWriter;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;
import dev.navette.testkit.DocumentWriterContract;
import dev.navette.testkit.ErpDocumentsWorld;
import dev.navette.testkit.Faults;
import dev.navette.testkit.FaultyConnector;
import dev.navette.testkit.TestAttempt;

/** Writers that break one rule each of those which all keep that make something: sales documents stand for the others. */
final class BrokenMakers {

    private BrokenMakers() {}

    static class AnswersInTheOrderOfNames extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            return broken(Altered.through(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    List<Write<T>> sorted = batch.stream()
                            .sorted(Comparator.comparing(write -> write.claim().name()))
                            .toList();
                    return writer.write(batch.size() == 3 ? sorted : batch, attempt);
                }
            }));
        }
    }

    static class SaysThatItWasThere extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            return broken(Altered.outcomes(
                    (write, outcome) -> outcome instanceof Outcome.Done done ? Outcome.updated(done.id()) : outcome));
        }
    }

    static class TakesHalfOfWhatItSays extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            return broken(Altered.through(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    return batch.size() > 50
                            ? batch.stream()
                                    .<Outcome>map(write -> Outcome.refusedWhole(fault("the whole request")))
                                    .toList()
                            : writer.write(batch, attempt);
                }
            }));
        }
    }

    /** Once its attempt is forgotten, what was written is not found. */
    static class FindsByTheAttemptAlone extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            var written = new HashSet<String>();
            return broken(Altered.through(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    batch.forEach(write -> written.add(write.claim().name()));
                    return writer.write(batch, attempt);
                }

                @Override
                public <T> List<Resolution> resolve(Writer<T> writer, List<Claim> batch, Attempt attempt) {
                    boolean alone = batch.size() == 1 && batch.get(0).name().equals("s1:1");
                    return alone && written.contains("s1:1") && !attempt.begun()
                            ? List.of(Resolution.absent())
                            : writer.resolve(batch, attempt);
                }
            }));
        }
    }

    static class ForgetsWhatLiesInTheTray extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            var tray = new Tray(clock);
            return new MemoryDocumentsWorld(
                    new MemoryErp("ebp"),
                    real -> Altered.resolutions(
                                    (claim, one) -> one instanceof Resolution.Pending ? Resolution.absent() : one)
                            .apply(FaultyConnector.connection(real, tray)),
                    tray,
                    new OnOff());
        }
    }

    static class PromisesTooMuch extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            return broken(writers(real -> new WrappedDocuments(real) {
                @Override
                public Repeat repeat(Claim claim) {
                    return Repeat.HARMLESS;
                }
            }));
        }
    }

    static class EditsWhatIsThere extends DocumentWriterContract {

        private final MemoryErp erp = new MemoryErp("ebp");

        @Override
        protected ErpDocumentsWorld world() {
            return new MemoryDocumentsWorld(erp, Altered.through(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    Write<T> first = batch.get(0);
                    Optional<ForeignId> there = erp.documents().stream()
                            .filter(one -> first.claim().known().isEmpty()
                                    && first.claim()
                                            .name()
                                            .equals(String.valueOf(one.shown().reference())))
                            .map(one -> one.id())
                            .findFirst();
                    there.ifPresent(id -> erp.set(id, (SalesDocument) first.element()));
                    return there.<List<Outcome>>map(id -> List.of(Outcome.updated(id)))
                            .orElseGet(() -> writer.write(batch, attempt));
                }
            }));
        }
    }

    static class ForgetsTheDeadline extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            return broken(Altered.through(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    var now = clock.instant();
                    return writer.write(batch, TestAttempt.of(1, now, now.plusSeconds(1)));
                }
            }));
        }
    }

    static class GivesUpEarly extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            return broken(Altered.through(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    boolean early = clock.instant().plusSeconds(5).isAfter(attempt.deadline());
                    return early
                            ? batch.stream()
                                    .<Outcome>map(write -> new Outcome.NotSent("it is nearly over"))
                                    .toList()
                            : writer.write(batch, attempt);
                }
            }));
        }
    }

    static class ResolvesByTheBeginning extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            return broken(Altered.through(new Faults() {
                @Override
                public <T> List<Resolution> resolve(Writer<T> writer, List<Claim> batch, Attempt attempt) {
                    return batch.stream()
                            .map(claim -> resolve(writer, claim, attempt))
                            .toList();
                }

                private <T> Resolution resolve(Writer<T> writer, Claim claim, Attempt attempt) {
                    Resolution exact = writer.resolve(List.of(claim), attempt).get(0);
                    return claim.name().equals("s1:1") && exact instanceof Resolution.Absent
                            ? writer.resolve(List.of(new Claim("s1:10", null)), attempt)
                                    .get(0)
                            : exact;
                }
            }));
        }
    }

    static class ServesOneCallOnly extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            var two = new CountDownLatch(2);
            Thread alone = Thread.currentThread();
            return broken(Altered.through(new Faults() {
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
                    return batch.stream()
                            .<Outcome>map(write -> new Outcome.NotSent("another call is being served"))
                            .toList();
                }
            }));
        }
    }

    static class SaysDoneWhenStopped extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            return broken(Altered.through(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    return Thread.currentThread().isInterrupted()
                            ? batch.stream()
                                    .<Outcome>map(write -> Outcome.created(new ForeignId("D1")))
                                    .toList()
                            : writer.write(batch, attempt);
                }
            }));
        }
    }

    static class TakesSilenceForConsent extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            return broken(Altered.through(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    try {
                        return writer.write(batch, attempt);
                    } catch (UnreachableException silent) {
                        return batch.stream()
                                .<Outcome>map(write -> Outcome.created(new ForeignId("D1")))
                                .toList();
                    }
                }
            }));
        }
    }

    static class TakesSilenceForAbsence extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            return broken(Altered.through(new Faults() {
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
            }));
        }
    }

    static class ChoosesTheFirstOfTwo extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            return broken(Altered.resolutions((claim, one) -> one instanceof Resolution.Several several
                    ? Resolution.found(several.ids().get(0))
                    : one));
        }
    }

    /** One document's refusal is every other's. */
    static class RefusesTheWholeBatch extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            return broken(Altered.through(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    boolean nobody = batch.stream()
                            .anyMatch(write -> ((SalesDocument) write.element())
                                    .customer()
                                    .code()
                                    .equals("NOBODY"));
                    return nobody && batch.size() == 3
                            ? batch.stream()
                                    .<Outcome>map(write -> Outcome.rejected(
                                            fault("document " + write.claim().name())))
                                    .toList()
                            : writer.write(batch, attempt);
                }
            }));
        }
    }

    static class TalksTooMuch extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            return broken(Altered.through(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    List<Outcome> outcomes = writer.write(batch, attempt);
                    return batch.size() == 2 && outcomes.get(1) instanceof Outcome.Rejected
                            ? List.of(
                                    outcomes.get(0),
                                    Outcome.rejected(fault("document s1:2 of maud.perrin@example.com")))
                            : outcomes;
                }
            }));
        }
    }

    static class ForgetsWhatHasAnUmlaut extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            return broken(
                    Altered.resolutions((claim, one) -> claim.name().equals("s1:nem-7") ? Resolution.absent() : one));
        }
    }

    private static ErpDocumentsWorld broken(UnaryOperator<Connection<?>> through) {
        return new MemoryDocumentsWorld(new MemoryErp("ebp"), through);
    }

    private static UnaryOperator<Connection<?>> writers(UnaryOperator<DocumentWriter> other) {
        return real -> Instead.of(real, DocumentWriter.class, other);
    }

    private static Fault fault(String element) {
        return Fault.of("It does not like it", "memory-erp ebp", element, "Look there");
    }
}
