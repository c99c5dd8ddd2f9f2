package dev.navette.memory;

import java.time.Instant;
import java.util.Optional;

import dev.navette.spi.Attempt;
import dev.navette.spi.WriteKey;

/** A first attempt with a time limit. */
record Try(Instant deadline) implements Attempt {

    @Override
    public WriteKey key() {
        return new WriteKey("0123456789abcdef0123456789abcdef");
    }

    @Override
    public boolean begun() {
        return false;
    }

    @Override
    public Instant startedAt() {
        return Instant.EPOCH;
    }

    @Override
    public Optional<String> note() {
        return Optional.empty();
    }

    @Override
    public void note(String durable) {
        throw new UnsupportedOperationException("nothing is noted");
    }
}
