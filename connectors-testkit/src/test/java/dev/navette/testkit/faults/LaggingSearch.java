package dev.navette.testkit.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.navette.model.ForeignId;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;
import dev.navette.testkit.MovableClock;

/** A shop whose search finds a new product only after a while. */
final class LaggingSearch implements Tap {

    private final MovableClock clock;
    private final Duration lag;
    private final Map<ForeignId, Instant> found = new HashMap<>();

    LaggingSearch(MovableClock clock, Duration lag) {
        this.clock = clock;
        this.lag = lag;
    }

    @Override
    public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
        List<Outcome> outcomes = writer.write(batch, attempt);
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Done done && done.effect() == Outcome.Effect.CREATED) {
                found.put(done.id(), clock.instant().plus(lag));
            }
        }
        return outcomes;
    }

    @Override
    public <T> List<Resolution> resolve(Writer<T> writer, List<Claim> batch, Attempt attempt) {
        var seen = new ArrayList<Resolution>();
        for (Resolution resolution : writer.resolve(batch, attempt)) {
            boolean hidden = resolution instanceof Resolution.Found there
                    && found.getOrDefault(there.id(), Instant.MIN).isAfter(clock.instant());
            seen.add(hidden ? Resolution.absent() : resolution);
        }
        return seen;
    }
}
