package dev.navette.state.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;

/** The ledger's entries, and which orders they are written for. */
final class LedgerEntries {

    // What is linked and not read back yet has its id in the link.
    private static final String COLUMNS = """
            SELECT entry.position, entry.kind, entry.name, entry.state, entry.content, entry.account, entry.follows,
                COALESCE(entry.foreign_id, element.foreign_id), entry.number, entry.reason
            FROM entry LEFT JOIN element
            ON element.pair = entry.pair AND element.name = entry.name AND element.kind = entry.kind
            """;
    private static final String FIND = COLUMNS + "WHERE entry.pair = ? AND entry.kind = ? AND entry.name IN (%s)";
    private static final String OF_ORDER = COLUMNS + """
             JOIN entry_order ON entry_order.pair = entry.pair AND entry_order.kind = entry.kind
                AND entry_order.name = entry.name
             WHERE entry.pair = ? AND entry_order.staged = ? ORDER BY entry.position""";
    private static final String DUE = COLUMNS + """
             WHERE entry.pair = ? AND entry.kind = ? AND entry.state = 'OPEN' AND entry.position > ?
             AND (element.foreign_id IS NULL OR entry.kind = 'UPDATE' OR entry.kind = 'CODE')
             AND (entry.account IS NULL OR NOT EXISTS (
                SELECT 1 FROM entry account WHERE account.pair = entry.pair AND account.kind = 'ACCOUNT'
                AND account.name = entry.account AND account.state <> 'DONE'))
             AND (entry.follows IS NULL OR EXISTS (
                SELECT 1 FROM entry first WHERE first.pair = entry.pair AND first.kind = 'DOCUMENT'
                AND first.name = entry.follows AND first.state = 'DONE'))
             ORDER BY entry.position LIMIT ?""";
    private static final String UNPROVEN = COLUMNS + """
             WHERE entry.pair = ? AND entry.kind = ? AND entry.state = 'OPEN' AND entry.position > ?
             AND element.foreign_id IS NOT NULL ORDER BY entry.position LIMIT ?""";
    private static final String ADD = """
            INSERT INTO entry (pair, kind, name, state, content, account, follows, made, changed)
            VALUES (?, ?, ?, 'OPEN', ?, ?, ?, ?, ?) ON CONFLICT (pair, kind, name) DO NOTHING""";
    // An update or a code that comes again is written again.
    private static final String AGAIN = """
            UPDATE entry SET state = 'OPEN', content = ?, changed = ?
            WHERE pair = ? AND kind = ? AND name = ? AND content <> ?""";
    private static final String ADD_ORDER = """
            INSERT INTO entry_order (pair, kind, name, staged) VALUES (?, ?, ?, ?)
            ON CONFLICT (pair, kind, name, staged) DO NOTHING""";
    private static final String ORDERS =
            "SELECT name, staged FROM entry_order WHERE pair = ? AND kind = ? AND name IN (%s) ORDER BY name, staged";
    private static final String DONE = """
            UPDATE entry SET state = 'DONE', foreign_id = ?, number = ?, reason = ?, changed = ?
            WHERE pair = ? AND kind = ? AND name = ? AND state IN ('OPEN', 'CONFLICT')""";
    private static final String CONFLICT = """
            UPDATE entry SET state = 'CONFLICT', foreign_id = ?, reason = ?, changed = ?
            WHERE pair = ? AND kind = 'DOCUMENT' AND name = ? AND state = 'OPEN'""";
    private static final String NAMES =
            "SELECT name FROM entry WHERE pair = ? AND kind = ? AND name >= ? AND name < ? ORDER BY name";
    private static final String UNDER_WAY = """
            SELECT COUNT(*) FROM entry_order JOIN open_item
            ON open_item.pair = entry_order.pair AND open_item.name = entry_order.name
            WHERE entry_order.pair = ? AND entry_order.staged = ? AND open_item.attempt_key IS NOT NULL""";
    private static final String SHARED = """
            SELECT COUNT(*) FROM entry_order mine JOIN entry_order others
            ON others.pair = mine.pair AND others.kind = mine.kind AND others.name = mine.name
            WHERE mine.pair = ? AND mine.staged = ? AND mine.kind IN ('DOCUMENT', 'PAYMENT')
            AND others.staged <> mine.staged""";
    private static final String OF_RESET = """
            SELECT kind, name FROM entry_order WHERE pair = ? AND staged = ? AND kind IN ('DOCUMENT', 'PAYMENT')""";
    private static final List<String> FORGET = List.of(
            "DELETE FROM entry WHERE pair = ? AND kind = ? AND name = ?",
            "DELETE FROM entry_order WHERE pair = ? AND kind = ? AND name = ?",
            "DELETE FROM element WHERE pair = ? AND kind = ? AND name = ?");

    private final Database database;

    LedgerEntries(Database database) {
        this.database = database;
    }

    Map<String, LedgerEntry> find(long pair, LedgerEntry.Kind kind, Collection<String> names) throws SQLException {
        var rows = new ArrayList<LedgerEntry>();
        for (List<String> chunk : Chunks.of(List.copyOf(names))) {
            rows.addAll(database.sql(FIND.formatted(Chunks.places(chunk)))
                    .number(pair)
                    .name(kind)
                    .texts(chunk)
                    .all(LedgerEntries::entry));
        }
        var found = new LinkedHashMap<String, LedgerEntry>();
        withOrders(pair, rows).forEach(entry -> found.put(entry.name(), entry));
        return found;
    }

