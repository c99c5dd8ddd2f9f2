package dev.navette.engine;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.flow.Making;
import dev.navette.flow.Pipeline;
import dev.navette.spi.Connector;
import dev.navette.spi.Reader;
import dev.navette.spi.Survey;
import dev.navette.state.store.TaskKey;

/**
 * What one run works with.
 *
 * @param task whose lease, marks and open items it uses
 * @param profile for the journal
 * @param selection what a mark was begun with; another one begins anew
 * @param pipeline what to do
 * @param source what messages call the side that is read
 * @param reader its role
 * @param survey by which changes are found because the reader has no dates, or null
 * @param target the side that is written to
 * @param crafts what can be made on demand, and where
 * @param from the side that is read, for what is made of its content
 * @param scope which elements it is about
 */
record TaskSpec<S, T>(
        TaskKey task,
        String profile,
        String selection,
        Pipeline<S, T> pipeline,
        String source,
        Reader<S> reader,
        @Nullable Survey survey,
        Target<T> target,
        List<Craft<T, ?>> crafts,
        Connector from,
        Scope scope) {

    /** A kind of things that can be made, and where. */
    record Craft<T, D>(Making<T, D> making, Target<D> target) {}
}
