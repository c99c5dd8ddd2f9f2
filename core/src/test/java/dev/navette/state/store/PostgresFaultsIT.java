package dev.navette.state.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import dev.navette.error.StoreException;
import dev.navette.error.StoreException.Reason;
import dev.navette.model.Account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PostgresFaultsIT {

    private static final Account SHOP = new Account("woocommerce", "shop.example");
    private static final Duration IMPATIENCE = Duration.ofMillis(20);

    private final Clock clock = Clock.systemUTC();
    private final String schema = PostgresServer.newName();

    @Test
    void lockedByAnotherNodeWhileWriting() throws Exception {
        try (Store store = open();
                Database other = connect()) {
            StoreException fault = other.write(() -> fault(() -> store.put(SHOP, "tokens", "access", "one")));

            assertThat(fault.reason()).isEqualTo(Reason.LOCKED);
            assertThat(fault)
                    .hasMessage("Another program has kept the store locked for more than 0.02 seconds (store in schema "
                            + schema + ", while writing to it). It answered: ERROR: canceling statement due to lock"
                            + " timeout. Wait until that program has ended, or end it, and run again.");
            store.put(SHOP, "tokens", "access", "two");
            assertThat(store.drawer(SHOP, "tokens", "access")).hasValue("two");
        }
    }

    @Test
    void readersDoNotWaitForAWriter() throws Exception {
        try (Store store = open();
                Database writer = connect()) {
            store.put(SHOP, "tokens", "access", "one");

            var seen = writer.write(() -> {
                new Drawers(writer).put(SHOP, "tokens", "access", "two");
                return store.drawer(SHOP, "tokens", "access");
            });

            assertThat(seen).hasValue("one");
        }
    }

    @Test
    void connectionLostInTheMidstOfAStepChangesNothing() throws Exception {
        try (Database database = opened();
                Store store = new JdbcStore(database, clock, database::close)) {
            store.put(SHOP, "tokens", "access", "one");

            StoreException fault = fault(() -> database.write(() -> {
                new Drawers(database).put(SHOP, "tokens", "access", "two");
                end(database);
                new Drawers(database).put(SHOP, "tokens", "refresh", "three");
                return true;
            }));

            assertThat(fault.reason()).isEqualTo(Reason.UNAVAILABLE);
            assertThat(fault)
                    .hasMessage("The store cannot be used (store in schema " + schema + ", while writing to it)."
                            + " It answered: FATAL: terminating connection due to administrator command."
                            + " Mend the cause that it names and run again.");
            assertThat(store.drawer(SHOP, "tokens", "access")).hasValue("one");
            store.put(SHOP, "tokens", "access", "four");
            assertThat(store.drawer(SHOP, "tokens", "access")).hasValue("four");
        }
    }

    @Test
    void connectionLostWhileCommittingIsAFailure() throws Exception {
        try (Database database = opened()) {
            StoreException fault = fault(() -> database.write(() -> {
                new Drawers(database).put(SHOP, "tokens", "access", "two");
                end(database);
                return true;
            }));

            assertThat(fault.reason()).isEqualTo(Reason.UNAVAILABLE);
            assertThat(database.write(() -> new Drawers(database).find(SHOP, "tokens", "access")))
                    .isEmpty();
        }
    }

    @Test
    void readOnlyServer() {
        open().close();
        DataSource standby = PostgresServer.database(
                "postgres", "postgres", Map.of("options", "-c default_transaction_read_only=on"));

        StoreException fault = fault(() -> PostgresSchema.open(standby, schema, clock));

        assertThat(fault.reason()).isEqualTo(Reason.READ_ONLY);
        assertThat(fault)
                .hasMessage("The store cannot be written (store in schema " + schema + ", while opening it). It"
                        + " answered: ERROR: cannot execute UPDATE in a read-only transaction. Connect to the primary"
                        + " server as a user that may create and write the schema " + schema + ", and run again.");
    }

    @Test
    void userWithoutTheRightToMakeTheSchema() throws Exception {
        PostgresServer.execute("CREATE ROLE " + schema + " LOGIN");

        StoreException fault =
                fault(() -> PostgresSchema.open(PostgresServer.database(schema, "postgres", Map.of()), schema, clock));

        assertThat(fault.reason()).isEqualTo(Reason.READ_ONLY);
        assertThat(fault).hasMessageContaining("permission denied for database postgres");
    }

    @Test
    void schemaOfAnotherProgramStaysAsItIs() throws Exception {
        PostgresServer.execute("CREATE SCHEMA " + schema, "CREATE TABLE " + schema + ".customer (name TEXT)");

        StoreException fault = fault(this::open);

        assertThat(fault.reason()).isEqualTo(Reason.DAMAGED);
        assertThat(fault)
                .hasMessage("The database is not a Navette store: it holds tables of another program (store in schema "
                        + schema
                        + ", while opening it). Name a schema that is not there yet, or one that Navette made.");
        PostgresServer.execute("DROP TABLE " + schema + ".customer", "DROP SCHEMA " + schema);
    }

    @Test
    void newerSchema() throws Exception {
        open().close();
        PostgresServer.execute("INSERT INTO " + schema + ".navette_schema (version, migrated) VALUES (77, 0)");

        StoreException fault = fault(this::open);

        assertThat(fault.reason()).isEqualTo(Reason.NEWER);
        assertThat(fault)
                .hasMessage(
                        "The store was made by a newer version of Navette: its schema has version 77, this program"
                                + " knows up to version " + Schema.STEPS.size() + " (store in schema " + schema
                                + ", while opening it). Run a version of Navette that knows version 77, or name another schema.");
    }

    @Test
    void tableThatSomeoneRemoved() throws Exception {
        try (Store store = open()) {
            PostgresServer.execute("DROP TABLE " + schema + ".drawer");

            StoreException fault = fault(() -> store.drawer(SHOP, "tokens", "access"));

            assertThat(fault.reason()).isEqualTo(Reason.DAMAGED);
            assertThat(fault)
                    .hasMessage("The store is damaged, or is not a Navette store (store in schema " + schema
                            + ", while reading from it). It answered: ERROR: relation \"drawer\" does not exist."
                            + " Put the last backup in its place, or name another schema.");
        }
    }

    @Test
    void rowThatIsRefusedIsNotShown() throws Exception {
        try (Database database = opened()) {
            PostgresServer.execute(
                    "ALTER TABLE " + schema + ".drawer ADD CONSTRAINT no_secrets CHECK (value <> 'Rue des Lilas')");

            StoreException fault = fault(() -> database.write(() -> {
                Parameters row = database.sql("INSERT INTO drawer VALUES (?, ?, ?, ?, ?)");
                row.text("woocommerce").text("shop.example").text("addresses").text("7");
                row.text("Rue des Lilas").row();
                row.runRows();
                return true;
            }));

            assertThat(fault)
                    .hasMessageContaining("violates check constraint \"no_secrets\"")
                    .hasMessageNotContaining("Lilas");
        }
    }

    @Test
    void databaseThatCannotHoldEveryName() throws Exception {
        PostgresServer.execute(
                "CREATE DATABASE " + schema + " TEMPLATE template0 ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C'");

        StoreException fault =
                fault(() -> PostgresSchema.open(PostgresServer.database("postgres", schema, Map.of()), schema, clock));

        assertThat(fault.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(fault)
                .hasMessage("The database has the encoding LATIN1, which cannot hold every name (store in schema "
                        + schema + ", while opening it). Make a database with the encoding UTF8.");
    }

    @Test
    void databaseThatIsNotThere() {
        StoreException fault = fault(
                () -> PostgresSchema.open(PostgresServer.database("postgres", "nowhere", Map.of()), schema, clock));

        assertThat(fault.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(fault)
                .hasMessage("The store cannot be used (store in schema " + schema + ", while opening it). It answered:"
                        + " FATAL: database \"nowhere\" does not exist. Mend the cause that it names and run again.");
    }

    private Store open() {
        return PostgresSchema.open(PostgresServer.database(), schema, clock, IMPATIENCE);
    }

    /** The database of a store whose tables are there. */
    private Database opened() {
        open().close();
        return connect();
    }

    private Database connect() {
        return PostgresSchema.connect(PostgresServer.database(), schema, IMPATIENCE, PostgresDialect::serverTime);
    }

    private static void end(Database database) throws SQLException {
        try (Statement statement = database.connection().createStatement();
                var answer = statement.executeQuery("SELECT pg_backend_pid()")) {
            answer.next();
            PostgresServer.execute("SELECT pg_terminate_backend(" + answer.getInt(1) + ", 5000)");
        }
    }

    private static StoreException fault(ThrowingCallable call) {
        return catchThrowableOfType(StoreException.class, call);
    }
}
