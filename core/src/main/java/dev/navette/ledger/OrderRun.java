package dev.navette.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import dev.navette.engine.Assignment;
import dev.navette.engine.Engine;
import dev.navette.engine.Scope;
import dev.navette.engine.Side;
import dev.navette.error.Problem;
import dev.navette.flow.Direction;
import dev.navette.flow.OrderImport;
import dev.navette.flow.OrderStage;
import dev.navette.flow.Pace;
import dev.navette.mapping.sales.SessionReport;
import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.SalesDocument;
import dev.navette.run.Ending;
import dev.navette.run.RunListener;
import dev.navette.run.TaskReport;
import dev.navette.spi.AccountCodeWriter;
import dev.navette.spi.CustomerWriter;
import dev.navette.spi.DocumentReader;
import dev.navette.spi.DocumentWriter;
import dev.navette.spi.OrderMarker;
import dev.navette.spi.Role;
import dev.navette.state.store.LedgerEntry;
import dev.navette.state.store.Store;

/**
 * One run of an order import: its steps, one after the other. Each is a run of the engine, with a lease, a journal and open
 * items of its own; the ledger says what each of them has to do. Where the process dies, the next run goes on from what is
 * written there.
 */
public final class OrderRun {

    private final Engine engine;
    private final Pair between;
    private final String profile;
    private final Pace pace;
    private final RunListener listener;
    private final BooleanSupplier stop;
    private final Scope scope;
    private final List<TaskReport> reports = new ArrayList<>();
    private final Set<Reference> sold = new LinkedHashSet<>();
    private final List<SessionReport> sessions = new ArrayList<>();
    private long done;

    private OrderRun(
            Engine engine,
            Pair between,
            Assignment assignment,
            Scope scope,
            RunListener listener,
            BooleanSupplier stop) {
        this.engine = engine;
        this.between = between;
        this.profile = assignment.profile();
        this.pace = assignment.pace();
        this.listener = listener;
        this.stop = stop;
        this.scope = scope;
    }

    /**
     * What came of a run.
     *
     * @param reports of its steps
     * @param sold the articles of which documents came into the ERP
     * @param sessions what days and sessions come to
     */
    public record Outcome(List<TaskReport> reports, Set<Reference> sold, List<SessionReport> sessions) {

        public Outcome {
            reports = List.copyOf(reports);
            sold = Set.copyOf(sold);
            sessions = List.copyOf(sessions);
        }
    }

    /**
     * Runs an order import between two open sides.
     *
     * @param scope which orders are read and decided about; what is in the ledger already goes on in any case
     */
    public static Outcome run(
            Engine engine,
            Store store,
            Clock clock,
            Assignment assignment,
            Side erp,
            Side shop,
            Scope scope,
            RunListener listener,
            BooleanSupplier stop) {
        var flow = (OrderImport) assignment.flow();
        var zone = OrderSides.reader(shop).zone();
        var between = new Pair(
                store,
                store.pair(erp.account(), shop.account()),
                store.ledger().tag(shop.account()),
                flow,
                erp,
                shop,
                zone,
                clock);
        var run = new OrderRun(engine, between, assignment, scope, listener, stop);
        run.steps();
        return new Outcome(run.reports, run.sold, run.sessions);
    }

    /**
     * Checks that both sides have what an order import needs, without running it.
     *
     * @throws dev.navette.error.MissingRoleException naming the role that is absent
     * @throws dev.navette.error.InvalidSettingsException naming what the options ask for and the systems do not have
     */
    public static void check(Engine engine, Store store, Clock clock, Assignment assignment, Side erp, Side shop) {
        OrderSides.check((OrderImport) assignment.flow(), erp, shop);
        var staging = new Staging(store.ledger(), store.pair(erp.account(), shop.account()), "", clock);
        engine.check(assignment, with(erp, Map.of(OrderStage.class, staging)), shop);
    }

    private void steps() {
        DocumentWriter writer = OrderSides.documents(between.erp());
        if (stage() && decide(writer) && accounts() && prove() && documents()) {
            payments(writer);
            tell();
        }
    }

    private boolean stage() {
        OrderImport flow = between.flow();
        String warehouse = Objects.requireNonNullElse(flow.rule().header().warehouse(), "");
        var staging = new Staging(between.ledger(), between.pair(), warehouse, between.clock());
        var step = new Step(
                flow.task(),
                Direction.SHOP_TO_ERP,
                flow.options(),
                flow.pipeline(between.clock().instant(), between.zone()));
        return run(step, Map.of(OrderStage.class, staging), scope);
    }

