package dev.navette.state.store;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Account;

/** Numbers for pairs of accounts. */
final class Pairs {

    private static final String FIND =
            "SELECT id FROM account_pair WHERE erp_system = ? AND erp_id = ? AND shop_system = ? AND shop_id = ?";
    private static final String ADD =
            "INSERT INTO account_pair (erp_system, erp_id, shop_system, shop_id) VALUES (?, ?, ?, ?) RETURNING id";

    private final Database database;

    Pairs(Database database) {
        this.database = database;
    }

    @Nullable
    Long find(Account erp, Account shop) throws SQLException {
        return pair(FIND, erp, shop).one(Columns::number);
    }

    long findOrAdd(Account erp, Account shop) throws SQLException {
        Long found = find(erp, shop);
        if (found != null) {
            return found;
        }
        Long added = pair(ADD, erp, shop).one(Columns::number);
        if (added == null) {
            throw new SQLException("a new pair of accounts got no number");
        }
        return added;
    }

    private Parameters pair(String sql, Account erp, Account shop) throws SQLException {
        return database.sql(sql)
                .text(erp.system())
                .text(erp.id())
                .text(shop.system())
                .text(shop.id());
    }
}
