package dev.navette.state.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The inbox of names that something may have changed of. A hint remembers which run was the newest when it came: a run
 * that began later has read what changed, one that was under way may have read what was there before.
 */
final class Hints {

    private static final String PUT = """
            INSERT INTO hint (pair, task, name, hinted, newest_run)
            VALUES (?, ?, ?, ?, (SELECT COALESCE(MAX(id), 0) FROM run))
            ON CONFLICT (pair, task, name) DO UPDATE
            SET hinted = excluded.hinted, newest_run = excluded.newest_run""";
    private static final String PUT_TASK = """
            INSERT INTO hinted_task (pair, task, hinted) VALUES (?, ?, ?)
            ON CONFLICT (pair, task) DO UPDATE SET hinted = excluded.hinted""";
    private static final String TASK = "SELECT hinted FROM hinted_task WHERE pair = ? AND task = ?";
    private static final String PAGE =
            "SELECT name FROM hint WHERE pair = ? AND task = ? AND name > ? ORDER BY name LIMIT ?";
    private static final String REMOVE = "DELETE FROM hint WHERE pair = ? AND task = ? AND name = ? AND newest_run < ?";

    private final Database database;

    Hints(Database database) {
        this.database = database;
    }

    void put(TaskKey task, Collection<String> names, Instant now) throws SQLException {
        Parameters row = database.sql(PUT);
        // All in one order, here and below: two transactions that lock the same rows then never wait for each other.
        for (String name : new TreeSet<>(names)) {
            row.number(task.pair()).text(task.task()).text(name).time(now).row();
        }
        row.runRows();
        if (!names.isEmpty()) {
            database.sql(PUT_TASK)
                    .number(task.pair())
                    .text(task.task())
                    .time(now)
                    .change();
        }
    }

    Optional<Instant> last(TaskKey task) throws SQLException {
        return Optional.ofNullable(
                database.sql(TASK).number(task.pair()).text(task.task()).one(Columns::time));
    }

    List<String> page(TaskKey task, String afterName, int limit) throws SQLException {
        return database.sql(PAGE)
                .number(task.pair())
                .text(task.task())
                .text(afterName)
                .number(limit)
                .all(Columns::text);
    }

    /** Takes those away that came before the run began. */
    void remove(TaskKey task, Collection<String> names, long run) throws SQLException {
        Parameters row = database.sql(REMOVE);
        for (String name : new TreeSet<>(names)) {
            row.number(task.pair()).text(task.task()).text(name).number(run).row();
        }
        row.runRows();
    }
}
