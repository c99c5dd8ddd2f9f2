package dev.navette.testkit.connectors;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.Fault;
import dev.navette.http.Reply;
import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;
import dev.navette.testkit.Faults;
import dev.navette.testkit.FaultyConnector;
import dev.navette.testkit.ProductWriterContract;
import dev.navette.testkit.ShopWorld;
import dev.navette.testkit.StockWriterContract;
import dev.navette.testkit.TestAttempt;

/** What writes to a kiosk over HTTP, with one bad habit each. */
final class BrokenKioskWriters {

    private BrokenKioskWriters() {}

    static class TakesAnErrorForUndone extends StockWriterContract {

        @Override
        protected ShopWorld world() {
            return new Kiosk(clock)
                    .shop(replying(reply -> reply instanceof Reply.Unknown unknown
                                    && unknown.fault().message().contains("504")
                            ? new Reply.RetryLater(unknown.fault())
                            : reply));
        }
    }

    static class SendsCreationsAgain extends ProductWriterContract {

        @Override
        protected ShopWorld world() {
            var kiosk = new Kiosk(clock);
            kiosk.server.takeDoubles();
            KioskHabits again = KioskHabits.sending((line, request, attempt) -> {
                Reply reply = line.send(request, attempt);
                boolean stopped = Thread.currentThread().isInterrupted();
                return reply instanceof Reply.Unknown && !stopped ? line.send(request, attempt) : reply;
            });
            return kiosk.shop(real -> Instead.of(
                    kiosk.connection(again), ProductWriter.class, writer -> new LooksFirst(writer, Repeat.HARMFUL)));
        }
    }

    static class TakesAPageForAnAnswer extends StockWriterContract {

        @Override
        protected ShopWorld world() {
            return broken(clock, outcome -> said(outcome, "Nous revenons"));
        }
    }

    static class BlamesEachForTheWhole extends StockWriterContract {

