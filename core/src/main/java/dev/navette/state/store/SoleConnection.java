package dev.navette.state.store;

import java.sql.Connection;
import java.sql.SQLException;

/** A connection that no failure hurts and that nothing could replace: to a file, or to memory that ends with it. */
record SoleConnection(Connection connection) implements ConnectionSource {

    @Override
    public void giveUp(Throwable failure) {
        // SQLite's connection goes on after every failure.
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
