package dev.navette.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.flow.Direction;
import dev.navette.flow.Flow;
import dev.navette.flow.Making;
import dev.navette.flow.Pace;
import dev.navette.flow.Parts;
import dev.navette.flow.Pipeline;
import dev.navette.flow.Sink;
import dev.navette.flow.Source;
import dev.navette.flow.Tracked;
import dev.navette.mapping.Matching;
import dev.navette.model.Fingerprint;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.run.Change;
import dev.navette.run.Counts;
import dev.navette.run.Ending;
import dev.navette.run.LinkReport;
import dev.navette.run.Plan;
import dev.navette.run.RunListener;
import dev.navette.run.SurveyReport;
import dev.navette.run.TaskReport;
import dev.navette.spi.FieldViewer;
import dev.navette.spi.Reader;
import dev.navette.spi.Selection;
import dev.navette.spi.Survey;
import dev.navette.spi.Writer;
import dev.navette.state.store.ElementKey;
import dev.navette.state.store.PlanRow;
import dev.navette.state.store.Store;
import dev.navette.state.store.TaskKey;

/** Runs flows between two open sides. Thread-safe. */
public final class Engine {

    private final Store store;
    private final EngineSettings settings;

    /** An engine over a store that the caller closes. */
    public Engine(Store store, EngineSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /**
     * Checks that both sides have what a flow needs, without running it.
     *
     * @throws dev.navette.error.MissingRoleException naming the role that is absent
     * @throws InvalidSettingsException naming what the flow asks for and the systems do not have
     */
    public void check(Assignment assignment, Side erp, Side shop) {
        Flow flow = assignment.flow();
        spec(assignment, pipeline(flow, erp, shop), erp, shop, new Way(0, Scope.everything(), false));
        List<Problem> problems = flow.problems(erp.connector(), shop.connector()).stream()
                .map(problem -> problem.below("$.flows." + flow.task()))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException("The profile " + assignment.profile(), problems);
        }
    }

    /**
     * Runs one flow.
     *
     * @param scope which elements it is about
     * @param stop asked between elements
     * @throws dev.navette.error.NavetteException when the run cannot begin, or the store or the lease is lost
     */
    public TaskReport run(
            Assignment assignment, Side erp, Side shop, Scope scope, RunListener listener, BooleanSupplier stop) {
        long pair = store.pair(erp.account(), shop.account());
        var way = new Way(pair, scope, false);
        return run(assignment, pipeline(assignment.flow(), erp, shop), erp, shop, way, listener, stop);
    }

    /**
     * Runs flows without writing anything, and keeps what they would write (RUN-7).
     *
     * @return the plan, complete unless it was stopped or ended early, which its reports say
     */
    public Plan plan(
            String profile,
            List<Assignment> assignments,
            Side erp,
            Side shop,
            RunListener listener,
            BooleanSupplier stop) {
        PlanRow plan = store.beginPlan(store.pair(erp.account(), shop.account()), profile);
        var reports = new ArrayList<TaskReport>();
        Counts counts = Counts.NONE;
        for (Assignment assignment : assignments) {
            var way = new Way(plan.shadow(), Scope.everything(), true);
            TaskReport report = run(assignment, pipeline(assignment.flow(), erp, shop), erp, shop, way, listener, stop);
            reports.add(report); // also of a flow that was stopped before it began: the plan lacks it
            counts = counts.plus(report.counts());
        }
        boolean complete = reports.stream().allMatch(report -> report.ending() == Ending.COMPLETED);
        store.endPlan(plan.plan(), counts, complete);
        return new Plan(plan.plan(), profile, plan.made(), counts, complete, reports);
    }

    /**
     * Writes what a plan would write of one flow, as far as it is chosen and still true.
     *
     * @throws InvalidSettingsException when the plan is not there or was made between other accounts
     */
    public TaskReport apply(
            Assignment assignment,
            Side erp,
            Side shop,
            long plan,
            Predicate<Change> chosen,
            RunListener listener,
            BooleanSupplier stop) {
        long pair = store.pair(erp.account(), shop.account());
        boolean known = store.plan(plan).filter(row -> row.pair() == pair).isPresent();
        if (!known) {
            throw new InvalidSettingsException(
                    "The profile " + assignment.profile(),
                    List.of(new Problem(
                            "$", "there is no plan " + plan + " between its accounts", "Make a plan of it first")));
        }
        Scope scope = Scope.plan(store, plan, assignment.flow().task(), chosen);
        var way = new Way(pair, scope, false);
        return run(assignment, pipeline(assignment.flow(), erp, shop), erp, shop, way, listener, stop);
    }

    /** Asks the shop which of the linked names several of its elements bear: something of ours, or of a person's. */
    public List<Problem> audit(Side erp, Side shop) {
        return new Audit(store).doubles(erp, shop);
    }

    /**
     * Links what both sides say is the same; writes in neither.
     *
     * @param tasks to which what is linked is hinted
     * @param stop asked between pages
     * @throws dev.navette.error.NavetteException when it cannot begin, or the store or the lease is lost
     */
    public LinkReport match(
            String profile, Matching matching, List<String> tasks, Side erp, Side shop, BooleanSupplier stop) {
        return LinkRun.run(profile, matching, tasks, erp, shop, store, settings, stop);
    }

