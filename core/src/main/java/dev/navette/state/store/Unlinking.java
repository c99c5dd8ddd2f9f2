package dev.navette.state.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.navette.model.LinkKind;

/** Forgets links and fingerprints, unless a write of the element has begun. */
final class Unlinking {

    private static final String BEGUN = """
            SELECT name FROM open_item WHERE pair = ? AND attempt_key IS NOT NULL AND name IN (%1$s)
            UNION
            SELECT name FROM element WHERE pair = ? AND unsettled > ? AND name IN (%1$s)""";
    private static final String REMOVE =
            "DELETE FROM element WHERE pair = ? AND kind = ? AND name IN (%s) RETURNING name";

    private Unlinking() {}

    static Set<String> unlink(Database database, long pair, Set<LinkKind> kinds, Collection<String> names, Instant now)
            throws SQLException {
        var unlinked = new HashSet<String>();
        for (List<String> chunk : Chunks.of(names)) {
            var begun = database.sql(BEGUN.formatted(Chunks.places(chunk)))
                    .number(pair)
                    .texts(chunk)
                    .number(pair)
                    .time(now)
                    .texts(chunk)
                    .all(Columns::text);
            var free = new HashSet<>(chunk);
            begun.forEach(free::remove);
            for (LinkKind kind : kinds) {
                for (List<String> some : Chunks.of(free)) {
                    unlinked.addAll(database.sql(REMOVE.formatted(Chunks.places(some)))
                            .number(pair)
                            .text(kind.code())
                            .texts(some)
                            .all(Columns::text));
                }
            }
        }
        return unlinked;
    }
}
