package dev.navette.state.store;

import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Reads a row's columns from left to right. */
final class Columns {

    /** Makes something of a row. */
    @FunctionalInterface
    interface Reading<T> {

        T of(Columns row) throws SQLException;
    }

    private final ResultSet row;
    private int column;

    Columns(ResultSet row) {
        this.row = row;
    }

    String text() throws SQLException {
        String value = textOrNull();
        if (value == null) {
            throw new SQLDataException("column " + column + " of a row is empty");
        }
        return value;
    }

    @Nullable
    String textOrNull() throws SQLException {
        String value = row.getString(++column);
        return value == null ? null : StoredText.read(value);
    }

    long number() throws SQLException {
        return row.getLong(++column);
    }

    Instant time() throws SQLException {
        return Micros.instant(number());
    }

    @Nullable
    Instant timeOrNull() throws SQLException {
        long micros = number();
        return row.wasNull() ? null : Micros.instant(micros);
    }

    byte @Nullable [] bytesOrNull() throws SQLException {
        return row.getBytes(++column);
    }

    byte[] bytes() throws SQLException {
        byte[] value = row.getBytes(++column);
        if (value == null) {
            throw new SQLDataException("column " + column + " of a row is empty");
        }
        return value;
    }

    <E extends Enum<E>> E name(Class<E> type) throws SQLException {
        return named(type, text());
    }

    <E extends Enum<E>> @Nullable E nameOrNull(Class<E> type) throws SQLException {
        String name = textOrNull();
        return name == null ? null : named(type, name);
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name) throws SQLException {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            throw new SQLDataException(name + " is no " + type.getSimpleName(), unknown);
        }
    }
}
