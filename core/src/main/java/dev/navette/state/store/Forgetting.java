package dev.navette.state.store;

import java.sql.SQLException;
import java.util.Map;

/**
 * Forgets what was written and what was seen of it, in a store that was restored from a copy: what happened since the
 * copy was made is not in it, and a field that changed and changed back would pass for unchanged. Links, attempts and
 * open items stay: they are still true, or are asked for.
 */
final class Forgetting {

    private static final int DIGESTS = 2;
    private static final int SENT = 3;

    private Forgetting() {}

    /** In a transaction; of whatever version the store is. */
    static void everythingWritten(Database database) throws SQLException {
        int version = new Schema(database).version();
        database.sql("UPDATE element SET prints = ?")
                .bytes(FingerprintsCodec.encode(Map.of()))
                .change();
        if (version >= DIGESTS) {
            database.sql("DELETE FROM digest").change();
        }
        if (version >= SENT) {
            database.sql("UPDATE open_item SET attempt_sent = NULL").change();
        }
    }
}
