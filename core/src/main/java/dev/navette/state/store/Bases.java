package dev.navette.state.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which pair a plan's shadow sees through to. Remembered: it is said when the shadow is made, and never changes. */
final class Bases {

    private static final String BASE = "SELECT pair FROM plan WHERE shadow = ?";

    private final Database database;
    private final Map<Long, Optional<Long>> known = new ConcurrentHashMap<>();

    Bases(Database database) {
        this.database = database;
    }

    /** The pair beneath a shadow; empty for any other pair. */
    Optional<Long> of(long pair) throws SQLException {
        Optional<Long> base = known.get(pair);
        if (base == null) {
            base = Optional.ofNullable(database.sql(BASE).number(pair).one(Columns::number));
            known.put(pair, base);
        }
        return base;
    }
}
