package dev.navette.testkit.faults;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.testkit.Faults;
import dev.navette.testkit.WriteFault;

/**
 * Promise 3 for what goes back to the shop: whenever the process dies, each delivery note makes one shipment, each invoice is
 * shown once, and each order has the status of its documents.
 */
@Tag("promise-3")
@Tag("ORD-28")
@Tag("ORD-29")
class DispatchKilledTest {

    private static final int STEPS = 15;

    @Test
    void eachShipmentAndInvoiceIsThereOnce() {
        Sweep.of(() -> Dispatch.of(3))
                .before(dispatch -> {
                    dispatch.sendTea();
                    dispatch.sendPotAndInvoice();
                })
                .atEveryStep(STEPS);
    }

    @Test
    void whatIsSentAfterTheDeathIsTheOnlySecondShipment() {
        Sweep.of(() -> Dispatch.of(3))
                .before(Dispatch::sendTea)
                .between(Dispatch::sendPotAndInvoice)
                .onlyAfter()
                .atEveryStep(STEPS);
    }

    @Test
    void whatIsSentLaterIsAddedOnceToAnOrderThatIsKnown() {
        Sweep.of(() -> Dispatch.of(3))
                .before(dispatch -> {
                    dispatch.sendTea();
                    dispatch.converge(1, World.shortRest());
                    dispatch.sendPotAndInvoice();
                })
                .onlyAfter()
                .atEveryStep(STEPS);
    }

    @Test
    void eachIsThereOnceInTheMiddleOfABatch() {
        Sweep.of(() -> new Dispatch(3, true, clock -> Faults.none()))
                .before(dispatch -> {
                    dispatch.sendTea();
                    dispatch.sendPotAndInvoice();
                })
                .onlyAfter()
                .atEveryStep(STEPS);
    }

    @Test
    void eachIsThereOnceWhileTheShopMayStillBeAtWork() {
        Sweep.of(() -> new Dispatch(3, false, clock -> Faults.workingOn(clock, 3, World.SETTLE.dividedBy(2))))
                .before(dispatch -> {
                    dispatch.sendTea();
                    dispatch.sendPotAndInvoice();
                })
                .resting(World.shortRest())
                .restarting(30)
                .onlyAfter()
                .everyFew(2)
                .atEveryStep(STEPS);
    }

    @Test
    void eachIsThereOnceWhenAnswersGetLost() {
        Sweep.of(() -> new Dispatch(3, false, clock -> Faults.everyWrite(3, WriteFault.LOSES_THE_ANSWER)))
                .before(dispatch -> {
                    dispatch.sendTea();
                    dispatch.sendPotAndInvoice();
                })
                .resting(World.shortRest())
                .restarting(30)
                .onlyAfter()
                .everyFew(2)
                .atEveryStep(STEPS);
    }
}
