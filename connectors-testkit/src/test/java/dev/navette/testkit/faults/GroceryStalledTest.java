package dev.navette.testkit.faults;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Promise 7 for groups, related articles, and what is made on demand: a process may stand still past its lease
 * at any step; another finishes its work, and it does nothing more itself.
 */
@Tag("promise-7")
class GroceryStalledTest {

    @Test
    void sendsNothingMoreWhereverItStalls() {
        Stalls.of(Trade.small()).atEveryStep(40, 3);
    }

    @Test
    void sendsNothingMoreWhereverItStallsInTheMiddleOfABatch() {
        Stalls.of(Trade.small().changedOnly().withRequestsOfOne()).atEveryStep(40, 5);
    }
}
