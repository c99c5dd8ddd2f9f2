package dev.navette.testkit.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;
import dev.navette.testkit.MovableClock;

/** A shop that does every n-th write only after a while: the client has given up by then, or was told to ask again. */
final class WorksOn implements Tap {

    private final MovableClock clock;
    private final int every;
    private final Duration after;
    private final boolean says;
    private final Deque<Job> jobs = new ArrayDeque<>();
    private int writes;

    /**
     * Such a shop.
     *
     * @param says whether it tells the client that it is at work; else the client hears nothing
     */
    WorksOn(MovableClock clock, int every, Duration after, boolean says) {
        this.clock = clock;
        this.every = every;
        this.after = after;
        this.says = says;
    }

    @Override
    public <R> R ask(String name, Supplier<R> question) {
        work();
        return question.get();
    }

    @Override
    public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
        work();
        writes++;
        if (writes % every != 0) {
            return writer.write(batch, attempt);
        }
        var names = new HashSet<String>();
        batch.forEach(write -> names.add(write.claim().name()));
        Instant due = clock.instant().plus(after);
        jobs.addLast(new Job(due, names, () -> writer.write(batch, new Late(attempt))));
        return NthWrite.each(batch, name -> says ? new Outcome.Pending(due, null) : NthWrite.unknown(name));
    }

    @Override
    public <T> List<Resolution> resolve(Writer<T> writer, List<Claim> batch, Attempt attempt) {
        work();
        List<Resolution> resolutions = writer.resolve(batch, attempt);
        if (!says) {
            return resolutions;
        }
        return batch.stream()
                .map(claim -> jobs.stream()
                        .filter(job -> job.names().contains(claim.name()))
                        .findFirst()
                        .<Resolution>map(job -> new Resolution.Pending(job.due()))
                        .orElseGet(() -> resolutions.get(batch.indexOf(claim))))
                .toList();
    }

    /** Does what is due by now. */
    private void work() {
        Job next = jobs.peekFirst();
        while (next != null && !next.due().isAfter(clock.instant())) {
            next.work().run();
            jobs.removeFirst();
            next = jobs.peekFirst();
        }
    }

    private record Job(Instant due, Set<String> names, Runnable work) {}
}
