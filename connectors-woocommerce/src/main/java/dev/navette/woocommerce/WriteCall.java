package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.http.Answer;
import dev.navette.http.Reply;
import dev.navette.http.Request;
import dev.navette.spi.Attempt;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;

/**
 * One call of a writer while it is under way: what became of each element so far, and whether anything has left. Until then
 * what goes wrong is thrown; afterwards it is the outcome of the elements that it is about. Used by one thread.
 *
 * @param <T> what is written
 */
final class WriteCall<T> {

    private final List<Write<T>> batch;
    private final Attempt attempt;
    private final @Nullable Outcome[] outcomes;
    private boolean left;

    WriteCall(List<Write<T>> batch, Attempt attempt) {
        this.batch = batch;
        this.attempt = attempt;
        this.outcomes = new Outcome[batch.size()];
    }

    Write<T> write(int place) {
        return batch.get(place);
    }

    int size() {
        return batch.size();
    }

    void outcome(int place, Outcome outcome) {
        outcomes[place] = outcome;
    }

    /** So far; null where nothing is known of it yet. */
    @Nullable
    Outcome outcomeOf(int place) {
        return outcomes[place];
    }

    /** All of them, in the order given. */
    List<Outcome> outcomes() {
        var all = new ArrayList<Outcome>();
        Arrays.stream(outcomes).forEach(outcome -> all.add(Objects.requireNonNull(outcome)));
        return all;
    }

    /** Asks on behalf of some elements; where it is not answered, they are tried later. */
    <R> Optional<R> ask(List<Integer> places, Supplier<R> question) {
        try {
            return Optional.of(question.get());
        } catch (UnreachableException silent) {
            later(places, silent.fault(), silent);
        } catch (AccessRefusedException refused) {
            later(places, refused.fault(), refused);
        }
        return Optional.empty();
    }

    /** Sends what some elements are in; where it is not answered, that is their outcome. */
    Optional<Answer> send(List<Integer> places, Api api, Request request) {
        return answered(places, api.send(request, attempt));
    }

    /** The answer; where there is none, what it is instead is the outcome of these elements. */
    Optional<Answer> answered(List<Integer> places, Reply reply) {
        if (reply instanceof Reply.Answered answered) {
            left = true;
            return Optional.of(answered.answer());
        }
        if (reply instanceof Reply.Denied denied && !left) {
            throw new AccessRefusedException(denied.fault());
        }
        left |= reply instanceof Reply.Unknown;
        places.forEach(place -> outcome(place, reply.outcome()));
        return Optional.empty();
    }

    private void later(List<Integer> places, Fault fault, RuntimeException thrown) {
        if (!left) {
            throw thrown;
        }
        places.forEach(place -> outcome(place, new Outcome.RetryLater(fault)));
    }
}
