package dev.navette.testkit.faults;

import java.util.List;
import java.util.function.Supplier;

import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;

/** Stands between the engine and a connector's roles; lets everything through unless told otherwise. */
interface Tap {

    /** A reader or a finder is asked. */
    default <R> R ask(String name, Supplier<R> question) {
        return question.get();
    }

    default <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
        return writer.write(batch, attempt);
    }

    default <T> List<Resolution> resolve(Writer<T> writer, List<Claim> batch, Attempt attempt) {
        return writer.resolve(batch, attempt);
    }
}
