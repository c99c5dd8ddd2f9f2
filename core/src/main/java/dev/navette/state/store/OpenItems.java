package dev.navette.state.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.LinkKind;
import dev.navette.run.Result;

/** What is not dealt with yet. */
final class OpenItems {

    private static final String SELECT = """
            SELECT name, state, fault_what, fault_system, fault_element, fault_answer, fault_remedy, tries, since, run,
                attempt_key, attempt_started, attempt_deadline, attempt_ask_again, attempt_note, attempt_sent, done
            FROM open_item WHERE pair = ? AND task = ?""";
    private static final String FIND = SELECT + " AND name IN (%s)";
    private static final String PAGE = SELECT + " AND name > ? ORDER BY name LIMIT ?";
    private static final String NOT_MET = SELECT + " AND name > ? AND run <> ? ORDER BY name LIMIT ?";
    // The time at which it first became open is not among what is replaced.
    private static final String PUT = """
            INSERT INTO open_item (pair, task, name, state, fault_what, fault_system, fault_element, fault_answer,
                fault_remedy, tries, since, run, attempt_key, attempt_started, attempt_deadline, attempt_ask_again,
                attempt_note, attempt_sent, done)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (pair, task, name) DO UPDATE
            SET state = excluded.state, fault_what = excluded.fault_what, fault_system = excluded.fault_system,
                fault_element = excluded.fault_element, fault_answer = excluded.fault_answer,
                fault_remedy = excluded.fault_remedy, tries = excluded.tries, run = excluded.run,
                attempt_key = excluded.attempt_key, attempt_started = excluded.attempt_started,
                attempt_deadline = excluded.attempt_deadline, attempt_ask_again = excluded.attempt_ask_again,
                attempt_note = excluded.attempt_note, attempt_sent = excluded.attempt_sent, done = excluded.done""";
    private static final String SATISFIED = SELECT + """
             AND name > ? AND state = 'DEFERRED' AND EXISTS (
                SELECT 1 FROM awaited
                WHERE awaited.pair = open_item.pair AND awaited.task = open_item.task
                    AND awaited.name = open_item.name AND (%s))
            ORDER BY name LIMIT ?""";
    private static final String MADE = "awaited.kind IN (%s) OR ";
    private static final String IS_LINKED = """
            EXISTS (
                SELECT 1 FROM element
                WHERE element.pair = ? AND element.name = awaited.target AND element.kind = awaited.kind
                    AND element.foreign_id IS NOT NULL""";
    // A row under the shadow hides the base's, also one without a link.
    private static final String IS_LINKED_BENEATH = IS_LINKED + " AND " + """
            NOT EXISTS (
                        SELECT 1 FROM element hiding
                        WHERE hiding.pair = ? AND hiding.name = element.name AND hiding.kind = element.kind)""";
    private static final String CLOSE = "DELETE FROM open_item WHERE pair = ? AND task = ? AND name = ?";
    private static final String DISMISS = """
            DELETE FROM open_item WHERE pair = ? AND task = ? AND attempt_key IS NULL AND name IN (%s)
            RETURNING name""";
    private static final String NOTE = """
            UPDATE open_item SET attempt_note = ?
            WHERE pair = ? AND task = ? AND attempt_key IS NOT NULL AND name IN (%s)""";

    private final Database database;
    private final Awaited awaited;

    OpenItems(Database database, Awaited awaited) {
        this.database = database;
        this.awaited = awaited;
    }

    Map<String, OpenItem> find(TaskKey task, Collection<String> names) throws SQLException {
        Map<String, OpenItem> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(names)) {
            Parameters query = of(task, FIND.formatted(Chunks.places(chunk))).texts(chunk);
            items(task, query).forEach(item -> found.put(item.name(), item));
        }
        return found;
    }

    List<OpenItem> page(TaskKey task, String afterName, int limit) throws SQLException {
        return items(task, of(task, PAGE).text(afterName).number(limit));
    }

    List<OpenItem> notMet(TaskKey task, long run, String afterName, int limit) throws SQLException {
        return items(task, of(task, NOT_MET).text(afterName).number(run).number(limit));
    }

    /**
     * Deferred items of which something awaited is there by now.
     *
     * @param base the pair that the task's pair sees through to, if it is a plan's shadow
     */
    List<OpenItem> satisfied(TaskKey task, Optional<Long> base, Set<LinkKind> made, String afterName, int limit)
            throws SQLException {
        var kinds = made.isEmpty()
                ? List.<String>of()
                : Chunks.of(made.stream().map(LinkKind::code).toList()).get(0);
        String there = (kinds.isEmpty() ? "" : MADE.formatted(Chunks.places(kinds)))
                + IS_LINKED + ")"
                + (base.isPresent() ? " OR " + IS_LINKED_BENEATH + ")" : "");
        Parameters query = of(task, SATISFIED.formatted(there))
                .text(afterName)
                .texts(kinds)
                .number(task.pair());
        if (base.isPresent()) {
            query.number(base.get()).number(task.pair());
        }
        return items(task, query.number(limit));
    }

    void close(TaskKey task, List<String> names) throws SQLException {
        Parameters row = database.sql(CLOSE);
        for (String name : names) {
            row.number(task.pair()).text(task.task()).text(name).row();
        }
        row.runRows();
        awaited.remove(task, names);
    }

    /** Takes away those without an attempt, and says which they were. */
    Set<String> dismiss(TaskKey task, Collection<String> names) throws SQLException {
        Set<String> dismissed = new HashSet<>();
        for (List<String> chunk : Chunks.of(names)) {
            dismissed.addAll(of(task, DISMISS.formatted(Chunks.places(chunk)))
                    .texts(chunk)
                    .all(Columns::text));
        }
        awaited.remove(task, dismissed);
        return dismissed;
    }

    void put(TaskKey task, List<OpenItem> items) throws SQLException {
        Parameters row = database.sql(PUT);
        for (OpenItem item : items) {
            row.number(task.pair()).text(task.task()).text(item.name()).name(item.state());
            fault(row, item.fault());
            row.number(item.tries()).time(item.since()).number(item.run());
            attempt(row, item.attempt());
            row.name(item.done()).row();
        }
        row.runRows();
        awaited.put(task, items);
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

    private List<OpenItem> items(TaskKey task, Parameters query) throws SQLException {
        return awaited.with(task, query.all(OpenItems::item));
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
            row.text(null).time(null).time(null).time(null).text(null).bytes(null);
        } else {
            row.text(attempt.key())
                    .time(attempt.startedAt())
                    .time(attempt.deadline())
                    .time(attempt.askAgain())
                    .text(attempt.note())
                    .bytes(attempt.sent().isEmpty() ? null : SentCodec.encode(attempt.sent()));
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
                attempt(row),
                Set.of(),
                row.nameOrNull(Result.class));
    }

    private static @Nullable OpenAttempt attempt(Columns row) throws SQLException {
        String key = row.textOrNull();
        Instant started = row.timeOrNull();
        Instant deadline = row.timeOrNull();
        Instant askAgain = row.timeOrNull();
        String note = row.textOrNull();
        byte @Nullable [] sent = row.bytesOrNull();
        return key == null || started == null || deadline == null
                ? null
                : new OpenAttempt(
                        key, started, deadline, askAgain, note, sent == null ? Map.of() : SentCodec.decode(sent));
    }
}
