package dev.navette.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.navette.model.ForeignId;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;

/** What was decided is written down already: says so of each order. */
final class Settling implements Writer<Settled> {

    private static final Limits LIMITS = new Limits(100, 1, Duration.ZERO);

    @Override
    public Limits limits() {
        return LIMITS;
    }

    @Override
    public Repeat repeat(Claim claim) {
        return Repeat.HARMLESS;
    }

    @Override
    public List<Outcome> write(List<Write<Settled>> batch, Attempt attempt) {
        return batch.stream()
                .<Outcome>map(write -> new Outcome.Done(
                        write.element().units().isEmpty() ? Outcome.Effect.UNCHANGED : Outcome.Effect.CREATED,
                        idOf(write.claim()),
                        Map.of(),
                        Set.of()))
                .toList();
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return batch.stream()
                .<Resolution>map(claim -> Resolution.found(idOf(claim)))
                .toList();
    }

    /** An order is linked to itself, a document to what the ERP has. */
    private static ForeignId idOf(Claim claim) {
        return claim.known().orElseGet(() -> new ForeignId(claim.name()));
    }
}