        @Override
        protected ShopWorld world() {
            return new Kiosk(clock)
                    .shop(real -> FaultyConnector.connection(real, new Faults() {
                        @Override
                        public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                            return writer.write(batch, attempt).stream()
                                    .<Outcome>map(outcome -> outcome instanceof Outcome.Rejected whole
                                            ? Outcome.rejected(whole.fault())
                                            : outcome)
                                    .toList();
                        }
                    }));
        }
    }

    static class TakesSilenceForConsent extends StockWriterContract {

        @Override
        protected ShopWorld world() {
            var kiosk = new Kiosk(clock).alwaysAnswering();
            return kiosk.shop(real -> FaultyConnector.connection(
                    real, unknown(outcome -> said(outcome, "broke off") || said(outcome, "without an answer"))));
        }
    }

    static class ComesBackAtOnce extends StockWriterContract {

        @Override
        protected ShopWorld world() {
            var sending = new AtomicBoolean();
            return new Kiosk(clock).shop(new KioskHabits() {
                @Override
                public ConnectorContext lent(ConnectorContext context) {
                    return new Resting(context) {
                        @Override
                        public void rest(Duration time) throws InterruptedException {
                            if (!sending.get()) {
                                context.rest(time);
                            }
                        }
                    };
                }

                @Override
                public KioskLine talks(KioskLine line, ConnectorContext context) {
                    return new Sender(line, (inner, request, attempt) -> {
                        sending.set(true);
                        try {
                            return inner.send(request, attempt);
                        } finally {
                            sending.set(false);
                        }
                    });
                }
            });
        }
    }

    static class TakesALimitForDoubt extends StockWriterContract {

        @Override
        protected ShopWorld world() {
            return new Kiosk(clock)
                    .shop(replying(reply ->
                            reply instanceof Reply.RetryLater later ? new Reply.Unknown(later.fault()) : reply));
        }
    }

    static class LeavesRefusedAccessForLater extends StockWriterContract {

        @Override
        protected ShopWorld world() {
            return new Kiosk(clock)
                    .shop(replying(reply ->
                            reply instanceof Reply.Denied denied ? new Reply.RetryLater(denied.fault()) : reply));
        }
    }

    static class ThrowsInTheMiddle extends StockWriterContract {

        @Override
        protected ShopWorld world() {
            return new Kiosk(clock).shop(replying(reply -> {
                if (reply instanceof Reply.Denied denied) {
                    throw new AccessRefusedException(denied.fault());
                }
                return reply;
            }));
        }
    }

    static class LooksAtTheDeadlineOnce extends StockWriterContract {

        @Override
        protected ShopWorld world() {
            var looked = new AtomicReference<@Nullable Attempt>();
            return new Kiosk(clock).shop(KioskHabits.sending((line, request, attempt) -> {
                Attempt former = looked.getAndSet(attempt);
                return line.send(
                        request,
                        former == attempt
                                ? TestAttempt.of(
                                        1,
                                        attempt.startedAt(),
                                        attempt.deadline().plusSeconds(3_600))
                                : attempt);
            }));
        }
    }

    /** It looks whether there is one before it makes one; what comes twice on the way has been looked for once. */
    static class LooksBeforeItCreates extends ProductWriterContract {

        @Override
        protected ShopWorld world() {
            var kiosk = new Kiosk(clock);
            kiosk.server.takeDoubles();
            return kiosk.shop(
                    real -> Instead.of(real, ProductWriter.class, writer -> new LooksFirst(writer, Repeat.HARMLESS)));
        }
    }

    static class ForgetsToStop extends StockWriterContract {

        @Override
        protected ShopWorld world() {
            return new Kiosk(clock).shop(KioskHabits.sending((line, request, attempt) -> {
                boolean before = Thread.currentThread().isInterrupted();
                Reply reply = line.send(request, attempt);
                if (!before) {
                    Thread.interrupted();
                }
                return reply;
            }));
        }
    }

    static class ShowsItsKey extends StockWriterContract {

        @Override
        protected ShopWorld world() {
            var kiosk = new Kiosk(clock);
            return kiosk.shop(replying(reply -> reply instanceof Reply.Unknown
                    ? new Reply.Unknown(
                            Fault.of("No answer to the key " + kiosk.server.key(), "Kiosk", "its batch", "Look there"))
                    : reply));
        }
    }

    static class SendsTheRestBehind extends StockWriterContract {

        @Override
        protected ShopWorld world() {
            var kiosk = new Kiosk(clock);
            URI uri = kiosk.wire.uri();
            return kiosk.shop(new KioskHabits() {
                @Override
                public KioskLine talks(KioskLine line, ConnectorContext context) {
                    var left = new AtomicBoolean();
                    Sending sending = (inner, request, attempt) -> {
                        Reply reply = inner.send(request, attempt);
                        left.compareAndSet(false, reply instanceof Reply.Unknown);
                        return reply;
                    };
                    return new BrokenKioskReaders.Goodbye(new Sender(line, sending), () -> {
                        if (left.get()) {
                            context.executor().execute(() -> BrokenKioskReaders.knock(uri));
                        }
                    });
                }
            });
        }
    }

    static class WritesOneByOne extends StockWriterContract {

        @Override
        protected ShopWorld world() {
            return new Kiosk(clock)
                    .shop(real -> FaultyConnector.connection(real, new Faults() {
                        @Override
                        public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                            var outcomes = new ArrayList<Outcome>();
                            for (Write<T> write : batch) {
                                outcomes.add(one(writer, write, attempt, outcomes.isEmpty()));
                            }
                            return outcomes;
                        }
                    }));
        }

        private static <T> Outcome one(Writer<T> writer, Write<T> write, Attempt attempt, boolean first) {
            try {
                return writer.write(List.of(write), attempt).get(0);
            } catch (AccessRefusedException refused) {
                if (first) {
                    throw refused;
                }
                return new Outcome.RetryLater(refused.fault());
            }
        }
    }

    /** Creates what it does not find. */
    private record LooksFirst(ProductWriter writer, Repeat creation) implements ProductWriter {

        @Override
        public Limits limits() {
            return writer.limits();
        }

        @Override
        public Repeat repeat(Claim claim) {
            return claim.complete() ? Repeat.HARMLESS : creation;
        }

        @Override
        public List<Outcome> write(List<Write<Product>> batch, Attempt attempt) {
            List<Resolution> there =
                    writer.resolve(batch.stream().map(Write::claim).toList(), attempt);
            var known = new ArrayList<Write<Product>>();
            for (int i = 0; i < batch.size(); i++) {
                Write<Product> write = batch.get(i);
                known.add(
                        write.claim().known().isEmpty() && there.get(i) instanceof Resolution.Found found
                                ? of(write, found.id())
                                : write);
            }
            return writer.write(known, attempt);
        }

        private static <T> Write<T> of(Write<T> write, ForeignId id) {
            var fields = new HashSet<>(write.fields());
            fields.removeAll(write.kept());
            return new Write<>(new Claim(write.claim().name(), id), write.element(), fields, write.ids());
        }

        @Override
        public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
            return writer.resolve(batch, attempt);
        }
    }

    private static KioskHabits replying(Function<Reply, Reply> other) {
        return KioskHabits.sending((line, request, attempt) -> other.apply(line.send(request, attempt)));
    }

    private static ShopWorld broken(Clock clock, Predicate<Outcome> taken) {
        return new Kiosk(clock).shop(real -> FaultyConnector.connection(real, unknown(taken)));
    }

    /** Says of some unknown outcomes that they are done. */
    private static Faults unknown(Predicate<Outcome> taken) {
        return new Faults() {
            @Override
            public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                var outcomes = new ArrayList<Outcome>();
                List<Outcome> real = writer.write(batch, attempt);
                for (int i = 0; i < batch.size(); i++) {
                    Optional<ForeignId> id = batch.get(i).claim().known();
                    Outcome outcome = real.get(i);
                    boolean consents = outcome instanceof Outcome.Unknown && id.isPresent() && taken.test(outcome);
                    outcomes.add(consents ? Outcome.updated(id.orElseThrow()) : outcome);
                }
                return outcomes;
            }
        };
    }

    private static boolean said(Outcome outcome, String words) {
        return ((Outcome.Unknown) outcome).fault().message().contains(words);
    }
}
