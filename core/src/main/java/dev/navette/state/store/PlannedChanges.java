package dev.navette.state.store;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Fingerprint;

/** What plans would write, field by field, in the order in which it was planned. */
final class PlannedChanges {

    private static final String COLUMNS =
            "task, name, kind, part, field, creates, expected, value, text_before, text_after";
    // Locks the plan, so that positions grow in the order of commits.
    private static final String RESERVE = """
            UPDATE plan SET positions = positions + ? WHERE shadow = ? AND ended IS NULL
            RETURNING id, positions""";
    private static final String ADD =
            "INSERT INTO plan_change (plan, position, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String PAGE =
            "SELECT " + COLUMNS + " FROM plan_change WHERE plan = ? AND position > ? ORDER BY position LIMIT ?";
    private static final String OF_NAMES = "SELECT " + COLUMNS
            + " FROM plan_change WHERE plan = ? AND task = ? AND name IN (%s) ORDER BY name, position";
    private static final String NAMES = """
            SELECT DISTINCT name FROM plan_change WHERE plan = ? AND task = ? AND name > ?
            ORDER BY name LIMIT ?""";

    private final Database database;

    PlannedChanges(Database database) {
        this.database = database;
    }

    /** Adds to the plan of this shadow, which must be under way. */
    void add(long shadow, List<PlannedChange> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        Place end = database.sql(RESERVE)
                .number(changes.size())
                .number(shadow)
                .one(row -> new Place(row.number(), row.number()));
        if (end == null) {
            throw new IllegalStateException(
                    "Pair " + shadow + " is not the shadow of a plan under way: nothing is planned under it");
        }
        long position = end.position() - changes.size();
        Parameters row = database.sql(ADD);
        for (PlannedChange change : changes) {
            row.number(end.plan()).number(++position);
            put(row, change).row();
        }
        row.runRows();
    }

    List<PlannedChange> page(long plan, long afterPosition, int limit) throws SQLException {
        return database.sql(PAGE)
                .number(plan)
                .number(afterPosition)
                .number(limit)
                .all(PlannedChanges::change);
    }

    Map<String, List<PlannedChange>> find(long plan, String task, Collection<String> names) throws SQLException {
        Map<String, List<PlannedChange>> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(new HashSet<>(names))) {
            database.sql(OF_NAMES.formatted(Chunks.places(chunk)))
                    .number(plan)
                    .text(task)
                    .texts(chunk)
                    .all(PlannedChanges::change)
                    .forEach(change -> found.computeIfAbsent(change.name(), name -> new ArrayList<>())
                            .add(change));
        }
        return found;
    }

    List<String> names(long plan, String task, String afterName, int limit) throws SQLException {
        return database.sql(NAMES)
                .number(plan)
                .text(task)
                .text(afterName)
                .number(limit)
                .all(Columns::text);
    }

    private static Parameters put(Parameters row, PlannedChange change) throws SQLException {
        Fingerprint expected = change.expected();
        return row.text(change.task())
                .text(change.name())
                .text(change.kind())
                .text(change.part())
                .text(change.field())
                .number(change.creates() ? 1 : 0)
                .text(expected == null ? null : expected.toString())
                .text(change.value().toString())
                .text(change.before())
                .text(change.after());
    }

    private static PlannedChange change(Columns row) throws SQLException {
        return new PlannedChange(
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.number() != 0,
                printOrNull(row.textOrNull()),
                print(row.text()),
                row.textOrNull(),
                row.text());
    }

    private static @Nullable Fingerprint printOrNull(@Nullable String digits) throws SQLException {
        return digits == null ? null : print(digits);
    }

    private static Fingerprint print(String digits) throws SQLException {
        try {
            return new Fingerprint(
                    HexFormat.fromHexDigitsToLong(digits, 0, Long.BYTES * 2),
                    HexFormat.fromHexDigitsToLong(digits, Long.BYTES * 2, digits.length()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException strange) {
            throw new SQLDataException(digits + " is no fingerprint", strange);
        }
    }

    /** Up to where a plan is filled. */
    private record Place(long plan, long position) {}
}
