package dev.navette.state.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import dev.navette.error.StoreException;

/** One connection, the statements prepared on it, and the lock that lets one thread at a time use them. */
final class Database implements AutoCloseable {

    /** How a transaction begins or ends. */
    @FunctionalInterface
    private interface Step {

        void on(Connection connection) throws SQLException;
    }

    private final ConnectionSource source;
    private final Dialect dialect;
    private final StoreFaults faults;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private Connection connection;
    private boolean closed;

    Database(ConnectionSource source, Dialect dialect, StoreFaults faults) throws SQLException {
        this.source = source;
        this.dialect = dialect;
        this.faults = faults;
        this.connection = source.connection();
    }

    /** Reads, each statement for itself. */
    <T> T read(Work<T> work) {
        return alone(
                StoreFaults.READING,
                () -> transaction(dialect::beginReading, dialect::endReading, dialect::endReading, work));
    }

    /**
     * Does all of it and makes it durable, or changes nothing. There is one failure that leaves open which: a connection
     * that is lost while it commits. Whoever asked then knows no more than after a crash at that point.
     */
    <T> T write(Work<T> work) {
        return write(StoreFaults.WRITING, work);
    }

    /** A change that has no answer. */
    interface Change {

        void make() throws SQLException;
    }

    /** As {@link #write}, where there is nothing to answer. */
    void change(Change change) {
        write(() -> {
            change.make();
            return true;
        });
    }

    /** Writes while the store is being opened, or changes nothing. */
    <T> T prepare(Work<T> work) {
        return write(StoreFaults.OPENING, work);
    }

    /** Looks at what is there and sets up the connection, each statement for itself. */
    <T> T open(Work<T> work) {
        return during(StoreFaults.OPENING, work);
    }

    /** Does what no transaction may hold, each statement for itself. */
    <T> T during(String doing, Work<T> work) {
        return alone(doing, work);
    }

    /** A statement to fill in and run; only inside {@link Work}. */
    Parameters sql(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return new Parameters(statement);
    }

    /** The store's time; only inside {@link Work}. */
    Instant now(Clock clock) throws SQLException {
        return dialect.now(connection, clock);
    }

    /** The connection itself, for what is done once; only inside {@link Work}. */
    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return dialect;
    }

    StoreFaults faults() {
        return faults;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            closeStatements();
            source.close();
        } catch (SQLException failure) {
            throw faults.of(failure, StoreFaults.CLOSING);
        } finally {
            lock.unlock();
        }
    }

    /** Closes it after a failure to open it. */
    void closeAfter(Throwable failure) {
        try {
            close();
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
        }
    }

    private <T> T write(String doing, Work<T> work) {
        return alone(doing, () -> transaction(dialect::begin, dialect::commit, dialect::rollback, work));
    }

    private <T> T transaction(Step begin, Step end, Step undo, Work<T> work) throws SQLException {
        begin(begin);
        try {
            T result = work.run();
            end.on(connection);
            return result;
        } catch (SQLException | RuntimeException | Error failure) {
            undo(undo, failure);
            throw failure;
        }
    }

    private void begin(Step begin) throws SQLException {
        try {
            begin.on(connection);
        } catch (SQLException failure) {
            if (!dialect.isGone(failure)) {
                throw failure;
            }
            // It was ended while nothing was under way, so nothing is lost with it.
            giveUp(failure);
            connect();
            begin.on(connection);
        }
    }

    private <T> T alone(String doing, Work<T> work) {
        lock.lock();
        try {
            if (closed) {
                throw faults.closed(doing);
            }
            connect();
            return work.run();
        } catch (SQLException failure) {
            throw failed(failure, doing);
        } finally {
            lock.unlock();
        }
    }

    private void connect() throws SQLException {
        Connection current = source.connection();
        if (current != connection) {
            statements.clear();
            connection = current;
        }
    }

    private StoreException failed(SQLException failure, String doing) {
        giveUp(failure);
        return faults.of(failure, doing);
    }

    private void undo(Step undo, Throwable failure) {
        // A half-filled batch would be written by the next transaction.
        forgetStatements(failure);
        try {
            undo.on(connection);
        } catch (SQLException second) {
            // SQLite has rolled back already when the disk is full or failing.
            failure.addSuppressed(second);
            source.giveUp(failure);
        }
    }

    private void giveUp(SQLException failure) {
        forgetStatements(failure);
        source.giveUp(failure);
    }

    private void forgetStatements(Throwable failure) {
        try {
            closeStatements();
        } catch (SQLException second) {
            failure.addSuppressed(second);
        }
    }

    private void closeStatements() throws SQLException {
        var all = List.copyOf(statements.values());
        statements.clear();
        for (PreparedStatement statement : all) {
            statement.close();
        }
    }
}
