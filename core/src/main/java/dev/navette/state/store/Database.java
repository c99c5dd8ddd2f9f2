package dev.navette.state.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import dev.navette.error.StoreException;

/** One connection, the statements prepared on it, and the lock that lets one thread at a time use them. */
final class Database implements AutoCloseable {

    private final Connection connection;
    private final Dialect dialect;
    private final StoreFaults faults;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Database(Connection connection, Dialect dialect, StoreFaults faults) {
        this.connection = connection;
        this.dialect = dialect;
        this.faults = faults;
    }

    /** Reads, each statement for itself. */
    <T> T read(Work<T> work) {
        return alone(StoreFaults.READING, work);
    }

    /** Does all of it and makes it durable, or changes nothing. */
    <T> T write(Work<T> work) {
        return write(StoreFaults.WRITING, work);
    }

    /** Writes while the store is being opened, or changes nothing. */
    <T> T prepare(Work<T> work) {
        return write(StoreFaults.OPENING, work);
    }

    /** Looks at what is there and sets up the connection, each statement for itself. */
    <T> T open(Work<T> work) {
        return alone(StoreFaults.OPENING, work);
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

    /** The store's time. */
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
            // Closes its statements too.
            connection.close();
        } catch (SQLException failure) {
            throw faults.of(failure, StoreFaults.CLOSING);
        } finally {
            lock.unlock();
        }
    }

    private <T> T write(String doing, Work<T> work) {
        return alone(doing, () -> {
            dialect.begin(connection);
            T result;
            try {
                result = work.run();
                dialect.commit(connection);
            } catch (SQLException | RuntimeException | Error failure) {
                undo(failure);
                throw failure;
            }
            return result;
        });
    }

    private <T> T alone(String doing, Work<T> work) {
        lock.lock();
        try {
            if (connection.isClosed()) {
                throw faults.closed(doing);
            }
            return work.run();
        } catch (SQLException failure) {
            throw failed(failure, doing);
        } finally {
            lock.unlock();
        }
    }

    private StoreException failed(SQLException failure, String doing) {
        forgetStatements(failure);
        return faults.of(failure, doing);
    }

    private void undo(Throwable failure) {
        // A half-filled batch would be written by the next transaction.
        forgetStatements(failure);
        try {
            dialect.rollback(connection);
        } catch (SQLException second) {
            // SQLite has rolled back already when the disk is full or failing.
            failure.addSuppressed(second);
        }
    }

    private void forgetStatements(Throwable failure) {
        for (PreparedStatement statement : statements.values()) {
            try {
                statement.close();
            } catch (SQLException second) {
                failure.addSuppressed(second);
            }
        }
        statements.clear();
    }
}
