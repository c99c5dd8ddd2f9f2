package dev.navette.engine;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import dev.navette.engine.Delivery.Job;
import dev.navette.engine.Delivery.Step;
import dev.navette.engine.Lanes.Answer;
import dev.navette.error.AccessRefusedException;
import dev.navette.error.AccountingException;
import dev.navette.error.Fault;
import dev.navette.error.LeaseLostException;
import dev.navette.error.StoreException;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.spi.Outcome;

/**
 * Whether an answer can be used: one for every element, in time, from a system that works. What cannot be used goes
 * again in halves, until the culprit stands alone.
 */
final class Replies<T> {

    private final Target<T> target;
    private final Health health;
    private final Delivery<T> delivery;

    Replies(Target<T> target, Health health, Delivery<T> delivery) {
        this.target = target;
        this.health = health;
        this.delivery = delivery;
    }

    /** The answer if there is one for every element; else what was thrown is told to each. */
    <R> @Nullable List<R> usable(Job<T> job, Answer<List<R>> answer, BiConsumer<Item<T>, Fault> otherwise) {
        RuntimeException thrown = answer.thrown();
        rethrowOurs(thrown);
        List<R> value = answer.value();
        if (value != null
                && value.size() == job.items().size()
                && value.stream().noneMatch(Objects::isNull)) {
            health.answered();
            return value;
        }
        boolean defect = !(thrown instanceof UnreachableException || thrown instanceof AccessRefusedException);
        if (defect && job.items().size() > 1) { // one element's failure is its own
            delivery.halve(job);
            return null;
        }
        String message = thrown == null ? "an answer of the wrong size" : String.valueOf(thrown.getMessage());
        if (thrown instanceof AccessRefusedException) {
            health.end(message);
        } else if (job.step() == Step.WRITE || job.step() == Step.WRITE_ONCE) {
            health.failedToWrite(message);
        } else {
            health.failedToAnswer(message);
        }
        for (Item<T> item : job.items()) {
            otherwise.accept(item, faultOf(thrown, item));
        }
        return null;
    }

    private Fault faultOf(@Nullable RuntimeException thrown, Item<T> item) {
        if (thrown instanceof UnreachableException unreachable) {
            return unreachable.fault();
        }
        if (thrown instanceof AccessRefusedException refused) {
            return refused.fault();
        }
        if (thrown instanceof UnreadableSourceException unreadable) {
            return unreadable.fault();
        }
        return Faults.defect(thrown, target.name(), item.name());
    }

    /** For each element: nobody knows what became of it. */
    List<Outcome> unknown(Job<T> job, @Nullable RuntimeException thrown) {
        return job.items().stream()
                .<Outcome>map(item -> new Outcome.Unknown(faultOf(thrown, item)))
                .toList();
    }

    /** What a batch of outcomes says of the system. */
    void judge(List<Outcome> outcomes) {
        String failure = null;
        for (Outcome outcome : outcomes) {
            switch (outcome.kind()) {
                case DONE, REJECTED, PENDING -> {
                    health.wrote();
                    return;
                }
                case RETRY_LATER ->
                    failure = ((Outcome.RetryLater) outcome).fault().message();
                case UNKNOWN -> failure = ((Outcome.Unknown) outcome).fault().message();
                case NOT_SENT -> {} // says nothing about the system
            }
        }
        if (failure != null) {
            health.failedToWrite(failure);
        }
    }

    /** The store and the lease are not the other system: their failures end the run. */
    static void rethrowOurs(@Nullable RuntimeException thrown) {
        if (thrown instanceof StoreException
                || thrown instanceof LeaseLostException
                || thrown instanceof AccountingException) {
            throw thrown;
        }
    }
}
