package dev.navette.testkit.connectors;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.spi.WriteKey;
import dev.navette.spi.Writer;
import dev.navette.testkit.Faults;

/**
 * An ERP that takes everything, and deals with it once somebody empties the tray in which it lies: as one does that reads
 * files when a person tells it to.
 */
final class Tray implements Faults, Runnable {

    private static final Duration A_WHILE = Duration.ofHours(1);

    private final Clock clock;
    private final List<Slip> slips = new ArrayList<>();
    private final Map<String, Outcome.Rejected> refusals = new HashMap<>();

    Tray(Clock clock) {
        this.clock = clock;
    }

    private record Slip(String name, String attempt, Supplier<Outcome> work) {}

    @Override
    public synchronized <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
        if (!clock.instant().isBefore(attempt.deadline())) {
            return writer.write(batch, attempt); // which is not sent
        }
        for (Write<T> write : batch) {
            slips.add(new Slip(
                    write.claim().name(),
                    attempt.key().text(),
                    () -> writer.write(List.of(write), new Late(attempt)).get(0)));
        }
        Instant askAgain = clock.instant().plus(A_WHILE);
        return batch.stream()
                .<Outcome>map(write -> new Outcome.Pending(askAgain))
                .toList();
    }

    @Override
    public synchronized <T> List<Resolution> resolve(Writer<T> writer, List<Claim> batch, Attempt attempt) {
        return batch.stream().map(claim -> resolve(writer, claim, attempt)).toList();
    }

    private <T> Resolution resolve(Writer<T> writer, Claim claim, Attempt attempt) {
        if (slips.stream().anyMatch(slip -> slip.name().equals(claim.name()))) {
            return new Resolution.Pending(clock.instant().plus(A_WHILE));
        }
        Outcome.Rejected refusal = refusals.get(attempt.key().text() + " " + claim.name());
        return refusal == null
                ? writer.resolve(List.of(claim), attempt).get(0)
                : new Resolution.Rejected(refusal.fault());
    }

    /** Somebody deals with all of it. */
    @Override
    public synchronized void run() {
        for (Slip slip : slips) {
            if (slip.work().get() instanceof Outcome.Rejected rejected) {
                refusals.put(slip.attempt() + " " + slip.name(), rejected);
            }
        }
        slips.clear();
    }

    /** No deadline of ours stops what lies there. */
    private record Late(Attempt attempt) implements Attempt {

        @Override
        public WriteKey key() {
            return attempt.key();
        }

        @Override
        public boolean begun() {
            return attempt.begun();
        }

        @Override
        public Instant startedAt() {
            return attempt.startedAt();
        }

        @Override
        public Instant deadline() {
            return Instant.MAX;
        }

        @Override
        public Optional<String> note() {
            return attempt.note();
        }

        @Override
        public void note(String durable) {
            attempt.note(durable);
        }
    }
}
