package dev.navette.state.store;

import java.sql.SQLException;

import dev.navette.run.Counts;
import dev.navette.run.Result;

/** The columns in which a run or a plan keeps its counts. */
final class CountColumns {

    static final String NAMES = """
            count_read, count_created, count_updated, count_unchanged, count_ignored, count_deferred, count_waiting,
                count_failed, count_parked, count_pending, count_stopped""";
    static final String SET = NAMES.replace(",", " = ?,") + " = ?";

    private CountColumns() {}

    static Parameters put(Parameters row, Counts counts) throws SQLException {
        row.number(counts.read());
        for (Result result : Result.values()) {
            row.number(counts.of(result));
        }
        return row;
    }

    static Counts counts(Columns row) throws SQLException {
        return new Counts(
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number());
    }
}
