package dev.navette.state.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The ledger's orders. */
final class StagedOrders {

    private static final String COLUMNS = """
            SELECT name, state, version, content, corrected, imported, reason, repeat, approved, overruled, edited, units,
                marked, staged, changed
            FROM staged_order
            """;
    private static final String FIND = COLUMNS + "WHERE pair = ? AND name IN (%s)";
    private static final String OF_STATES =
            COLUMNS + "WHERE pair = ? AND name > ? AND state IN (%s) ORDER BY name LIMIT ?";
    private static final String UNDECIDED = COLUMNS + """
             WHERE pair = ? AND name > ? AND (state IN ('STAGED', 'WAITING', 'REFUSED') OR edited = 1
                OR (? = 1 AND state = 'IGNORED'))
             ORDER BY name LIMIT ?""";
    private static final String UNMARKED = COLUMNS + """
             WHERE pair = ? AND name > ? AND state = 'SETTLED' AND marked < units AND NOT EXISTS (
                SELECT 1 FROM entry_order JOIN entry
                ON entry.pair = entry_order.pair AND entry.kind = entry_order.kind AND entry.name = entry_order.name
                WHERE entry_order.pair = staged_order.pair AND entry_order.staged = staged_order.name
                AND entry.kind IN ('DOCUMENT', 'PAYMENT') AND entry.state IN ('OPEN', 'CONFLICT'))
             ORDER BY name LIMIT ?""";
    private static final String ADD = """
            INSERT INTO staged_order (pair, name, state, version, print, content, staged, changed)
            VALUES (?, ?, 'STAGED', 1, ?, ?, ?, ?) ON CONFLICT (pair, name) DO NOTHING""";
    // What a person corrected is what the shop had: what it has now is looked at as it is.
    private static final String CHANGE = """
            UPDATE staged_order SET print = ?, content = ?, corrected = NULL, version = version + 1, changed = ?,
                edited = CASE WHEN state = 'SETTLED' THEN 1 ELSE 0 END,
                state = CASE WHEN state = 'SETTLED' THEN state ELSE 'STAGED' END
            WHERE pair = ? AND name = ? AND print <> ?""";
    private static final String DECIDE = """
            UPDATE staged_order SET version = version + 1, reason = ?, edited = 0, changed = ?, units = units + ?,
                imported = CASE WHEN ? = 'SETTLED' AND (imported IS NULL OR ? > 0 OR state <> 'SETTLED')
                    THEN COALESCE(corrected, content) ELSE imported END,
                state = ?
            WHERE pair = ? AND name = ? AND version = ?""";
    private static final String MARKED =
            "UPDATE staged_order SET marked = ? WHERE pair = ? AND name = ? AND marked < ?";
    private static final String CORRECT = """
            UPDATE staged_order SET corrected = ?, version = version + 1, state = 'STAGED', changed = ?
            WHERE pair = ? AND name = ? AND version = ? AND state <> 'SETTLED'""";
    private static final String APPROVE = """
            UPDATE staged_order SET approved = 1, version = version + 1, changed = ?,
                imported = CASE WHEN state = 'SETTLED' THEN content ELSE imported END,
                edited = CASE WHEN state = 'SETTLED' THEN 1 ELSE edited END,
                state = CASE WHEN state = 'SETTLED' THEN state ELSE 'STAGED' END
            WHERE pair = ? AND name = ?""";
    private static final String FORCE = """
            UPDATE staged_order SET repeat = repeat + 1, version = version + 1, state = 'STAGED', overruled = 1,
                approved = 1, edited = 0, changed = ?
            WHERE pair = ? AND name = ? AND state = 'SETTLED' AND repeat < 99""";
    private static final String RESET = """
            UPDATE staged_order SET overruled = 1, version = version + 1, state = 'STAGED', units = 0, marked = 0,
                imported = NULL, edited = 0, reason = NULL, changed = ?
            WHERE pair = ? AND name = ?""";

    private final Database database;

    StagedOrders(Database database) {
        this.database = database;
    }

