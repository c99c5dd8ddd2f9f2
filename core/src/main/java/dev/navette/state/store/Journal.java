package dev.navette.state.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.navette.run.Counts;
import dev.navette.run.Result;

/** Runs, their lines, and how far they have read. */
final class Journal {

    private static final String BEGIN = """
            INSERT INTO run (pair, task, profile, started, plan)
            VALUES (?, ?, ?, ?, (SELECT id FROM plan WHERE shadow = ?))
            RETURNING id""";
    private static final String COUNT =
            "UPDATE run SET " + CountColumns.SET + " WHERE id = ? AND pair = ? AND task = ?";
    private static final String END = "UPDATE run SET ended = ?, ending = ?, message = ? WHERE id = ?";
    private static final String LAST_LINE = "SELECT COALESCE(MAX(position), 0) FROM run_line WHERE run = ?";
    private static final String ADD_LINE =
            "INSERT INTO run_line (run, position, name, result, note) VALUES (?, ?, ?, ?, ?)";
    // Lines are numbered from 1 without a gap.
    private static final String LINES =
            "SELECT name, result, note FROM run_line WHERE run = ? AND position > ? ORDER BY position LIMIT ?";
    private static final String LINES_OF = """
            SELECT name, result, note FROM run_line WHERE run = ? AND result IN (%s)
            ORDER BY position LIMIT ? OFFSET ?""";
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
                .number(task.pair())
                .one(Columns::number);
        if (run == null) {
            throw new SQLException("a new run got no number");
        }
        return run;
    }

    void count(TaskKey task, long run, Counts counts) throws SQLException {
        int changed = CountColumns.put(database.sql(COUNT), counts)
                .number(run)
                .number(task.pair())
                .text(task.task())
                .change();
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

    List<JournalLine> lines(long run, Set<Result> results, long after, int limit) throws SQLException {
        if (results.isEmpty()) {
            return database.sql(LINES).number(run).number(after).number(limit).all(Journal::line);
        }
        var chunk = Chunks.of(results.stream().map(Result::name).toList()).get(0);
        return database.sql(LINES_OF.formatted(Chunks.places(chunk)))
                .number(run)
                .texts(chunk)
                .number(limit)
                .number(after)
                .all(Journal::line);
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

    private static JournalLine line(Columns row) throws SQLException {
        return new JournalLine(row.text(), row.name(Result.class), row.textOrNull());
    }
}
