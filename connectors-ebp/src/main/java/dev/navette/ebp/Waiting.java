package dev.navette.ebp;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import dev.navette.model.ForeignId;
import dev.navette.spi.Outcome;

/**
 * How long to wait until it is looked again.
 *
 * @param clock of the connector
 * @param time until then
 */
record Waiting(Clock clock, Duration time) {

    Outcome pending() {
        return new Outcome.Pending(clock.instant().plus(time));
    }

    static Outcome unchanged(ForeignId id) {
        return new Outcome.Done(Outcome.Effect.UNCHANGED, id, Map.of(), Set.of());
    }
}
