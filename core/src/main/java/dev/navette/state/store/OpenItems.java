package dev.navette.state.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;

/** What is not dealt with yet. */
final class OpenItems {

    private static final String SELECT = """
            SELECT name, state, fault_what, fault_system, fault_element, fault_answer, fault_remedy, tries, since, run,
                attempt_key, attempt_started, attempt_deadline, attempt_ask_again, attempt_note
            FROM open_item WHERE pair = ? AND task = ?""";
    private static final String FIND = SELECT + " AND name IN (%s)";
    private static final String PAGE = SELECT + " AND name > ? ORDER BY name LIMIT ?";
    private static final String NOT_MET = SELECT + " AND name > ? AND run <> ? ORDER BY name LIMIT ?";
    // The time at which it first became open is not among what is replaced.
    private static final String PUT = """
            INSERT INTO open_item (pair, task, name, state, fault_what, fault_system, fault_element, fault_answer,
                fault_remedy, tries, since, run, attempt_key, attempt_started, attempt_deadline, attempt_ask_again,
                attempt_note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (pair, task, name) DO UPDATE
            SET state = excluded.state, fault_what = excluded.fault_what, fault_system = excluded.fault_system,
                fault_element = excluded.fault_element, fault_answer = excluded.fault_answer,
                fault_remedy = excluded.fault_remedy, tries = excluded.tries, run = excluded.run,
                attempt_key = excluded.attempt_key, attempt_started = excluded.attempt_started,
                attempt_deadline = excluded.attempt_deadline, attempt_ask_again = excluded.attempt_ask_again,
                attempt_note = excluded.attempt_note""";
    private static final String CLOSE = "DELETE FROM open_item WHERE pair = ? AND task = ? AND name = ?";
    private static final String NOTE = """
            UPDATE open_item SET attempt_note = ?
            WHERE pair = ? AND task = ? AND attempt_key IS NOT NULL AND name IN (%s)""";

    private final Database database;

    OpenItems(Database database) {
        this.database = database;
    }

    Map<String, OpenItem> find(TaskKey task, Collection<String> names) throws SQLException {
        Map<String, OpenItem> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(names)) {
            var items =
                    of(task, FIND.formatted(Chunks.places(chunk))).texts(chunk).all(OpenItems::item);
            items.forEach(item -> found.put(item.name(), item));
        }
        return found;
    }

    List<OpenItem> page(TaskKey task, String afterName, int limit) throws SQLException {
        return of(task, PAGE).text(afterName).number(limit).all(OpenItems::item);
    }

    List<OpenItem> notMet(TaskKey task, long run, String afterName, int limit) throws SQLException {
        return of(task, NOT_MET).text(afterName).number(run).number(limit).all(OpenItems::item);
    }

    void close(TaskKey task, List<String> names) throws SQLException {
        Parameters row = database.sql(CLOSE);
        for (String name : names) {
            row.number(task.pair()).text(task.task()).text(name).row();
        }
        row.runRows();
    }

    void put(TaskKey task, List<OpenItem> items) throws SQLException {
        Parameters row = database.sql(PUT);
        for (OpenItem item : items) {
            row.number(task.pair()).text(task.task()).text(item.name()).name(item.state());
            fault(row, item.fault());
            row.number(item.tries()).time(item.since()).number(item.run());
            attempt(row, item.attempt());
            row.row();
        }
        row.runRows();
    }

    void note(TaskKey task, Collection<String> names, String note) throws SQLException {
        for (List<String> chunk : Chunks.of(names)) {
            database.sql(NOTE.formatted(Chunks.places(chunk)))
                    .text(note)
                    .number(task.pair())
                    .text(task.task())
                    .texts(chunk)
                    .change();
        }
    }

    private Parameters of(TaskKey task, String sql) throws SQLException {
        return database.sql(sql).number(task.pair()).text(task.task());
    }

    private static void fault(Parameters row, Fault fault) throws SQLException {
        row.text(fault.what())
                .text(fault.system())
                .text(fault.element())
                .text(fault.answer())
                .text(fault.remedy());
    }

    private static void attempt(Parameters row, @Nullable OpenAttempt attempt) throws SQLException {
        if (attempt == null) {
            row.text(null).time(null).time(null).time(null).text(null);
        } else {
            row.text(attempt.key())
                    .time(attempt.startedAt())
                    .time(attempt.deadline())
                    .time(attempt.askAgain())
                    .text(attempt.note());
        }
    }

    private static OpenItem item(Columns row) throws SQLException {
        return new OpenItem(
                row.text(),
                row.name(OpenItem.State.class),
                new Fault(row.text(), row.text(), row.text(), row.textOrNull(), row.text()),
                Math.toIntExact(row.number()),
                row.time(),
                row.number(),
                attempt(row));
    }

    private static @Nullable OpenAttempt attempt(Columns row) throws SQLException {
        String key = row.textOrNull();
        return key == null ? null : new OpenAttempt(key, row.time(), row.time(), row.timeOrNull(), row.textOrNull());
    }
}
