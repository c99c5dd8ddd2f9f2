package dev.navette.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.navette.spi.Attempt;
import dev.navette.spi.WriteKey;
import dev.navette.state.store.OpenAttempt;

/** An attempt as a connector sees it; its note goes to the store at once. */
final class LiveAttempt implements Attempt {

    private final OpenAttempt begun;
    private final boolean before;
    private final Consumer<String> keeper;
    private volatile @Nullable String note;

    /**
     * An attempt.
     *
     * @param before whether it had begun before
     * @param keeper makes a note durable
     */
    LiveAttempt(OpenAttempt begun, boolean before, Consumer<String> keeper) {
        this.begun = begun;
        this.before = before;
        this.keeper = keeper;
        this.note = begun.note();
    }

    @Override
    public WriteKey key() {
        return new WriteKey(begun.key());
    }

    @Override
    public boolean begun() {
        return before;
    }

    @Override
    public Instant startedAt() {
        return begun.startedAt();
    }

    @Override
    public Instant deadline() {
        return begun.deadline();
    }

    @Override
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    @Override
    public void note(String durable) {
        keeper.accept(durable);
        note = durable;
    }

    /** As it is to be kept. */
    OpenAttempt toKeep() {
        return begun.noting(note);
    }
}