    /**
     * Surveys both sides, as far as they can be; reads only.
     *
     * @param stop asked between pages
     * @throws dev.navette.error.NavetteException when the survey cannot begin, or the store or the lease is lost
     */
    public SurveyReport survey(String profile, Side erp, Side shop, BooleanSupplier stop) {
        return SurveyRun.run(profile, erp, shop, store, settings, stop);
    }

    /**
     * Forgets what names are linked to and hints them to these tasks, except those of which a write has begun.
     *
     * @return the names that were unlinked
     * @throws dev.navette.error.AlreadyRunningException when one of these tasks runs
     */
    public Set<String> unlink(long pair, List<String> tasks, Collection<String> names) {
        return new Unlinking(store, settings).unlink(pair, tasks, names);
    }

    /**
     * Links a name to an id, because a person says so, and hints the name to these tasks.
     *
     * @throws dev.navette.error.InvalidSettingsException when another name has that id
     * @throws dev.navette.error.AlreadyRunningException when one of these tasks, or a link run, is under way
     */
    public void link(String profile, long pair, List<String> tasks, LinkKind kind, String name, ForeignId id) {
        new Unlinking(store, settings).link(profile, pair, tasks, new ElementKey(kind, name), id);
    }

    /**
     * How a flow is run.
     *
     * @param pair under which everything is kept
     * @param planning whether what would be written is only recorded
     */
    private record Way(long pair, Scope scope, boolean planning) {}

    private static Pipeline<?, ?> pipeline(Flow flow, Side erp, Side shop) {
        boolean toShop = flow.direction() == Direction.ERP_TO_SHOP;
        return flow.pipeline((toShop ? erp : shop).connector());
    }

    private <S, T> TaskReport run(
            Assignment assignment,
            Pipeline<S, T> pipeline,
            Side erp,
            Side shop,
            Way way,
            RunListener listener,
            BooleanSupplier stop) {
        EngineSettings paced = settings.at(assignment.pace());
        return TaskRun.run(spec(assignment, pipeline, erp, shop, way), store, paced, listener, stop);
    }

    private <S, T> TaskSpec<S, T> spec(Assignment assignment, Pipeline<S, T> pipeline, Side erp, Side shop, Way way) {
        Pace pace = assignment.pace();
        boolean toShop = assignment.flow().direction() == Direction.ERP_TO_SHOP;
        Side from = toShop ? erp : shop;
        Side to = toShop ? shop : erp;
        Reader<S> reader = OpenSales.seenBy(
                Roles.of(from.connector(), pipeline.source().reader(), from.name()), store.ledger(), erp.account());
        List<TaskSpec.Craft<T, ?>> crafts = pipeline.sink().makings().stream()
                .<TaskSpec.Craft<T, ?>>map(making -> craft(making, pace, to, way))
                .toList();
        return new TaskSpec<>(
                new TaskKey(way.pair(), assignment.flow().task()),
                assignment.profile(),
                selection(assignment.flow(), pipeline),
                pipeline,
                from.name(),
                reader,
                surveyOf(pipeline.source(), reader, from),
                target(pipeline.sink(), pace, to, way),
                crafts,
                from.connector(),
                way.scope());
    }

    private static <S> @Nullable Survey surveyOf(Source<S> source, Reader<S> reader, Side from) {
        Class<? extends Survey> survey = source.survey();
        return survey == null || reader.dated() || source.selection().scope() != Selection.Scope.CHANGED
                ? null
                : from.connector().role(survey).orElse(null);
    }

    private static <T, D> TaskSpec.Craft<T, D> craft(Making<T, D> making, Pace pace, Side to, Way way) {
        return new TaskSpec.Craft<>(
                making, target(Sink.to(making.writer(), making.kind(), making.fields()), pace, to, way));
    }

    private static <T> Target<T> target(Sink<T> sink, Pace pace, Side to, Way way) {
        Writer<T> present = Roles.of(to.connector(), sink.writer(), to.name());
        UnaryOperator<String> claimed = sink.claimed();
        Writer<T> writer = claimed == null ? present : new RenamingWriter<>(present, claimed);
        Target<T> target = Target.of(to.name(), to.connector(), sink, writer, pace);
        return way.planning()
                ? target.recording(to.connector().role(FieldViewer.class).orElse(null))
                : target;
    }

    /** An incremental read begins anew when an option changes: what was dealt with by other options is not in step. */
    private static String selection(Flow flow, Pipeline<?, ?> pipeline) {
        Sink<?> sink = pipeline.sink();
        Parts<?, ?> parts = sink.parts();
        List<? extends Tracked<?>> ofParts = parts == null ? List.of() : parts.fields();
        String fields = Stream.concat(sink.fields().stream(), ofParts.stream())
                .map(tracked -> tracked.field().code())
                .collect(Collectors.joining(","));
        return pipeline.source().selection().scope() + " " + Fingerprint.of(flow.options(), fields);
    }
}