    private boolean decide(DocumentWriter writer) {
        var facts = new Facts(between);
        var entries = new UnitEntries(!writer.takesPayments());
        Function<SalesDocument, List<Problem>> untaken = untaken(writer);
        var grouped = new Grouped(between, facts, entries, untaken);
        grouped.decide();
        sessions.addAll(grouped.reports());
        boolean anew = !between.decisions().equals(between.flow().decisions());
        var undecided = new Undecided(between, facts, new Deciding(between.flow(), entries, untaken), grouped, anew);
        boolean whole = run(
                Steps.deciding(between.flow().decisions()),
                Map.of(Undecided.class, undecided, Settling.class, new Settling()),
                scope);
        if (whole && anew) {
            between.decided(between.flow().decisions());
        }
        return whole;
    }

    private Function<SalesDocument, List<Problem>> untaken(DocumentWriter writer) {
        var customers = between.erp().connector().role(CustomerWriter.class);
        return document -> {
            var problems = new ArrayList<>(writer.problems(document));
            customers.ifPresent(role -> problems.addAll(Deciding.untaken(document, role::problems)));
            return problems;
        };
    }

    private boolean accounts() {
        if (isDue(LedgerEntry.Kind.ACCOUNT)
                && !run(Steps.accounts(), Map.of(DueAccounts.class, new DueAccounts(between)), Scope.everything())) {
            return false;
        }
        Closing.accounts(between);
        var writer = between.erp().connector().role(CustomerWriter.class);
        return writer.isEmpty()
                || !isDue(LedgerEntry.Kind.UPDATE)
                || run(
                        Steps.updates(),
                        Map.of(
                                DueUpdates.class,
                                new DueUpdates(between),
                                Updating.class,
                                new Updating(between, writer.get())),
                        Scope.everything());
    }

    /** A document that follows another is due once that one is done. */
    private boolean documents() {
        boolean goesOn = true;
        long before = -1;
        while (goesOn && isDue(LedgerEntry.Kind.DOCUMENT) && before != done) {
            before = done;
            goesOn = run(Steps.documents(), Map.of(DueDocuments.class, new DueDocuments(between)), Scope.everything())
                    && prove();
        }
        return goesOn;
    }

    private boolean prove() {
        boolean any = !between.ledger()
                .unproven(between.pair(), LedgerEntry.Kind.DOCUMENT, 0, 1)
                .isEmpty();
        DocumentReader reader = OrderSides.proofs(between.erp());
        return (!any && !between.hasOpenItems(Steps.PROVE))
                || run(
                        Steps.proofs(),
                        Map.of(Proofs.class, new Proofs(between, reader, this::proven), Settling.class, new Settling()),
                        Scope.everything());
    }

    private void proven(SalesDocument document) {
        done++;
        document.money().lines().stream()
                .filter(line -> line.kind() == DocumentLine.Kind.ARTICLE)
                .map(DocumentLine::article)
                .forEach(sold::add);
    }

    private void payments(DocumentWriter writer) {
        if (!writer.takesPayments() && isDue(LedgerEntry.Kind.PAYMENT)) {
            run(Steps.payments(), Map.of(DuePayments.class, new DuePayments(between)), Scope.everything());
        }
        Closing.payments(between);
    }

    private void tell() {
        var marker = between.shop().connector().role(OrderMarker.class);
        boolean due = !between.ledger().unmarked(between.pair(), "", 1).isEmpty();
        if (marker.isPresent() && due) {
            Map<Class<? extends Role>, Role> roles = new HashMap<>();
            roles.put(DueMarks.class, new DueMarks(between));
            roles.put(Marking.class, new Marking(between, marker.get()));
            run(Steps.marks(), roles, Scope.everything());
        }
        var coder = between.shop().connector().role(AccountCodeWriter.class);
        if (coder.isPresent() && isDue(LedgerEntry.Kind.CODE)) {
            run(
                    Steps.codes(),
                    Map.of(DueCodes.class, new DueCodes(between), Coding.class, new Coding(between, coder.get())),
                    Scope.everything());
        }
    }

    private boolean isDue(LedgerEntry.Kind kind) {
        return !between.ledger().due(between.pair(), kind, 0, 1).isEmpty() || between.hasOpenItems(Steps.task(kind));
    }

    /** Whether the step went to its end. */
    private boolean run(Step step, Map<Class<? extends Role>, Role> own, Scope about) {
        TaskReport report = engine.run(
                new Assignment(profile, step, pace),
                with(between.erp(), own),
                with(between.shop(), own),
                about,
                listener,
                stop);
        reports.add(report);
        return report.ending() == Ending.COMPLETED;
    }

    private static Side with(Side side, Map<Class<? extends Role>, Role> own) {
        return new Side(side.name(), side.account(), new LedgerSide(side.connector(), own));
    }
}
