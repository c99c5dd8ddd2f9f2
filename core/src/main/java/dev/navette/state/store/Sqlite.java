package dev.navette.state.store;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import java.util.ServiceLoader;

import dev.navette.error.StoreException.Reason;

/** Connects to SQLite and brings what is there up to date. */
final class Sqlite {

    /** How long to wait while another connection writes. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How often the mode of a file is asked for that others make at the same moment. */
    private static final int MOST_TRIES = 50;

    /** By name, as it may be absent: a host with another database may leave it out. */
    private static final String DRIVER = "org.sqlite.JDBC";

    private Sqlite() {}

    /** A file, durable: what is committed survives a power cut. */
    static Database file(String url, StoreFaults faults, Duration patience, Clock clock) {
        Database database = connect(url, faults, patience);
        return ready(database, clock, () -> {
            // Before anything that changes the file: it may be another program's.
            new Schema(database).version();
            keepLog(database);
            return set(database, "synchronous = FULL", "fullfsync = TRUE", "cache_size = -16384");
        });
    }

    /** A database of this process, gone when it is closed. */
    static Database memory(StoreFaults faults, Clock clock) {
        Database database = connect("jdbc:sqlite::memory:", faults, PATIENCE);
        return ready(database, clock, () -> true);
    }

    private static Database ready(Database database, Clock clock, Work<Boolean> preparing) {
        try {
            database.open(preparing);
            database.prepare(() -> {
                new Schema(database).migrate(database.now(clock));
                return true;
            });
            return database;
        } catch (RuntimeException | Error failure) {
            database.closeAfter(failure);
            throw failure;
        }
    }

    /** A connection to what is there; nothing is looked at or changed. */
    static Database connect(String url, StoreFaults faults, Duration patience) {
        var settings = new Properties();
        settings.setProperty("busy_timeout", Long.toString(patience.toMillis()));
        try {
            Connection connection = driver(faults).connect(url, settings);
            if (connection == null) {
                throw new SQLException("the driver does not know " + url);
            }
            return new Database(new SoleConnection(connection), new SqliteDialect(), faults);
        } catch (SQLException failure) {
            throw faults.of(failure, StoreFaults.OPENING);
        }
    }

    private static Driver driver(StoreFaults faults) {
        return ServiceLoader.load(Driver.class, Sqlite.class.getClassLoader()).stream()
                .filter(provider -> provider.type().getName().equals(DRIVER))
                .findFirst()
                .map(ServiceLoader.Provider::get)
                .orElseThrow(() -> faults.refused(
                        Reason.UNAVAILABLE,
                        "The driver for SQLite is missing",
                        StoreFaults.OPENING,
                        "Put org.xerial:sqlite-jdbc on the class path or module path"));
    }

    /** Readers and a writer then do not wait for each other; kept in the file, and refused by most network drives. */
    private static void keepLog(Database database) throws SQLException {
        if (!writeAheadLog(database).equals("wal")) {
            throw database.faults()
                    .refused(
                            Reason.UNAVAILABLE,
                            "The store's folder does not allow a write-ahead log",
                            StoreFaults.OPENING,
                            "Put the store on a disk of this machine");
        }
    }

    /**
     * The mode after asking for it. Where others make the same new file, this statement is refused at once instead of
     * waiting; a transaction waits, so one stands in the queue before it is asked again.
     */
    private static String writeAheadLog(Database database) throws SQLException {
        for (int tries = 1; ; tries++) {
            try (Statement statement = database.connection().createStatement();
                    ResultSet mode = statement.executeQuery("PRAGMA journal_mode = WAL")) {
                return mode.next() ? mode.getString(1) : "nothing";
            } catch (SQLException refused) {
                if (tries == MOST_TRIES || database.dialect().reason(refused) != Reason.LOCKED) {
                    throw refused;
                }
            }
            database.dialect().begin(database.connection());
            database.dialect().rollback(database.connection());
        }
    }

    private static boolean set(Database database, String... pragmas) throws SQLException {
        try (Statement statement = database.connection().createStatement()) {
            for (String pragma : pragmas) {
                statement.execute("PRAGMA " + pragma);
            }
        }
        return true;
    }
}