    Map<String, StagedOrder> find(long pair, Collection<String> names) throws SQLException {
        var found = new HashMap<String, StagedOrder>();
        for (List<String> chunk : Chunks.of(List.copyOf(names))) {
            for (StagedOrder order : database.sql(FIND.formatted(Chunks.places(chunk)))
                    .number(pair)
                    .texts(chunk)
                    .all(StagedOrders::order)) {
                found.put(order.name(), order);
            }
        }
        return found;
    }

    List<StagedOrder> page(long pair, Set<StagedOrder.State> states, String afterName, int limit) throws SQLException {
        String of =
                states.stream().map(state -> "'" + state.name() + "'").sorted().collect(Collectors.joining(", "));
        return database.sql(OF_STATES.formatted(of))
                .number(pair)
                .text(afterName)
                .number(limit)
                .all(StagedOrders::order);
    }

    List<StagedOrder> undecided(long pair, boolean ignored, String afterName, int limit) throws SQLException {
        return database.sql(UNDECIDED)
                .number(pair)
                .text(afterName)
                .number(ignored ? 1 : 0)
                .number(limit)
                .all(StagedOrders::order);
    }

    List<StagedOrder> unmarked(long pair, String afterName, int limit) throws SQLException {
        return database.sql(UNMARKED).number(pair).text(afterName).number(limit).all(StagedOrders::order);
    }

    /** Keeps orders; the names of those that are new or have changed. */
    Set<String> stage(long pair, List<Arrival> arrivals, Instant now) throws SQLException {
        var changed = new LinkedHashSet<String>();
        for (Arrival arrival : arrivals) {
            String print = arrival.print().toString();
            int touched = database.sql(ADD)
                    .number(pair)
                    .text(arrival.name())
                    .text(print)
                    .text(arrival.content())
                    .time(now)
                    .time(now)
                    .change();
            if (touched == 0) {
                touched = database.sql(CHANGE)
                        .text(print)
                        .text(arrival.content())
                        .time(now)
                        .number(pair)
                        .text(arrival.name())
                        .text(print)
                        .change();
            }
            if (touched > 0) {
                changed.add(arrival.name());
            }
        }
        return changed;
    }

    /** Whether the order was still of that version. */
    boolean decide(long pair, String name, Decision.Fate fate, Instant now) throws SQLException {
        return database.sql(DECIDE)
                        .text(fate.reason())
                        .time(now)
                        .number(fate.units())
                        .name(fate.state())
                        .number(fate.units())
                        .name(fate.state())
                        .number(pair)
                        .text(name)
                        .number(fate.version())
                        .change()
                == 1;
    }

    void marked(long pair, String name, long units) throws SQLException {
        database.sql(MARKED).number(units).number(pair).text(name).number(units).change();
    }

    boolean correct(long pair, String name, long version, String corrected, Instant now) throws SQLException {
        return database.sql(CORRECT)
                        .text(corrected)
                        .time(now)
                        .number(pair)
                        .text(name)
                        .number(version)
                        .change()
                == 1;
    }

    Set<String> approve(long pair, Collection<String> names, Instant now) throws SQLException {
        return each(APPROVE, pair, names, now);
    }

    Set<String> force(long pair, Collection<String> names, Instant now) throws SQLException {
        return each(FORCE, pair, names, now);
    }

    Set<String> reset(long pair, Collection<String> names, Instant now) throws SQLException {
        return each(RESET, pair, names, now);
    }

    private Set<String> each(String sql, long pair, Collection<String> names, Instant now) throws SQLException {
        var changed = new LinkedHashSet<String>();
        for (String name : new TreeSet<>(names)) {
            if (database.sql(sql).time(now).number(pair).text(name).change() == 1) {
                changed.add(name);
            }
        }
        return changed;
    }

    private static StagedOrder order(Columns row) throws SQLException {
        return new StagedOrder(
                row.text(),
                row.name(StagedOrder.State.class),
                row.number(),
                row.textOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                Math.toIntExact(row.number()),
                flag(row),
                flag(row),
                flag(row),
                row.number(),
                row.number(),
                row.time(),
                row.time());
    }

    private static boolean flag(Columns row) throws SQLException {
        return row.number() == 1;
    }
}
