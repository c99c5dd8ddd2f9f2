package dev.navette.state.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;

import org.junit.jupiter.api.Test;

import dev.navette.error.StoreException;
import dev.navette.error.StoreException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PostgresSchemaTest {

    @Test
    void databaseOfAnotherMakerIsRefusedByName() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            var pool = new LentConnection(connection);

            StoreException fault = catchThrowableOfType(
                    StoreException.class, () -> PostgresSchema.open(pool.pool(), "navette", Clock.systemUTC()));

            assertThat(fault.reason()).isEqualTo(Reason.UNAVAILABLE);
            assertThat(fault)
                    .hasMessage(
                            "The database is SQLite, in which Navette keeps no store (store in schema navette, while"
                                    + " opening it). Give it a DataSource of PostgreSQL, or keep the store in a file.");
            assertThat(pool.givenBack).hasValue(1);
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }
}
