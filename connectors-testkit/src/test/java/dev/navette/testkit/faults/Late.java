package dev.navette.testkit.faults;

import java.time.Instant;
import java.util.Optional;

import dev.navette.spi.Attempt;
import dev.navette.spi.WriteKey;

/**
 * An attempt whose request has passed its last check: it is on the wire, or in the shop's queue, and no deadline of ours
 * stops it any more.
 */
record Late(Attempt attempt) implements Attempt {

    @Override
    public WriteKey key() {
        return attempt.key();
    }

    @Override
    public boolean begun() {
        return attempt.begun();
    }

    @Override
    public Instant startedAt() {
        return attempt.startedAt();
    }

    @Override
    public Instant deadline() {
        return Instant.MAX;
    }

    @Override
    public Optional<String> note() {
        return attempt.note();
    }

    @Override
    public void note(String durable) {
        attempt.note(durable);
    }
}
