package dev.navette.engine;

import dev.navette.flow.Pipeline;
import dev.navette.spi.Reader;
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
 * @param target the side that is written to
 */
record TaskSpec<S, T>(
        TaskKey task,
        String profile,
        String selection,
        Pipeline<S, T> pipeline,
        String source,
        Reader<S> reader,
        Target<T> target) {}
