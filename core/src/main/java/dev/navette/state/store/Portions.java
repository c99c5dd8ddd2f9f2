package dev.navette.state.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Works through many rows of one owner in the order of their keys, a transaction for each portion: no other user of the
 * store waits for long. Each portion is a range of an index, so that none looks at the rows of the others.
 */
final class Portions {

    /** Rows of one transaction: a fraction of a second's work. */
    static final int ROWS = 10_000;

    /**
     * A table with many rows for each owner.
     *
     * @param name the table
     * @param owner its column of numbers that says whose a row is
     * @param byTask whether a column {@code task} follows in its primary key
     * @param key the column that follows then
     */
    record Table(String name, String owner, boolean byTask, String key) {

        static final Table ELEMENTS = new Table("element", "pair", false, "name");
        static final Table OPEN_ITEMS = new Table("open_item", "pair", true, "name");
        static final Table AWAITED = new Table("awaited", "pair", true, "name");
        static final Table SPOOLED = new Table("spooled", "pair", true, "name");
        static final Table HINTS = new Table("hint", "pair", true, "name");
        static final Table LINES = new Table("run_line", "run", false, "position");
        static final Table CHANGES = new Table("plan_change", "plan", false, "position");

        private String deleting() {
            String place = owner + " = ?" + (byTask ? " AND task = ?" : "");
            return """
                    DELETE FROM %1$s WHERE %2$s AND %3$s <= (
                        SELECT MAX(%3$s) FROM (
                            SELECT %3$s FROM %1$s WHERE %2$s ORDER BY %3$s LIMIT ?) AS portion)""".formatted(name, place, key);
        }
    }

    /**
     * Rows of one task of a pair.
     *
     * @param after the name before the first
     * @param last the name of the last
     */
    record Range(String task, String after, String last) {}

    /** What is done with a range, inside a transaction. */
    @FunctionalInterface
    interface Step {

        void through(Range range) throws SQLException;
    }

    private static final String TASKS = "SELECT DISTINCT task FROM %s WHERE pair = ?";
    private static final String LAST = """
            SELECT name FROM (
                SELECT name FROM %s WHERE pair = ? AND task = ? AND name > ? ORDER BY name LIMIT ?) AS portion
            ORDER BY name DESC LIMIT 1""";

    private final Database database;
    private final int rows;

    Portions(Database database, int rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Goes through a pair's rows of a table of names. */
    void each(Table table, long pair, Step step) {
        for (String task : tasks(table, pair)) {
            Optional<String> after = Optional.of("");
            while (after.isPresent()) {
                String reached = after.get();
                after = database.write(() -> {
                    Optional<String> last = last(table, pair, task, reached);
                    if (last.isPresent()) {
                        step.through(new Range(task, reached, last.get()));
                    }
                    return last;
                });
            }
        }
    }

    /** Deletes all rows of an owner. */
    void delete(Table table, long owner) {
        if (table.byTask()) {
            for (String task : tasks(table, owner)) {
                repeat(() -> database.sql(table.deleting())
                        .number(owner)
                        .text(task)
                        .number(owner)
                        .text(task)
                        .number(rows)
                        .change());
            }
        } else {
            repeat(() -> database.sql(table.deleting())
                    .number(owner)
                    .number(owner)
                    .number(rows)
                    .change());
        }
    }

    /** Repeats what changes a portion until it changes nothing. */
    void repeat(Work<Integer> portion) {
        int changed;
        do {
            changed = database.write(portion);
        } while (changed > 0);
    }

    private List<String> tasks(Table table, long pair) {
        return database.read(
                () -> database.sql(TASKS.formatted(table.name())).number(pair).all(Columns::text));
    }

    private Optional<String> last(Table table, long pair, String task, String after) throws SQLException {
        return Optional.ofNullable(database.sql(LAST.formatted(table.name()))
                .number(pair)
                .text(task)
                .text(after)
                .number(rows)
                .one(Columns::text));
    }
}
