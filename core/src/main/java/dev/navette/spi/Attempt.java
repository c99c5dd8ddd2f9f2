package dev.navette.spi;

import java.time.Instant;
import java.util.Optional;

/** One attempt to write a batch: its key, its time limit, and a note that survives a crash. */
public interface Attempt {

    WriteKey key();

    /** Whether it had begun before: something of it may have left in a former call or a process that died. */
    boolean begun();

    Instant startedAt();

    /**
     * Until when anything of it may leave, by the context's clock. Look at it right before each request: past it,
     * nothing is sent and the outcome is {@link Outcome.NotSent}.
     */
    Instant deadline();

    /** The note as it was last left, by this or a former call. */
    Optional<String> note();

    /** Leaves a note for {@link Writer#resolve} (a job's id, for example); durable on return. At most 2,000 characters. */
    void note(String durable);
}
