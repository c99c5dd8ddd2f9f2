package dev.navette.state.store;

import java.sql.SQLException;

/** What is done with the database while no other thread uses it. */
@FunctionalInterface
interface Work<T> {

    T run() throws SQLException;
}
