package dev.navette.state.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import dev.navette.model.Account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** A store on a real server, and what it does with a host's connections. */
class PostgresSchemaIT {

    private static final Account ERP = new Account("ebp", "dossier-1");
    private static final Account SHOP = new Account("woocommerce", "shop.example");

    /** Of a machine whose time is years behind. */
    private final Clock wrong = Clock.fixed(Instant.parse("2009-11-20T08:00:00Z"), ZoneOffset.UTC);

    private final String schema = PostgresServer.newName();

    @Test
    void timeIsTheServersWhateverTheHostsClockSays() {
        try (Store store = open()) {
            Lease lease = store.acquire("run:1:stock", "till 1", Duration.ofMinutes(10))
                    .orElseThrow();

            assertThat(store.now()).isCloseTo(Clock.systemUTC().instant(), within(Duration.ofMinutes(1)));
            assertThat(lease.end()).isCloseTo(store.now().plusSeconds(600), within(Duration.ofMinutes(1)));
        }
    }

    @Test
    void everyCommitIsDurableThoughTheServerFlushesLate() throws Exception {
        try (Database database = connect(PostgresServer.database());
                Connection other = PostgresServer.database().getConnection()) {
            String ours = database.write(() -> setting(database.connection(), "synchronous_commit"));

            assertThat(setting(other, "synchronous_commit")).isEqualTo("off");
            assertThat(ours).isEqualTo("on");
        }
    }

    @Test
    void transactionsReadWhatIsCommittedAndAreEndedWhenTheirProgramIsSilent() throws Exception {
        PostgresServer.execute(
                "CREATE ROLE " + schema + " SUPERUSER LOGIN",
                "ALTER ROLE " + schema + " SET default_transaction_isolation = 'serializable'");

        try (Database database = connect(PostgresServer.database(schema, "postgres", Map.of()))) {
            for (String isolation : List.of(
                    database.read(() -> setting(database.connection(), "transaction_isolation")),
                    database.write(() -> setting(database.connection(), "transaction_isolation")))) {
                assertThat(isolation).isEqualTo("read committed");
            }
            assertThat(database.write(() -> setting(database.connection(), "idle_in_transaction_session_timeout")))
                    .isEqualTo("5s");
        }
    }

    @Test
    void connectionComesBackToThePoolAsItWas() throws Exception {
        try (Connection connection = PostgresServer.database().getConnection()) {
            var pool = new LentConnection(connection);
            String path = setting(connection, "search_path");

            try (Store store = PostgresSchema.open(pool.pool(), schema, wrong)) {
                store.pair(ERP, SHOP);
                store.runs(1);
            }

            assertThat(pool.lent).hasValue(1);
            assertThat(pool.givenBack).hasValue(1);
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(setting(connection, "search_path")).isEqualTo(path);
            assertThat(setting(connection, "synchronous_commit")).isEqualTo("off");
        }
    }

    @Test
    void tablesOfThePoolsConnectionHideNoneOfOurs() throws Exception {
        try (Connection connection = PostgresServer.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE run (name TEXT)");

            try (Store store = PostgresSchema.open(new LentConnection(connection).pool(), schema, wrong)) {
                assertThat(store.runs(10)).isEmpty();
            }
        }
    }

    @Test
    void tablesOfOtherProgramsInOtherSchemasDoNotMatter() throws Exception {
        PostgresServer.execute("CREATE TABLE IF NOT EXISTS public.run (name TEXT)");

        try (Store store = open()) {
            assertThat(store.runs(10)).isEmpty();
        }
    }

    @Test
    void connectionThatEndedBetweenTwoStepsIsReplacedUnnoticed() throws Exception {
        try (Database database = connect(PostgresServer.database());
                Store store = new JdbcStore(database, wrong, database::close)) {
            store.put(SHOP, "tokens", "access", "one");
            end(database);
            assertThat(store.drawer(SHOP, "tokens", "access")).hasValue("one");
            end(database);

            store.put(SHOP, "tokens", "access", "two");

            assertThat(store.drawer(SHOP, "tokens", "access")).hasValue("two");
        }
    }

    @Test
    void connectionThatThePoolClosedIsReplaced() throws Exception {
        try (Database database = connect(PostgresServer.database());
                Store store = new JdbcStore(database, wrong, database::close)) {
            store.put(SHOP, "tokens", "access", "one");
            database.connection().close();

            assertThat(store.drawer(SHOP, "tokens", "access")).hasValue("one");
        }
    }

    @Test
    void schemaThatAnAdministratorMadeIsEnoughForAUserWhoMayMakeNone() throws Exception {
        PostgresServer.execute("CREATE ROLE " + schema + " LOGIN", "CREATE SCHEMA AUTHORIZATION " + schema);

        try (Store store = PostgresSchema.open(PostgresServer.database(schema, "postgres", Map.of()), schema, wrong)) {
            assertThat(store.pair(ERP, SHOP)).isEqualTo(1);
        }
    }

    @Test
    void isMadeOnceWhenManyOpenItAtOnce() throws Exception {
        List<Callable<Long>> openings = new ArrayList<>();
        for (int node = 0; node < 8; node++) {
            openings.add(() -> {
                try (Store store = open()) {
                    return store.pair(ERP, SHOP);
                }
            });
        }

        var pairs = new ArrayList<Long>();
        var threads = Executors.newFixedThreadPool(openings.size());
        try {
            for (Future<Long> pair : threads.invokeAll(openings)) {
                pairs.add(pair.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(pairs).hasSize(8).containsOnly(1L);
    }

    @Test
    void twoSchemasKnowNothingOfEachOther() {
        try (Store one = open();
                Store other = PostgresSchema.open(PostgresServer.database(), PostgresServer.newName(), wrong)) {
            one.put(SHOP, "tokens", "access", "one");

            assertThat(other.drawer(SHOP, "tokens", "access")).isEmpty();
        }
    }

    @Test
    void nameOfASchemaMayBeAnything() throws Exception {
        String name = "Café \"" + schema + "\"; ?";

        try (Store store = PostgresSchema.open(PostgresServer.database(), name, wrong)) {
            assertThat(store.pair(ERP, SHOP)).isEqualTo(1);
        }
    }

    private Store open() {
        return PostgresSchema.open(PostgresServer.database(), schema, wrong);
    }

    /** A store's database; its tables are there. */
    private Database connect(DataSource pool) {
        PostgresSchema.open(pool, schema, wrong).close();
        return PostgresSchema.connect(pool, schema, PostgresDialect.PATIENCE, PostgresDialect::serverTime);
    }

    private static void end(Database database) throws SQLException {
        String process = database.read(() -> one(database.connection(), "SELECT pg_backend_pid()"));
        PostgresServer.execute("SELECT pg_terminate_backend(" + process + ", 5000)");
    }

    private static String setting(Connection connection, String name) throws SQLException {
        return one(connection, "SHOW " + name);
    }

    private static String one(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
