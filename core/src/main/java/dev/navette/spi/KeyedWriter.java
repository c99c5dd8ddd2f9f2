package dev.navette.spi;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import dev.navette.model.ForeignId;

/**
 * A writer to something that keeps each element under our own name of it: a table with that key, a map, a file for each
 * element. Our name is its id there, so writing twice is writing once.
 *
 * <p>It is for things that follow what is read: other writers refuse a change of something that a person took away there,
 * this one makes it again.
 *
 * @param <T> what is written
 */
public interface KeyedWriter<T> extends Writer<T> {

    /** The clock by which nothing is put after an attempt's deadline: that of the context, or of its Navette. */
    Clock clock();

    /** Whether there is something under a name, matched exactly. */
    boolean has(String name);

    /**
     * Puts an element under its claim's name; done when it returns. Of an element that is there only {@link
     * Write#fields} are set; one that is not is made whole, also when somebody took it away.
     *
     * @throws dev.navette.error.UnreachableException while nothing of it has been sent
     * @throws RuntimeException when it is not known what became of it
     */
    void put(Write<T> write);

    /** One at a time, and what is put is there at once. */
    @Override
    default Limits limits() {
        return new Limits(1, 1, Duration.ZERO);
    }

    @Override
    default Repeat repeat(Claim claim) {
        return Repeat.HARMLESS;
    }

    @Override
    default List<Outcome> write(List<Write<T>> batch, Attempt attempt) {
        return batch.stream().map(write -> put(write, attempt)).toList();
    }

    @Override
    default List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return batch.stream()
                .<Resolution>map(claim -> has(claim.name()) ? Resolution.found(idOf(claim)) : Resolution.absent())
                .toList();
    }

    private Outcome put(Write<T> write, Attempt attempt) {
        if (!clock().instant().isBefore(attempt.deadline())) {
            return new Outcome.NotSent("its time had passed");
        }
        put(write);
        ForeignId id = idOf(write.claim());
        return write.claim().known().isPresent() ? Outcome.updated(id) : Outcome.created(id);
    }

    private static ForeignId idOf(Claim claim) {
        return new ForeignId(claim.name());
    }
}
