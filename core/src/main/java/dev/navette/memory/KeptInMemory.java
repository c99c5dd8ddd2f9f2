package dev.navette.memory;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Forgets everything with the process. */
final class KeptInMemory implements Keeping {

    private final Assortment assortment;

    KeptInMemory(String identity) {
        assortment = new Assortment(identity);
    }

    @Override
    public String identity() {
        return assortment.identity();
    }

    @Override
    public synchronized <T> T look(Function<Assortment, T> question) {
        return question.apply(assortment);
    }

    @Override
    public synchronized <T> Optional<T> change(Function<Assortment, T> change, BooleanSupplier still) {
        return still.getAsBoolean() ? Optional.of(change.apply(assortment)) : Optional.empty();
    }
}
