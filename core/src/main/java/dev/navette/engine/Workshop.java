package dev.navette.engine;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import dev.navette.model.ForeignId;
import dev.navette.model.Named;
import dev.navette.run.RunListener;
import dev.navette.state.store.Store;
import dev.navette.state.store.TaskKey;

/**
 * What a maker is lent by the run that it works for.
 *
 * @param task under which things of its kind are made
 * @param profile for the journal
 * @param listener the run's: it hears what is written, as a plan shows it
 * @param lanes its own, beside those of the run
 * @param goesOn false once nothing more may leave
 * @param meanwhile done now and then while the system keeps us waiting: keeps the run's own lease
 * @param given ids that need no link
 */
record Workshop(
        TaskKey task,
        String profile,
        Store store,
        EngineSettings settings,
        RunListener listener,
        Health health,
        Lanes lanes,
        BooleanSupplier goesOn,
        Runnable meanwhile,
        Function<Named, Optional<ForeignId>> given) {}
