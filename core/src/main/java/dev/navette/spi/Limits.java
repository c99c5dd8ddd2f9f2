package dev.navette.spi;

import java.time.Duration;
import java.util.Objects;

/**
 * What a system allows a writer.
 *
 * @param batch the most elements in one call: what the system allows, not what is comfortable; where it takes one in a
 *     request, as many as leave within an attempt's time, a minute or more
 * @param parallel the most calls at once
 * @param settle how long after an attempt's deadline something of it may still turn up in the system: it works on, or
 *     its search lags
 */
public record Limits(int batch, int parallel, Duration settle) {

    public Limits {
        if (batch < 1) {
            throw new IllegalArgumentException("batch is " + batch);
        }
        if (parallel < 1) {
            throw new IllegalArgumentException("parallel is " + parallel);
        }
        Objects.requireNonNull(settle, "settle");
    }
}
