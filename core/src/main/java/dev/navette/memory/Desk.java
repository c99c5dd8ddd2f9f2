package dev.navette.memory;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;

import dev.navette.error.Fault;
import dev.navette.model.ForeignId;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/**
 * Where one role of one connection meets the shop.
 *
 * @param system what messages call the shop
 * @param calls counts the calls of the role
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

    List<Resolution> resolve(List<Claim> batch, BiFunction<Assortment, Claim, Resolution> one) {
        return look(shop -> batch.stream().map(claim -> one.apply(shop, claim)).toList());
    }

    /** Under a known id what has that id, else what has exactly our name. */
    static Resolution among(Numbered<?> things, Claim claim) {
        ForeignId known = claim.id();
        if (known != null) {
            return things.has(known) ? Resolution.found(known) : Resolution.absent();
        }
        return among(things.named(claim.name()));
    }

    static Resolution among(List<ForeignId> ids) {
        return switch (ids.size()) {
            case 0 -> Resolution.absent();
            case 1 -> Resolution.found(ids.get(0));
            default -> new Resolution.Several(ids);
        };
    }

    /**
     * @param thing what is not there, with its id: {@code product P1}
     * @param element which element names it: {@code article EM-1}
     */
    Fault gone(String thing, String element) {
        return Fault.of("The shop has no " + thing, system, element, "Put " + thing + " back in the shop");
    }

    private static Outcome late(Write<?> write) {
        return new Outcome.NotSent(
                "the attempt's time was over before " + write.claim().name() + " was sent");
    }
}
