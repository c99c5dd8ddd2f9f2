package dev.navette.memory;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Where a shop keeps its assortment. Thread-safe. */
interface Keeping {

    /** What tells the shop apart from every other; the same as long as its products are. */
    String identity();

    /** Looks at the assortment as it is now. */
    <T> T look(Function<Assortment, T> question);

    /**
     * Changes the assortment, all of it or nothing; kept for good on return.
     *
     * @param still asked last, right before the change shows: false leaves everything as it was
     * @return what the change answered; empty when it was too late
     * @throws dev.navette.error.UnreachableException when it cannot be kept; nothing has changed
     */
    <T> Optional<T> change(Function<Assortment, T> change, BooleanSupplier still);
}
