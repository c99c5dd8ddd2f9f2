package dev.navette.examples.till;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.UnreachableException;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;

/** Writes a batch to a till that takes one thing in a request. */
final class OneByOne {

    private OneByOne() {}

    /** An outcome for each, in the order given. Once the till takes nothing now, the rest stays here. */
    static <T> List<Outcome> write(List<Write<T>> batch, Function<Write<T>, Outcome> one) {
        var outcomes = new ArrayList<Outcome>();
        boolean stopped = false;
        for (Write<T> write : batch) {
            Outcome outcome = stopped
                    ? new Outcome.NotSent("the till took nothing any more")
                    : refusedOr(outcomes.isEmpty(), () -> one.apply(write));
            outcomes.add(outcome);
            stopped = stopped || outcome.kind() == Outcome.Kind.RETRY_LATER;
        }
        return outcomes;
    }

    /** A writer throws only while nothing has been sent; afterwards it says of each element what became of it. */
    private static Outcome refusedOr(boolean first, Supplier<Outcome> one) {
        try {
            return one.get();
        } catch (AccessRefusedException refused) {
            if (first) {
                throw refused;
            }
            return new Outcome.RetryLater(refused.fault());
        } catch (UnreachableException unreadable) {
            return new Outcome.Unknown(unreadable.fault()); // it was answered, and nobody knows what
        }
    }
}
