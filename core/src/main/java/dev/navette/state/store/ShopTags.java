package dev.navette.state.store;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Account;
import dev.navette.model.Fingerprint;

/**
 * What external references of a shop's account begin with (ORD-3). Made of the account, so that a store that is made anew
 * finds the documents of the former one; where two accounts would have one, the later one has the next that is free.
 */
final class ShopTags {

    private static final int LETTERS = 26;
    private static final int NUMBERS = 9999;

    private static final String FIND = "SELECT tag FROM shop_tag WHERE system = ? AND account = ?";
    private static final String TAKEN = "SELECT tag FROM shop_tag WHERE tag = ?";
    private static final String ADD = "INSERT INTO shop_tag (tag, system, account) VALUES (?, ?, ?)";

    private final Database database;

    ShopTags(Database database) {
        this.database = database;
    }

    @Nullable
    String find(Account shop) throws SQLException {
        return database.sql(FIND).text(shop.system()).text(shop.id()).one(Columns::text);
    }

    String findOrAdd(Account shop) throws SQLException {
        String known = find(shop);
        if (known != null) {
            return known;
        }
        long place = Long.parseLong(
                        Fingerprint.of(shop.system(), shop.id()).toString().substring(0, 12), 16)
                % (LETTERS * NUMBERS);
        String tag = tag(place);
        while (database.sql(TAKEN).text(tag).one(Columns::text) != null) {
            place = (place + 1) % (LETTERS * NUMBERS);
            tag = tag(place);
        }
        database.sql(ADD).text(tag).text(shop.system()).text(shop.id()).change();
        return tag;
    }

    private static String tag(long place) {
        return (char) ('a' + place / NUMBERS) + String.valueOf(place % NUMBERS + 1);
    }
}
