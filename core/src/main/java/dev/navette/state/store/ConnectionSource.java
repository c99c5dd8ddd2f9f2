package dev.navette.state.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Where a database's one connection comes from. */
interface ConnectionSource {

    /** The connection to use: the same one as before, unless that is gone. */
    Connection connection() throws SQLException;

    /** Lets the connection go after a failure that may have hurt it; what goes wrong here is added to the failure. */
    void giveUp(Throwable failure);

    /** Lets the connection go for good. */
    void close() throws SQLException;
}
