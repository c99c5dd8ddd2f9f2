package dev.navette.memory;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.navette.error.Fault;
import dev.navette.model.ForeignId;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/**
 * Where the writers of one connection meet the sales of a {@link MemoryErp}.
 *
 * @param system what messages call the ERP
 */
record ErpDesk(String system, MemorySales sales, Clock clock) {

    Limits limits() {
        return sales.options().limits;
    }

    Repeat repeat(Claim claim) {
        return claim.complete() || sales.options().refusingDoubles ? Repeat.HARMLESS : Repeat.HARMFUL;
    }

    /** One after the other, each in time or not at all. */
    <T> List<Outcome> write(List<Write<T>> batch, Attempt attempt, Function<Write<T>, Outcome> one) {
        return batch.stream()
                .map(write -> {
                    synchronized (sales) {
                        return clock.instant().isBefore(attempt.deadline()) ? one.apply(write) : late(write.claim());
                    }
                })
                .toList();
    }

    /** @param ids of all that bears our name of it, or is it, where the claim has an id */
    List<Resolution> resolve(List<Claim> batch, Function<Claim, List<ForeignId>> ids) {
        synchronized (sales) {
            return batch.stream().map(claim -> Desk.among(ids.apply(claim))).toList();
        }
    }

    Outcome.Rejected refused(String what, String element, String remedy) {
        return Outcome.rejected(Fault.of(what, system, element, remedy));
    }

    static Outcome unchanged(ForeignId id) {
        return new Outcome.Done(Outcome.Effect.UNCHANGED, id, Map.of(), Set.of());
    }

    private static Outcome late(Claim claim) {
        return new Outcome.NotSent("the attempt's time was over before " + claim.name() + " was sent");
    }
}
