package dev.navette.state.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.run.Counts;
import dev.navette.run.Ending;
import dev.navette.run.Result;

/** Runs, their lines, and how far they have read. */
final class Journal {

    private static final String BEGIN =
            "INSERT INTO run (pair, task, profile, started) VALUES (?, ?, ?, ?) RETURNING id";
    private static final String COUNT = """
            UPDATE run
            SET count_read = ?, count_created = ?, count_updated = ?, count_unchanged = ?, count_ignored = ?,
                count_deferred = ?, count_waiting = ?, count_failed = ?, count_parked = ?, count_pending = ?,
                count_stopped = ?
            WHERE id = ? AND pair = ? AND task = ?""";
    private static final String END = "UPDATE run SET ended = ?, ending = ?, message = ? WHERE id = ?";
    private static final String RUNS = """
            SELECT id, profile, pair, task, started, ended, ending, message, count_read, count_created, count_updated,
                count_unchanged, count_ignored, count_deferred, count_waiting, count_failed, count_parked,
                count_pending, count_stopped
            FROM run ORDER BY id DESC LIMIT ?""";
    private static final String LAST_LINE = "SELECT COALESCE(MAX(position), 0) FROM run_line WHERE run = ?";
    private static final String ADD_LINE =
            "INSERT INTO run_line (run, position, name, result, note) VALUES (?, ?, ?, ?, ?)";
    private static final String LINES =
            "SELECT name, result, note FROM run_line WHERE run = ? ORDER BY position LIMIT ?";
    private static final String MARK = "SELECT watermark, selection, complete FROM mark WHERE pair = ? AND task = ?";
    private static final String PUT_MARK = """
            INSERT INTO mark (pair, task, watermark, selection, complete) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (pair, task) DO UPDATE
            SET watermark = excluded.watermark, selection = excluded.selection, complete = excluded.complete""";

    private final Database database;

    Journal(Database database) {
        this.database = database;
    }

    long begin(TaskKey task, String profile, Instant now) throws SQLException {
        Long run = database.sql(BEGIN)
                .number(task.pair())
                .text(task.task())
                .text(profile)
                .time(now)
                .one(Columns::number);
        if (run == null) {
            throw new SQLException("a new run got no number");
        }
        return run;
    }

    void count(TaskKey task, long run, Counts counts) throws SQLException {
        Parameters parameters = database.sql(COUNT).number(counts.read());
        for (Result result : Result.values()) {
            parameters.number(counts.of(result));
        }
        int changed =
                parameters.number(run).number(task.pair()).text(task.task()).change();
        if (changed == 0) {
            throw new IllegalStateException("Run " + run + " is not a run of " + task);
        }
    }

    void end(long run, JournalEnd end, Instant now) throws SQLException {
        database.sql(END)
                .time(now)
                .name(end.ending())
                .text(end.message())
                .number(run)
                .change();
    }

    void add(long run, List<JournalLine> lines) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        Long last = database.sql(LAST_LINE).number(run).one(Columns::number);
        long position = last == null ? 0 : last;
        Parameters row = database.sql(ADD_LINE);
        for (JournalLine line : lines) {
            row.number(run)
                    .number(++position)
                    .text(line.name())
                    .name(line.result())
                    .text(line.note())
                    .row();
        }
        row.runRows();
    }

    List<JournalRun> runs(int limit) throws SQLException {
        return database.sql(RUNS).number(limit).all(Journal::run);
    }

    List<JournalLine> lines(long run, int limit) throws SQLException {
        return database.sql(LINES)
                .number(run)
                .number(limit)
                .all(row -> new JournalLine(row.text(), row.name(Result.class), row.textOrNull()));
    }

    Optional<Mark> mark(TaskKey task) throws SQLException {
        return Optional.ofNullable(database.sql(MARK)
                .number(task.pair())
                .text(task.task())
                .one(row -> new Mark(row.text(), row.text(), row.number() != 0)));
    }

    void put(TaskKey task, Mark mark) throws SQLException {
        database.sql(PUT_MARK)
                .number(task.pair())
                .text(task.task())
                .text(mark.watermark())
                .text(mark.selection())
                .number(mark.complete() ? 1 : 0)
                .change();
    }

    private static JournalRun run(Columns row) throws SQLException {
        long run = row.number();
        String profile = row.text();
        var task = new TaskKey(row.number(), row.text());
        Instant start = row.time();
        Instant end = row.timeOrNull();
        JournalEnd ending = end(row.nameOrNull(Ending.class), row.textOrNull());
        return new JournalRun(run, profile, task, start, end, ending, counts(row));
    }

    private static @Nullable JournalEnd end(@Nullable Ending ending, @Nullable String message) {
        return ending == null ? null : new JournalEnd(ending, message);
    }

    private static Counts counts(Columns row) throws SQLException {
        return new Counts(
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number());
    }
}
