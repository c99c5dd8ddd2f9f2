package dev.navette.state.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.run.Ending;
import dev.navette.run.Result;

/** Finds runs in the journal. */
final class RunSearch {

    /** Fills in the places of one condition. */
    @FunctionalInterface
    private interface Values {

        void in(Parameters parameters) throws SQLException;
    }

    private static final String SELECT = "SELECT id, profile, pair, task, started, ended, ending, message, "
            + CountColumns.NAMES + " FROM run WHERE plan IS NULL";
    // One statement for every set of results: each count is multiplied by 1 or 0.
    private static final String WITH_RESULTS = " AND " + CountColumns.NAMES.replace(",", " * ? +") + " * ? > 0";
    private static final String WITH_LINE = " AND id IN (SELECT run FROM run_line WHERE name = ?)";
    private static final String WITH_LINE_OF =
            " AND id IN (SELECT run FROM run_line WHERE name = ? AND result IN (%s))";

    private final StringBuilder sql = new StringBuilder(SELECT);
    private final List<Values> values = new ArrayList<>();

    private RunSearch() {}

    static List<JournalRun> runs(Database database, JournalQuery query) throws SQLException {
        return new RunSearch().where(query).run(database, query.limit());
    }

    private RunSearch where(JournalQuery query) {
        if (query.profile() != null) {
            and(" AND profile = ?", row -> row.text(query.profile()));
        }
        if (query.task() != null) {
            and(" AND task = ?", row -> row.text(query.task()));
        }
        if (query.from() != null) {
            and(" AND started >= ?", row -> row.time(query.from()));
        }
        if (query.to() != null) {
            and(" AND started < ?", row -> row.time(query.to()));
        }
        Long before = query.before();
        if (before != null) {
            and(" AND id < ?", row -> row.number(before));
        }
        return elements(query.element(), query.results());
    }

    private RunSearch elements(@Nullable String element, Set<Result> results) {
        if (element != null && results.isEmpty()) {
            and(WITH_LINE, row -> row.text(element));
        } else if (element != null) {
            var names = Chunks.of(results.stream().map(Result::name).toList()).get(0);
            and(
                    WITH_LINE_OF.formatted(Chunks.places(names)),
                    row -> row.text(element).texts(names));
        } else if (!results.isEmpty()) {
            and(WITH_RESULTS, row -> {
                row.number(0);
                for (Result result : Result.values()) {
                    row.number(results.contains(result) ? 1 : 0);
                }
            });
        }
        return this;
    }

    private void and(String condition, Values its) {
        sql.append(condition);
        values.add(its);
    }

    private List<JournalRun> run(Database database, int limit) throws SQLException {
        Parameters parameters =
                database.sql(sql.append(" ORDER BY id DESC LIMIT ?").toString());
        for (Values its : values) {
            its.in(parameters);
        }
        return parameters.number(limit).all(RunSearch::found);
    }

    private static JournalRun found(Columns row) throws SQLException {
        return new JournalRun(
                row.number(),
                row.text(),
                new TaskKey(row.number(), row.text()),
                row.time(),
                row.timeOrNull(),
                end(row.nameOrNull(Ending.class), row.textOrNull()),
                CountColumns.counts(row));
    }

    private static @Nullable JournalEnd end(@Nullable Ending ending, @Nullable String message) {
        return ending == null ? null : new JournalEnd(ending, message);
    }
}
