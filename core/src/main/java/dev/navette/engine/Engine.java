package dev.navette.engine;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.flow.Flow;
import dev.navette.flow.Pipeline;
import dev.navette.model.Fingerprint;
import dev.navette.run.RunListener;
import dev.navette.run.TaskReport;
import dev.navette.spi.Reader;
import dev.navette.spi.Writer;
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
    public void check(String profile, Flow flow, Side erp, Side shop) {
        spec(profile, flow, flow.pipeline(), erp, shop);
        List<Problem> problems = flow.problems(erp.connector(), shop.connector()).stream()
                .map(problem -> problem.below("$.flows." + flow.task()))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException("The profile " + profile, problems);
        }
    }

    /**
     * Runs one flow.
     *
     * @param stop asked between elements
     * @throws dev.navette.error.NavetteException when the run cannot begin, or the store or the lease is lost
     */
    public TaskReport run(String profile, Flow flow, Side erp, Side shop, RunListener listener, BooleanSupplier stop) {
        return run(profile, flow, flow.pipeline(), erp, shop, listener, stop);
    }

    /** Asks the shop which of the linked names several of its elements bear: something of ours, or of a person's. */
    public List<Problem> audit(Side erp, Side shop) {
        return new Audit(store).doubles(erp, shop);
    }

    private <S, T> TaskReport run(
            String profile,
            Flow flow,
            Pipeline<S, T> pipeline,
            Side erp,
            Side shop,
            RunListener listener,
            BooleanSupplier stop) {
        return TaskRun.run(spec(profile, flow, pipeline, erp, shop), store, settings, listener, stop);
    }

    private <S, T> TaskSpec<S, T> spec(String profile, Flow flow, Pipeline<S, T> pipeline, Side erp, Side shop) {
        Reader<S> reader = Roles.of(erp.connector(), pipeline.reader(), erp.name());
        Writer<T> writer = Roles.of(shop.connector(), pipeline.writer(), shop.name());
        Target<T> target = Target.of(shop.name(), shop.connector(), pipeline, writer);
        var key = new TaskKey(store.pair(erp.account(), shop.account()), flow.task());
        return new TaskSpec<>(key, profile, selection(flow, pipeline), pipeline, erp.name(), reader, target);
    }

    /** An incremental read begins anew when an option changes: what was dealt with by other options is not in step. */
    private static String selection(Flow flow, Pipeline<?, ?> pipeline) {
        String fields = pipeline.fields().stream()
                .map(tracked -> tracked.field().code())
                .collect(Collectors.joining(","));
        return pipeline.selection().scope() + " " + Fingerprint.of(flow.options(), fields);
    }
}
