package dev.navette;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import dev.navette.engine.Assignment;
import dev.navette.engine.Engine;
import dev.navette.engine.Scope;
import dev.navette.engine.Side;
import dev.navette.flow.Flow;
import dev.navette.flow.OrderImport;
import dev.navette.flow.StockUpdate;
import dev.navette.ledger.OrderRun;
import dev.navette.model.Reference;
import dev.navette.profile.Profile;
import dev.navette.run.RunListener;
import dev.navette.run.TaskReport;
import dev.navette.state.store.Store;

/** Runs one flow of a profile, whatever it is made of. */
final class FlowRuns {

    private final Store store;
    private final Engine engine;
    private final Clock clock;

    FlowRuns(Store store, Engine engine, Clock clock) {
        this.store = store;
        this.engine = engine;
        this.clock = clock;
    }

    static Assignment assignment(Profile profile, Flow flow) {
        return new Assignment(profile.name(), flow, profile.paceOf(flow));
    }

    /** Checks that both sides have what a flow needs, without running it. */
    void check(Profile profile, Flow flow, Side erp, Side shop) {
        if (flow instanceof OrderImport) {
            OrderRun.check(engine, store, clock, assignment(profile, flow), erp, shop);
        } else {
            engine.check(assignment(profile, flow), erp, shop);
        }
    }

    /** Runs it; an order import is several tasks, and may be followed by the stock of what was sold (ORD-15). */
    List<TaskReport> of(
            Profile profile, Flow flow, Side erp, Side shop, Scope scope, RunListener listener, BooleanSupplier stop) {
        if (!(flow instanceof OrderImport orders)) {
            return List.of(engine.run(assignment(profile, flow), erp, shop, scope, listener, stop));
        }
        OrderRun.Outcome outcome =
                OrderRun.run(engine, store, clock, assignment(profile, flow), erp, shop, scope, listener, stop);
        var reports = new ArrayList<>(outcome.reports());
        Set<String> sold = outcome.sold().stream().map(Reference::value).collect(Collectors.toSet());
        if (orders.stockAtOnce() && !sold.isEmpty()) {
            profile.flows().stream()
                    .filter(StockUpdate.class::isInstance)
                    .map(stock -> engine.run(assignment(profile, stock), erp, shop, Scope.names(sold), listener, stop))
                    .forEach(reports::add);
        }
        return reports;
    }
}
