package dev.navette.state.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.run.Counts;

/** The plans that there are, one row each. */
final class Plans {

    /** A plan of which nobody holds a lease any more is believed dead after this time. */
    private static final Duration STILL = Duration.ofDays(1);

    private static final String PLANNED_PAIR = """
            SELECT id FROM account_pair WHERE id = ? AND NOT EXISTS (SELECT 1 FROM plan WHERE shadow = account_pair.id)
            """;
    private static final String ADD = "INSERT INTO plan (pair, profile, made) VALUES (?, ?, ?) RETURNING id";
    // No account has an empty name, so that no two accounts are ever given the number of a shadow.
    private static final String ADD_SHADOW = """
            INSERT INTO account_pair (erp_system, erp_id, shop_system, shop_id) VALUES ('', '', 'plan', ?)
            RETURNING id""";
    private static final String SET_SHADOW = "UPDATE plan SET shadow = ? WHERE id = ?";
    private static final String SELECT =
            "SELECT id, pair, shadow, profile, made, ended, complete, " + CountColumns.NAMES + " FROM plan";
    private static final String FIND = SELECT + " WHERE id = ?";
    private static final String NEWEST = SELECT + " ORDER BY id DESC LIMIT ?";
    private static final String NOBODY_HOLDS = """
             NOT EXISTS (
                SELECT 1 FROM lease WHERE lease.name LIKE 'run:' || CAST(plan.shadow AS TEXT) || ':%' AND lease.ends > ?)
            """;
    private static final String DEAD =
            "SELECT id FROM plan WHERE pair = ? AND made <= ? AND ended IS NULL AND" + NOBODY_HOLDS;
    private static final String OLD =
            "SELECT id FROM plan WHERE made < ? AND (ended IS NOT NULL OR" + NOBODY_HOLDS + ") ORDER BY id LIMIT 100";
    private static final String UNSWEPT = "SELECT shadow FROM plan WHERE pair = ? AND ended <= ? AND swept = 0";
    private static final String END =
            "UPDATE plan SET ended = ?, complete = ?, " + CountColumns.SET + " WHERE id = ? AND ended IS NULL";
    private static final String SWEPT = "UPDATE plan SET swept = 1 WHERE shadow = ?";
    private static final String REMOVE = "DELETE FROM plan WHERE id = ?";

    private final Database database;

    Plans(Database database) {
        this.database = database;
    }

    PlanRow add(long pair, String profile, Instant now) throws SQLException {
        if (database.sql(PLANNED_PAIR).number(pair).one(Columns::number) == null) {
            throw new IllegalArgumentException("There is no pair of accounts " + pair + " to plan for");
        }
        long plan = number(database.sql(ADD).number(pair).text(profile).time(now));
        long shadow = number(database.sql(ADD_SHADOW).text(Long.toString(plan)));
        database.sql(SET_SHADOW).number(shadow).number(plan).change();
        return find(plan).orElseThrow();
    }

    Optional<PlanRow> find(long plan) throws SQLException {
        return Optional.ofNullable(database.sql(FIND).number(plan).one(Plans::plan));
    }

    List<PlanRow> newest(int limit) throws SQLException {
        return database.sql(NEWEST).number(limit).all(Plans::plan);
    }

    /** Plans of a pair whose process died. */
    List<Long> dead(long pair, Instant now) throws SQLException {
        return database.sql(DEAD).number(pair).time(now.minus(STILL)).time(now).all(Columns::number);
    }

    /** Shadows of plans of a pair that ended and whose process died while it swept. */
    List<Long> unswept(long pair, Instant now) throws SQLException {
        return database.sql(UNSWEPT).number(pair).time(now.minus(STILL)).all(Columns::number);
    }

    /** Some plans that were made before a time and are no longer under way; none when there are none left. */
    List<Long> old(Instant before, Instant now) throws SQLException {
        return database.sql(OLD).time(before).time(now).all(Columns::number);
    }

    /** Makes sure that a plan is under way. */
    PlanRow underWay(long plan) throws SQLException {
        return find(plan).filter(row -> row.ended() == null).orElseThrow(() -> notUnderWay(plan));
    }

    void end(long plan, Counts counts, boolean complete, Instant now) throws SQLException {
        Parameters end = database.sql(END).time(now).number(complete ? 1 : 0);
        if (CountColumns.put(end, counts).number(plan).change() == 0) {
            throw notUnderWay(plan);
        }
    }

    void swept(long shadow) throws SQLException {
        database.sql(SWEPT).number(shadow).change();
    }

    void remove(long plan) throws SQLException {
        database.sql(REMOVE).number(plan).change();
    }

    private static IllegalStateException notUnderWay(long plan) {
        return new IllegalStateException("Plan " + plan + " is not under way");
    }

    private static long number(Parameters adding) throws SQLException {
        Long number = adding.one(Columns::number);
        if (number == null) {
            throw new SQLException("a new plan got no number");
        }
        return number;
    }

    private static PlanRow plan(Columns row) throws SQLException {
        long plan = row.number();
        long pair = row.number();
        long shadow = row.number();
        String profile = row.text();
        Instant made = row.time();
        @Nullable Instant ended = row.timeOrNull();
        boolean complete = row.number() != 0;
        return new PlanRow(plan, pair, shadow, profile, made, ended, complete, CountColumns.counts(row));
    }
}
