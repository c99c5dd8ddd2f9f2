package dev.navette.engine;

import java.util.List;
import java.util.function.BooleanSupplier;

import dev.navette.spi.Read;
import dev.navette.state.store.Store;

/**
 * What the phases of a run have in common.
 *
 * @param goesOn false once nothing more may set out
 */
record Crew<S, T>(
        TaskSpec<S, T> spec,
        Store store,
        Books books,
        Spool spool,
        Shaping<S, T> shaping,
        Intake<S, T> intake,
        Delivery<T> delivery,
        NamedReads<S> named,
        Contents<S> contents,
        BooleanSupplier goesOn) {

    boolean goOn() {
        return goesOn.getAsBoolean();
    }

    /** Takes in what was read by name beside the pages, and sends it on its way. */
    void send(List<Read<S>> reads) {
        if (!reads.isEmpty()) {
            intake.items(reads, books.readAside(reads.size())).forEach(this::sendOrStop);
        }
    }

    /** Sends an element on its way, unless the run is to end. */
    void sendOrStop(Item<T> item) {
        if (goOn()) {
            intake.send(item);
        } else {
            books.stop(item);
        }
    }
}
