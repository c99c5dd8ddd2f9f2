package dev.navette.state.store;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

import dev.navette.run.Counts;
import dev.navette.state.store.Portions.Range;
import dev.navette.state.store.Portions.Table;

/**
 * Begins and ends plans: copies to their shadows what a run changes of a pair, and takes away what was seen under them.
 * Elements are not copied; a shadow sees through to them. What is much is done in portions.
 */
final class Shadows {

    private static final String MARKS = """
            INSERT INTO mark (pair, task, watermark, selection, complete)
            SELECT CAST(? AS BIGINT), task, watermark, selection, complete FROM mark WHERE pair = ?""";
    private static final String PORTION = " WHERE pair = ? AND task = ? AND name > ? AND name <= ?";
    private static final List<String> COPIES = List.of(copy("open_item", """
                    name, state, fault_what, fault_system, fault_element, fault_answer, fault_remedy, tries, since, run,
                    attempt_key, attempt_started, attempt_deadline, attempt_ask_again, attempt_note, attempt_sent, done"""), copy("awaited", "name, kind, target"));
    private static final String COPY_SPOOLED = copy("spooled", "name, grp, run, due, content");
    private static final String COPY_HINTS = copy("hint", "name, hinted, newest_run");
    private static final String GIVE_GROUPS = """
            INSERT INTO spooled (pair, task, name, grp, run, due)
            SELECT CAST(? AS BIGINT), task, name, grp, run, 0 FROM spooled""" + PORTION + """
             AND grp <> ''
            ON CONFLICT (pair, task, name) DO NOTHING""";

    private static final String RUNS = "SELECT id FROM run WHERE pair = ? LIMIT 100";
    private static final String REMOVE_RUN = "DELETE FROM run WHERE id = ?";
    private static final String REMOVE_LEASES =
            "DELETE FROM lease WHERE name LIKE 'run:' || CAST(CAST(? AS BIGINT) AS TEXT) || ':%'";
    private static final String REMOVE_MARKS = "DELETE FROM mark WHERE pair = ?";
    private static final String REMOVE_DIGESTS = "DELETE FROM digest WHERE pair = ?";
    private static final String REMOVE_PAIR = "DELETE FROM account_pair WHERE id = ?";

    private final Database database;
    private final Clock clock;
    private final Plans plans;
    private final Portions portions;

    Shadows(Database database, Clock clock, Plans plans, Portions portions) {
        this.database = database;
        this.clock = clock;
        this.plans = plans;
        this.portions = portions;
    }

    PlanRow begin(long pair, String profile) {
        database.read(() -> plans.dead(pair, database.now(clock))).forEach(this::drop);
        database.read(() -> plans.unswept(pair, database.now(clock))).forEach(this::sweep);
        PlanRow plan = database.write(() -> {
            PlanRow added = plans.add(pair, profile, database.now(clock));
            database.sql(MARKS).number(added.shadow()).number(pair).change();
            return added;
        });
        long shadow = plan.shadow();
        portions.each(Table.OPEN_ITEMS, pair, range -> {
            for (String copy : COPIES) {
                copy(copy, pair, shadow, range);
            }
        });
        portions.each(Table.SPOOLED, pair, range -> copy(COPY_SPOOLED, pair, shadow, range));
        portions.each(Table.HINTS, pair, range -> copy(COPY_HINTS, pair, shadow, range));
        return plan;
    }

    void end(long number, Counts counts, boolean complete) {
        PlanRow plan = database.read(() -> plans.underWay(number));
        // What a group's members are is true of the source, whoever read it; the next run then completes groups by
        // name.
        portions.each(Table.SPOOLED, plan.shadow(), range -> copy(GIVE_GROUPS, plan.shadow(), plan.pair(), range));
        database.write(() -> {
            plans.end(number, counts, complete, database.now(clock));
            return true;
        });
        sweep(plan.shadow());
    }

    /** Takes a plan away, wherever it stands. Its own row goes last: what dies on the way is taken up again. */
    void drop(long number) {
        database.read(() -> plans.find(number)).ifPresent(plan -> {
            sweep(plan.shadow());
            portions.delete(Table.CHANGES, number);
            database.write(() -> {
                plans.remove(number);
                return true;
            });
        });
    }

    /** Takes away what is under a shadow. Leases first, so that nothing more is committed under it. */
    private void sweep(long shadow) {
        database.write(() -> database.sql(REMOVE_LEASES).number(shadow).change());
        List<Long> runs = runs(shadow);
        while (!runs.isEmpty()) {
            for (long run : runs) {
                portions.delete(Table.LINES, run);
                database.write(() -> database.sql(REMOVE_RUN).number(run).change());
            }
            runs = runs(shadow);
        }
        for (Table table : List.of(Table.ELEMENTS, Table.OPEN_ITEMS, Table.AWAITED, Table.SPOOLED, Table.HINTS)) {
            portions.delete(table, shadow);
        }
        database.write(() -> {
            database.sql(REMOVE_MARKS).number(shadow).change();
            database.sql(REMOVE_DIGESTS).number(shadow).change();
            database.sql(REMOVE_PAIR).number(shadow).change();
            plans.swept(shadow);
            return true;
        });
    }

    private List<Long> runs(long shadow) {
        return database.read(() -> database.sql(RUNS).number(shadow).all(Columns::number));
    }

    private void copy(String sql, long from, long to, Range range) throws SQLException {
        database.sql(sql)
                .number(to)
                .number(from)
                .text(range.task())
                .text(range.after())
                .text(range.last())
                .change();
    }

    private static String copy(String table, String columns) {
        return "INSERT INTO " + table + " (pair, task, " + columns + ") SELECT CAST(? AS BIGINT), task, " + columns
                + " FROM " + table + PORTION;
    }
}
