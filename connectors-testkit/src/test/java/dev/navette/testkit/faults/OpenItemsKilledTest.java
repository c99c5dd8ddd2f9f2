package dev.navette.testkit.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Fault;
import dev.navette.model.ArticleRelations;
import dev.navette.model.Reference;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.OpenItem.State;
import dev.navette.testkit.Faults;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Promise 3 for what is open (RUN-3): failed, parked, unreadable, pending, in doubt or deferred, it is dealt with
 * once, whenever the process dies that takes it up.
 */
@Tag("promise-3")
@Tag("RUN-3")
class OpenItemsKilledTest {

    @Test
    void whatIsOpenOfEveryKindIsDealtWithOnce() {
        sweep(Trade.small());
    }

    @Test
    void whatIsOpenOfEveryKindIsDealtWithOnceOfASourceThatTellsWhatChanged() {
        sweep(Trade.small().changedOnly());
    }

    @Test
    void whatIsOpenIsDealtWithOnceWhereTheShopRefusesDoubles() {
        sweep(Trade.small().changedOnly().withRefusedDoubles());
    }

    @Test
    @Tag("full")
    void whatIsOpenOfEveryKindIsDealtWithOnceAmong300Articles() {
        sweep(Trade.whole());
    }

    @Test
    void aDeathWhileThingsBecomeOpenLosesNone() {
        var trouble = new Trouble();
        Sweep.of(() -> new Grocery(Trade.small().changedOnly().with(clock -> trouble)))
                .before(grocery -> breaks(grocery, trouble))
                .between(grocery -> {
                    mends(grocery, trouble);
                    grocery.expectHelpFor();
                })
                .restarting(3)
                .onlyAfter()
                .atEveryStep(25);
    }

    private static void sweep(Trade trade) {
        var trouble = new Trouble();
        Sweep.of(() -> new Grocery(trade.with(clock -> trouble)))
                .before(grocery -> {
                    breaks(grocery, trouble);
                    Grocery.lived(grocery.run(Steps.undisturbed()));
                    hasOpen(grocery, State.FAILED, State.PARKED, State.UNREADABLE, State.DEFERRED);
                    hasOpen(grocery, trade.refusingDoubles() ? State.FAILED : State.PENDING);
                    grocery.clock.advance(World.longRest());
                    Grocery.lived(grocery.run(Steps.undisturbed()));
                    hasOpen(grocery, trade.refusingDoubles() ? State.FAILED : State.IN_DOUBT);
                    mends(grocery, trouble);
                })
                .between(grocery -> grocery.expectHelpFor())
                .restarting(3)
                .onlyAfter()
                .atEveryStep(20);
    }

    private static void hasOpen(Grocery grocery, State... states) {
        assertThat(grocery.openItems())
                .as("open" + grocery.story())
                .extracting(OpenItem::state)
                .contains(states);
    }

    private static void breaks(Grocery grocery, Trouble trouble) {
        trouble.refused.add("TEE-5");
        trouble.busy.add("EM-4");
        trouble.silent.add("EM-6");
        grocery.erp.faulty("EM-3", Fault.of("The price is no number", "ebp", "line 3", "Write a number"));
        grocery.erp.put(grocery.goods()
                .article(1)
                .with(new ArticleRelations(null, List.of(new Reference("EM-12"), new Reference("ZZ-1")))));
        grocery.expectHelpFor("EM-3", "TEE-5", "EM-4", "EM-6");
    }

    private static void mends(Grocery grocery, Trouble trouble) {
        trouble.refused.clear();
        trouble.busy.clear();
        trouble.silent.clear();
        grocery.mend("EM-3");
        grocery.mend("EM-1");
    }

    /** Some elements are refused, for some the shop is too busy, and of some nobody can tell what became. */
    private static final class Trouble implements Faults {

        private final Set<String> refused = ConcurrentHashMap.newKeySet();
        private final Set<String> busy = ConcurrentHashMap.newKeySet();
        private final Set<String> silent = ConcurrentHashMap.newKeySet();

        @Override
        public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
            var outcomes = new ArrayList<Outcome>();
            for (Write<T> write : batch) {
                String name = write.claim().name();
                if (refused.contains(name)) {
                    outcomes.add(Outcome.rejected(fault("400 it has no tax class", name)));
                } else if (busy.contains(name)) {
                    outcomes.add(new Outcome.RetryLater(fault("It is too much now", name)));
                } else if (silent.contains(name)) {
                    writer.write(List.of(write), attempt);
                    outcomes.add(new Outcome.Unknown(fault("No answer came", name)));
                } else {
                    outcomes.addAll(writer.write(List.of(write), attempt));
                }
            }
            return outcomes;
        }

        @Override
        public <T> List<Resolution> resolve(Writer<T> writer, List<Claim> batch, Attempt attempt) {
            var resolutions = new ArrayList<Resolution>();
            for (Claim claim : batch) {
                if (silent.contains(claim.name()) && attempt.begun()) {
                    resolutions.add(new Resolution.Unknown(fault("No answer came", claim.name())));
                } else {
                    resolutions.addAll(writer.resolve(List.of(claim), attempt));
                }
            }
            return resolutions;
        }

        private static Fault fault(String what, String name) {
            return Fault.of(what, "shop-fr", name, "Try again");
        }
    }
}
