package dev.navette.state.store;

import java.sql.SQLException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Account;

/** Small memories of accounts. */
final class Drawers {

    private static final String PLACE = "system = ? AND account = ? AND drawer = ? AND entry = ?";
    private static final String FIND = "SELECT value FROM drawer WHERE " + PLACE;
    private static final String ADD =
            "INSERT INTO drawer (system, account, drawer, entry, value) VALUES (?, ?, ?, ?, ?) ";
    private static final String PUT =
            ADD + "ON CONFLICT (system, account, drawer, entry) DO UPDATE SET value = excluded.value";
    private static final String ADD_IF_NONE = ADD + "ON CONFLICT (system, account, drawer, entry) DO NOTHING";
    private static final String EXCHANGE = "UPDATE drawer SET value = ? WHERE " + PLACE + " AND value = ?";
    private static final String REMOVE = "DELETE FROM drawer WHERE " + PLACE + " AND value = ?";

    private final Database database;

    Drawers(Database database) {
        this.database = database;
    }

    Optional<String> find(Account account, String drawer, String key) throws SQLException {
        return Optional.ofNullable(
                place(database.sql(FIND), account, drawer, key).one(Columns::text));
    }

    void put(Account account, String drawer, String key, String value) throws SQLException {
        place(database.sql(PUT), account, drawer, key).text(value).change();
    }

    boolean replace(Account account, String drawer, String key, @Nullable String expected, @Nullable String next)
            throws SQLException {
        if (expected == null) {
            return next == null
                    ? find(account, drawer, key).isEmpty()
                    : place(database.sql(ADD_IF_NONE), account, drawer, key)
                                    .text(next)
                                    .change()
                            > 0;
        }
        Parameters change = next == null
                ? place(database.sql(REMOVE), account, drawer, key)
                : place(database.sql(EXCHANGE).text(next), account, drawer, key);
        return change.text(expected).change() > 0;
    }

    private static Parameters place(Parameters parameters, Account account, String drawer, String key)
            throws SQLException {
        return parameters.text(account.system()).text(account.id()).text(drawer).text(key);
    }
}
