package dev.navette.state.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/** One connection of a host's pool, kept until it fails or is no longer needed, and given back as it came. */
final class PooledConnection implements ConnectionSource {

    private final DataSource pool;
    private @Nullable Connection kept;
    private boolean autoCommit;

    PooledConnection(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection connection() throws SQLException {
        Connection connection = kept;
        return connection == null || connection.isClosed() ? fetch() : connection;
    }

    @Override
    public void giveUp(Throwable failure) {
        try {
            close();
        } catch (SQLException second) {
            failure.addSuppressed(second);
        }
    }

    @Override
    public void close() throws SQLException {
        Connection connection = kept;
        kept = null;
        if (connection == null || connection.isClosed()) {
            return;
        }
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    private Connection fetch() throws SQLException {
        Connection fetched = pool.getConnection();
        try {
            autoCommit = fetched.getAutoCommit();
            fetched.setAutoCommit(false);
        } catch (SQLException failure) {
            fetched.close();
            throw failure;
        }
        kept = fetched;
        return fetched;
    }
}
