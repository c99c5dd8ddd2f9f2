package dev.navette.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.spi.WriteKey;
import dev.navette.spi.Writer;

/** A system that does some batches only after a while: the client has given up by then, or was told to ask again. */
final class WorkingOn implements Faults {

    private final MovableClock clock;
    private final Nth nth;
    private final Duration delay;
    private final boolean announces;
    private final Deque<Job> jobs = new ArrayDeque<>();

    WorkingOn(MovableClock clock, int n, Duration delay, boolean announces) {
        this.clock = clock;
        this.nth = new Nth(n, true);
        this.delay = delay;
        this.announces = announces;
    }

    @Override
    public <R> R ask(String question, Supplier<R> answer) {
        work();
        return answer.get();
    }

    @Override
    public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
        work();
        if (!nth.isNext()) {
            return writer.write(batch, attempt);
        }
        var names = new HashSet<String>();
        batch.forEach(write -> names.add(write.claim().name()));
        Instant due = clock.instant().plus(delay);
        add(new Job(due, names, () -> writer.write(batch, new OnItsWay(attempt))));
        return Trouble.each(batch, name -> announces ? new Outcome.Pending(due) : Trouble.unknown(name));
    }

    @Override
    public <T> List<Resolution> resolve(Writer<T> writer, List<Claim> batch, Attempt attempt) {
        work();
        List<Resolution> resolutions = writer.resolve(batch, attempt);
        return announces
                ? batch.stream()
                        .map(claim -> at(claim.name()).orElseGet(() -> resolutions.get(batch.indexOf(claim))))
                        .toList()
                : resolutions;
    }

    private synchronized Optional<Resolution> at(String name) {
        return jobs.stream()
                .filter(job -> job.names().contains(name))
                .findFirst()
                .map(job -> new Resolution.Pending(job.due()));
    }

    private synchronized void add(Job job) {
        jobs.addLast(job);
    }

    /** Does what is due by now. */
    private synchronized void work() {
        Job next = jobs.peekFirst();
        while (next != null && !next.due().isAfter(clock.instant())) {
            next.work().run();
            jobs.removeFirst();
            next = jobs.peekFirst();
        }
    }

    private record Job(Instant due, Set<String> names, Runnable work) {}

    /** An attempt whose request has passed its last check: no deadline of ours stops it any more. */
    private record OnItsWay(Attempt attempt) implements Attempt {

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
