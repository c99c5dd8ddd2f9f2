package dev.navette.testkit;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import dev.navette.spi.Attempt;
import dev.navette.spi.WriteKey;

/** An attempt to write that a test makes. Remembers its note. Thread-safe. */
public final class TestAttempt implements Attempt {

    private final WriteKey key;
    private final boolean begun;
    private final Instant startedAt;
    private final Instant deadline;
    private final AtomicReference<@Nullable String> note;

    private TestAttempt(
            WriteKey key, boolean begun, Instant startedAt, Instant deadline, AtomicReference<@Nullable String> note) {
        this.key = key;
        this.begun = begun;
        this.startedAt = startedAt;
        this.deadline = deadline;
        this.note = note;
    }

    /**
     * A first attempt.
     *
     * @param number makes its key: attempts of one number have one key
     */
    public static TestAttempt of(int number, Instant startedAt, Instant deadline) {
        var key = new WriteKey(String.format(Locale.ROOT, "%032d", number));
        return new TestAttempt(
                key, false, Objects.requireNonNull(startedAt, "startedAt"), deadline, new AtomicReference<>());
    }

    /** The same attempt as a later process sees it: something of it may have left. */
    public TestAttempt takenUpAgain() {
        return new TestAttempt(key, true, startedAt, deadline, note);
    }

    @Override
    public WriteKey key() {
        return key;
    }

    @Override
    public boolean begun() {
        return begun;
    }

    @Override
    public Instant startedAt() {
        return startedAt;
    }

    @Override
    public Instant deadline() {
        return deadline;
    }

    @Override
    public Optional<String> note() {
        return Optional.ofNullable(note.get());
    }

    @Override
    public void note(String durable) {
        note.set(durable);
    }
}
