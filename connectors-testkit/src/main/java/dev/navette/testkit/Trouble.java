package dev.navette.testkit;

import java.util.List;
import java.util.function.Function;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;

/** The words for what was made to go wrong. */
final class Trouble {

    private static final String SYSTEM = "shop-fr";
    private static final String REMEDY = "Run the task again";

    private Trouble() {}

    static Fault fault(String what, String element) {
        return Fault.of(what, SYSTEM, element, REMEDY);
    }

    static Outcome unknown(String name) {
        return new Outcome.Unknown(fault("The shop gave no answer", name));
    }

    static UnreachableException unreachable() {
        return new UnreachableException(fault("The shop cannot be reached", "the whole request"));
    }

    static AccessRefusedException notLetIn() {
        return new AccessRefusedException(fault("The shop does not let us in", "the whole request"));
    }

    static IllegalStateException brokenAnswer() {
        return new IllegalStateException("unexpected end of the answer");
    }

    /** One outcome for each element, by its name. */
    static <T> List<Outcome> each(List<Write<T>> batch, Function<String, Outcome> outcome) {
        return batch.stream().map(write -> outcome.apply(write.claim().name())).toList();
    }
}
