package dev.navette.memory;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;

import dev.navette.error.Fault;
import dev.navette.model.ForeignId;
import dev.navette.model.Reference;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/**
 * Where the roles of one connection meet the shop.
 *
 * @param system what messages call the shop
 * @param calls counts the calls of its roles
 */
record Desk(String system, Keeping keeping, AtomicLong calls, Clock clock) {

    <T> T look(Function<Assortment, T> question) {
        calls.incrementAndGet();
        return keeping.look(question);
    }

    /** Writes a batch as one change, unless its time is over right before the change would show. */
    <T> List<Outcome> write(List<Write<T>> batch, Attempt attempt, BiFunction<Assortment, Write<T>, Outcome> one) {
        calls.incrementAndGet();
        Optional<List<Outcome>> outcomes = keeping.change(
                shop -> batch.stream().map(write -> one.apply(shop, write)).toList(),
                () -> clock.instant().isBefore(attempt.deadline()));
        return outcomes.orElseGet(() -> batch.stream().<Outcome>map(Desk::late).toList());
    }

    /** Under a known id what has that id, else what has exactly our name as its reference. */
    List<Resolution> resolve(List<Claim> batch) {
        return look(shop -> batch.stream().map(claim -> resolve(shop, claim)).toList());
    }

    Outcome gone(Write<?> write, ForeignId id) {
        return Outcome.rejected(Fault.of(
                "The shop has no product " + id,
                system,
                "article " + write.claim().name(),
                "Put product " + id + " back in the shop"));
    }

    private static Resolution resolve(Assortment shop, Claim claim) {
        ForeignId known = claim.id();
        if (known != null) {
            return shop.product(known) == null ? Resolution.absent() : Resolution.found(known);
        }
        List<ForeignId> ids = shop.having(new Reference(claim.name()));
        return switch (ids.size()) {
            case 0 -> Resolution.absent();
            case 1 -> Resolution.found(ids.get(0));
            default -> new Resolution.Several(ids);
        };
    }

    private static Outcome late(Write<?> write) {
        return new Outcome.NotSent(
                "the attempt's time was over before " + write.claim().name() + " was sent");
    }
}
