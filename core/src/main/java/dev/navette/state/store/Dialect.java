package dev.navette.state.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

import dev.navette.error.StoreException;

/** What differs from one database to another; all other SQL is the same for all. */
interface Dialect {

    /** Begins to read; what follows may see what others commit meanwhile. */
    void beginReading(Connection connection) throws SQLException;

    void endReading(Connection connection) throws SQLException;

    /** Begins a transaction that will write, waiting its turn: one writes at a time. */
    void begin(Connection connection) throws SQLException;

    void commit(Connection connection) throws SQLException;

    void rollback(Connection connection) throws SQLException;

    /** The store's time: the server's, or the clock's where there is no server. */
    Instant now(Connection connection, Clock clock) throws SQLException;

    /** The names of the tables that are there. */
    Set<String> tables(Connection connection) throws SQLException;

    /** Replaces the types in braces: {@code {identity}}, {@code {name}}, {@code {bytes}} and {@code {clustered}}. */
    String types(String definition);

    /** Leaves the database's own mark on a new store, inside the transaction that makes it. */
    void sign(Connection connection) throws SQLException;

    /** What kind of failure it is, as far as the database says so. */
    StoreException.Reason reason(SQLException failure);

    /** Whether the connection is gone, and another one may do. */
    boolean isGone(SQLException failure);

    /** What a store is, where a message tells a person to name another one: a file or a schema. */
    String container();

    /** What to do when writing is refused. */
    String permission();
}
