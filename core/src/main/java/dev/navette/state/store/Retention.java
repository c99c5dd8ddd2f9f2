package dev.navette.state.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.navette.state.store.Portions.Table;

/** Forgets what was kept for people: old runs and plans, and a person's name in those that stay (GDPR-1). */
final class Retention {

    /** Stands where a name was. */
    static final String REMOVED = "(removed)";

    private static final int PAGE = 500;
    // A run without an end whose lease nobody holds is one whose process died.
    private static final String OVER = """
            started < ? AND plan IS NULL AND (ended IS NOT NULL OR NOT EXISTS (
                SELECT 1 FROM lease
                WHERE lease.name = 'run:' || CAST(run.pair AS TEXT) || ':' || run.task AND lease.ends > ?))""";
    private static final String OLD_RUNS = "SELECT id FROM run WHERE " + OVER + " ORDER BY id LIMIT 100";
    private static final String REMOVE_RUN = "DELETE FROM run WHERE id = ?";
    private static final String LINES_OF = "UPDATE run_line SET name = ?, note = NULL WHERE name = ?";
    // What would be written is kept as a hash only; a hash of few possible values can be guessed.
    private static final String CHANGES_OF = """
            UPDATE plan_change SET name = ?, part = ?, expected = NULL, value = ?, text_before = NULL, text_after = ?
            WHERE plan = ? AND (name = ? OR part = ?)""";
    private static final String NO_VALUE = "0".repeat(32);
    private static final String PLANS = "SELECT id FROM plan ORDER BY id";

    /** A column of free text and the numbers by which its rows are found. */
    private record Text(String table, String first, String second, String column) {

        String finding() {
            return """
                    SELECT %2$s, %3$s, %4$s FROM %1$s
                    WHERE (%2$s, %3$s) > (?, ?) AND REPLACE(%4$s, ?, '') <> %4$s
                    ORDER BY %2$s, %3$s LIMIT ?""".formatted(table, first, second, column);
        }

        String changing() {
            return "UPDATE %s SET %s = ? WHERE %s = ? AND %s = ?".formatted(table, column, first, second);
        }
    }

    /** A text that was found. */
    private record Found(long first, long second, String text) {}

    private static final List<Text> TEXTS = List.of(
            new Text("run_line", "run", "position", "note"),
            new Text("run", "id", "pair", "message"),
            new Text("plan_change", "plan", "position", "text_before"),
            new Text("plan_change", "plan", "position", "text_after"));

    private final Database database;
    private final Clock clock;
    private final Plans plans;
    private final Shadows shadows;
    private final Portions portions;

    Retention(Database database, Clock clock, Plans plans, Shadows shadows, Portions portions) {
        this.database = database;
        this.clock = clock;
        this.plans = plans;
        this.shadows = shadows;
        this.portions = portions;
    }

    int purge(Instant before) {
        int purged = 0;
        List<Long> runs = oldRuns(before);
        while (!runs.isEmpty()) {
            for (long run : runs) {
                portions.delete(Table.LINES, run);
                purged += database.write(
                        () -> database.sql(REMOVE_RUN).number(run).change());
            }
            runs = oldRuns(before);
        }
        List<Long> old = oldPlans(before);
        while (!old.isEmpty()) {
            old.forEach(shadows::drop);
            old = oldPlans(before);
        }
        return purged;
    }

    int anonymise(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is blank");
        }
        int changed = database.write(
                () -> database.sql(LINES_OF).text(REMOVED).text(name).change());
        for (long plan : database.read(() -> database.sql(PLANS).all(Columns::number))) {
            changed += database.write(() -> database.sql(CHANGES_OF)
                    .text(REMOVED)
                    .text(REMOVED)
                    .text(NO_VALUE)
                    .text(REMOVED)
                    .number(plan)
                    .text(name)
                    .text(name)
                    .change());
        }
        for (Text text : TEXTS) {
            changed += anonymise(text, name);
        }
        return changed;
    }

    /** Page by page, so that nobody waits while a large journal is looked through. */
    private int anonymise(Text text, String name) {
        // EM-1 is not in EM-10.
        Pattern whole = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])");
        int changed = 0;
        List<Found> page = find(text, name, 0, 0);
        while (!page.isEmpty()) {
            List<Found> found = page;
            changed += database.write(() -> replace(text, whole, found));
            Found last = page.get(page.size() - 1);
            page = find(text, name, last.first(), last.second());
        }
        return changed;
    }

    private List<Found> find(Text text, String name, long afterFirst, long afterSecond) {
        return database.read(() -> database.sql(text.finding())
                .number(afterFirst)
                .number(afterSecond)
                .text(name)
                .number(PAGE)
                .all(row -> new Found(row.number(), row.number(), row.text())));
    }

    private int replace(Text text, Pattern whole, List<Found> page) throws SQLException {
        int changed = 0;
        Parameters row = database.sql(text.changing());
        for (Found found : page) {
            String without = whole.matcher(found.text()).replaceAll(Matcher.quoteReplacement(REMOVED));
            if (!without.equals(found.text())) {
                row.text(without).number(found.first()).number(found.second()).row();
                changed++;
            }
        }
        row.runRows();
        return changed;
    }

    private List<Long> oldRuns(Instant before) {
        return database.read(() ->
                database.sql(OLD_RUNS).time(before).time(database.now(clock)).all(Columns::number));
    }

    private List<Long> oldPlans(Instant before) {
        return database.read(() -> plans.old(before, database.now(clock)));
    }
}
