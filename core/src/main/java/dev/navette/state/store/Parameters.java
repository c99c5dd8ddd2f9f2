package dev.navette.state.store;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Fills in a statement's places from left to right, then runs it. */
final class Parameters {

    private final PreparedStatement statement;
    private int place;
    private int rows;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    Parameters text(@Nullable String value) throws SQLException {
        statement.setString(++place, value == null ? null : StoredText.of(value));
        return this;
    }

    Parameters texts(List<String> values) throws SQLException {
        for (String value : values) {
            text(value);
        }
        return this;
    }

    Parameters name(@Nullable Enum<?> value) throws SQLException {
        return text(value == null ? null : value.name());
    }

    Parameters number(long value) throws SQLException {
        statement.setLong(++place, value);
        return this;
    }

    Parameters time(@Nullable Instant value) throws SQLException {
        if (value == null) {
            statement.setNull(++place, Types.BIGINT);
            return this;
        }
        return number(Micros.of(value));
    }

    Parameters bytes(byte @Nullable [] value) throws SQLException {
        statement.setBytes(++place, value);
        return this;
    }

    /** Ends one row of a batch. */
    void row() throws SQLException {
        statement.addBatch();
        place = 0;
        rows++;
    }

    /** Runs the rows of the batch, if there are any. */
    void runRows() throws SQLException {
        if (rows > 0) {
            rows = 0;
            runBatch();
        }
    }

    private void runBatch() throws SQLException {
        try {
            statement.executeBatch();
        } catch (BatchUpdateException failure) {
            // PostgreSQL's driver puts a whole row of values into this one's message; the cause follows it.
            SQLException cause = failure.getNextException();
            throw cause == null ? failure : cause;
        }
    }

    /** Runs a change and says how many rows it changed. */
    int change() throws SQLException {
        return statement.executeUpdate();
    }

    ResultSet query() throws SQLException {
        return statement.executeQuery();
    }

    /** Runs a query of one row at most. */
    <T> @Nullable T one(Columns.Reading<T> reading) throws SQLException {
        try (ResultSet rows = query()) {
            return rows.next() ? reading.of(new Columns(rows)) : null;
        }
    }

    /** Runs a query and reads every row. */
    <T> List<T> all(Columns.Reading<T> reading) throws SQLException {
        try (ResultSet rows = query()) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reading.of(new Columns(rows)));
            }
            return all;
        }
    }
}
