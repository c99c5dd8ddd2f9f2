package dev.navette.ledger;

import java.time.Clock;
import java.time.ZoneId;

import dev.navette.engine.Side;
import dev.navette.flow.OrderImport;
import dev.navette.state.store.Ledger;
import dev.navette.state.store.Store;
import dev.navette.state.store.TaskKey;

/**
 * What all steps of an order import share.
 *
 * @param store where everything is kept
 * @param pair between which accounts
 * @param tag of the shop's account
 * @param flow what is to be done
 * @param erp where documents go
 * @param shop where orders come from
 * @param zone of the shop's days
 * @param clock the time
 */
record Pair(Store store, long pair, String tag, OrderImport flow, Side erp, Side shop, ZoneId zone, Clock clock) {

    private static final String DRAWER = "order-import";

    Ledger ledger() {
        return store.ledger();
    }

    /** Whether something of a step is not dealt with. */
    boolean hasOpenItems(String task) {
        return !store.openItems(new TaskKey(pair, task), "", 1).isEmpty();
    }

    /** By which options orders were last decided about; empty when none was. */
    String decisions() {
        return store.drawer(shop.account(), DRAWER, String.valueOf(pair)).orElse("");
    }

    /** All orders were decided about by these options. */
    void decided(String decisions) {
        store.put(shop.account(), DRAWER, String.valueOf(pair), decisions);
    }
}