    List<LedgerEntry> ofOrder(long pair, String order) throws SQLException {
        return withOrders(pair, database.sql(OF_ORDER).number(pair).text(order).all(LedgerEntries::entry));
    }

    List<LedgerEntry> due(long pair, LedgerEntry.Kind kind, long after, int limit) throws SQLException {
        return page(DUE, pair, kind, after, limit);
    }

    List<LedgerEntry> unproven(long pair, LedgerEntry.Kind kind, long after, int limit) throws SQLException {
        return page(UNPROVEN, pair, kind, after, limit);
    }

    private List<LedgerEntry> page(String sql, long pair, LedgerEntry.Kind kind, long after, int limit)
            throws SQLException {
        return withOrders(
                pair,
                database.sql(sql)
                        .number(pair)
                        .name(kind)
                        .number(after)
                        .number(limit)
                        .all(LedgerEntries::entry));
    }

    void add(long pair, Decision.NewEntry entry, Instant now) throws SQLException {
        int added = database.sql(ADD)
                .number(pair)
                .name(entry.kind())
                .text(entry.name())
                .text(entry.content())
                .text(entry.account())
                .text(entry.follows())
                .time(now)
                .time(now)
                .change();
        boolean repeatable = entry.kind() == LedgerEntry.Kind.UPDATE || entry.kind() == LedgerEntry.Kind.CODE;
        if (added == 0 && repeatable) {
            database.sql(AGAIN)
                    .text(entry.content())
                    .time(now)
                    .number(pair)
                    .name(entry.kind())
                    .text(entry.name())
                    .text(entry.content())
                    .change();
        }
        for (String order : new TreeSet<>(entry.orders())) {
            database.sql(ADD_ORDER)
                    .number(pair)
                    .name(entry.kind())
                    .text(entry.name())
                    .text(order)
                    .change();
        }
    }

    void done(
            long pair,
            LedgerEntry.Kind kind,
            String name,
            ForeignId id,
            @Nullable String number,
            @Nullable String reason,
            Instant now)
            throws SQLException {
        database.sql(DONE)
                .text(id.value())
                .text(number)
                .text(reason)
                .time(now)
                .number(pair)
                .name(kind)
                .text(name)
                .change();
    }

    void conflict(long pair, String name, ForeignId id, String reason, Instant now) throws SQLException {
        database.sql(CONFLICT)
                .text(id.value())
                .text(reason)
                .time(now)
                .number(pair)
                .text(name)
                .change();
    }

    Set<String> names(long pair, LedgerEntry.Kind kind, String prefix) throws SQLException {
        return new TreeSet<>(database.sql(NAMES)
                .number(pair)
                .name(kind)
                .text(prefix)
                .text(prefix + Character.MAX_VALUE)
                .all(Columns::text));
    }

    /** Whether what was made of an order can be taken back: nothing of it is under way, and no other order is in it. */
    boolean canBeReset(long pair, String order) throws SQLException {
        return count(UNDER_WAY, pair, order) == 0 && count(SHARED, pair, order) == 0;
    }

    /** Forgets what was made of an order, and what is known of it in the ERP: all of it is looked up again. */
    void forget(long pair, String order) throws SQLException {
        for (String[] row : database.sql(OF_RESET).number(pair).text(order).all(columns ->
                new String[] {columns.text(), columns.text()})) {
            for (String sql : FORGET) {
                database.sql(sql).number(pair).text(row[0]).text(row[1]).change();
            }
        }
    }

    private long count(String sql, long pair, String order) throws SQLException {
        Long count = database.sql(sql).number(pair).text(order).one(Columns::number);
        return count == null ? 0 : count;
    }

    private List<LedgerEntry> withOrders(long pair, List<LedgerEntry> entries) throws SQLException {
        var orders = new HashMap<String, List<String>>();
        for (LedgerEntry.Kind kind : LedgerEntry.Kind.values()) {
            List<String> names = entries.stream()
                    .filter(entry -> entry.kind() == kind)
                    .map(LedgerEntry::name)
                    .toList();
            for (List<String> chunk : Chunks.of(names)) {
                for (String[] row : database.sql(ORDERS.formatted(Chunks.places(chunk)))
                        .number(pair)
                        .name(kind)
                        .texts(chunk)
                        .all(columns -> new String[] {columns.text(), columns.text()})) {
                    orders.computeIfAbsent(kind + " " + row[0], none -> new ArrayList<>())
                            .add(row[1]);
                }
            }
        }
        return entries.stream()
                .map(entry -> of(entry, orders.getOrDefault(entry.kind() + " " + entry.name(), List.of())))
                .toList();
    }

    private static LedgerEntry of(LedgerEntry entry, List<String> orders) {
        return new LedgerEntry(
                entry.position(),
                entry.kind(),
                entry.name(),
                entry.state(),
                entry.content(),
                entry.account(),
                entry.follows(),
                entry.id(),
                entry.number(),
                entry.reason(),
                orders);
    }

    private static LedgerEntry entry(Columns row) throws SQLException {
        return new LedgerEntry(
                row.number(),
                row.name(LedgerEntry.Kind.class),
                row.text(),
                row.name(LedgerEntry.State.class),
                row.textOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                id(row.textOrNull()),
                row.textOrNull(),
                row.textOrNull(),
                List.of());
    }

    private static @Nullable ForeignId id(@Nullable String value) {
        return value == null ? null : new ForeignId(value);
    }
}
