package dev.navette.state.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;

/**
 * Reads what is known of elements. A plan's shadow sees its own rows, and the base's where it has none of that kind and
 * name.
 */
final class Elements {

    private static final String FIND =
            "SELECT name, foreign_id, prints, unsettled, whole FROM element WHERE pair = ? AND kind = ? AND name IN (%s)";
    private static final String OWNERS =
            "SELECT foreign_id, name FROM element WHERE pair = ? AND kind = ? AND foreign_id IN (%s)";
    private static final String LINKED = """
            SELECT name, foreign_id, prints, unsettled, whole FROM element
            WHERE pair = ? AND kind = ? AND name > ? AND foreign_id IS NOT NULL""";
    private static final String PAGE = " ORDER BY name LIMIT ?";
    private static final String NOT_HIDDEN = " AND " + """
            NOT EXISTS (
                SELECT 1 FROM element hiding
                WHERE hiding.pair = ? AND hiding.name = element.name AND hiding.kind = element.kind)""";
    private static final String LINKED_THROUGH = LINKED + " UNION ALL " + LINKED + NOT_HIDDEN + PAGE;

    private final Database database;
    private final Bases bases;

    Elements(Database database, Bases bases) {
        this.database = database;
        this.bases = bases;
    }

    Map<ElementKey, Element> find(long pair, Collection<ElementKey> keys) throws SQLException {
        Map<ElementKey, Element> found = rows(pair, keys);
        Optional<Long> base = bases.of(pair);
        if (base.isPresent()) {
            found.putAll(rows(
                    base.get(),
                    keys.stream().filter(key -> !found.containsKey(key)).toList()));
        }
        found.values().removeIf(Elements::saysNothing);
        return found;
    }

    Map<ForeignId, String> owners(long pair, LinkKind kind, Collection<ForeignId> ids) throws SQLException {
        Map<ForeignId, String> owners = new HashMap<>(ids.size() * 2);
        for (List<String> chunk : chunks(ids)) {
            putOwners(
                    database.sql(OWNERS.formatted(Chunks.places(chunk)))
                            .number(pair)
                            .text(kind.code())
                            .texts(chunk),
                    owners);
        }
        Optional<Long> base = bases.of(pair);
        if (base.isPresent()) {
            var others = ids.stream().filter(id -> !owners.containsKey(id)).toList();
            for (List<String> chunk : chunks(others)) {
                putOwners(
                        database.sql(OWNERS.formatted(Chunks.places(chunk)) + NOT_HIDDEN)
                                .number(base.get())
                                .text(kind.code())
                                .texts(chunk)
                                .number(pair),
                        owners);
            }
        }
        return owners;
    }

    List<Element> linked(long pair, LinkKind kind, String afterName, int limit) throws SQLException {
        Optional<Long> base = bases.of(pair);
        Parameters parameters = database.sql(base.isPresent() ? LINKED_THROUGH : LINKED + PAGE);
        parameters.number(pair).text(kind.code()).text(afterName);
        if (base.isPresent()) {
            parameters.number(base.get()).text(kind.code()).text(afterName).number(pair);
        }
        return parameters.number(limit).all(row -> element(kind, row));
    }

    /** What stands under a pair itself, rows that say nothing included: under a shadow they hide the base's. */
    private Map<ElementKey, Element> rows(long pair, Collection<ElementKey> keys) throws SQLException {
        var names = new LinkedHashMap<LinkKind, List<String>>();
        for (ElementKey key : keys) {
            names.computeIfAbsent(key.kind(), kind -> new ArrayList<>(keys.size()))
                    .add(key.name());
        }
        Map<ElementKey, Element> found = new HashMap<>(keys.size() * 2);
        for (var ofKind : names.entrySet()) {
            for (List<String> chunk : Chunks.of(ofKind.getValue())) {
                rows(pair, ofKind.getKey(), chunk, found);
            }
        }
        return found;
    }

    private void rows(long pair, LinkKind kind, List<String> names, Map<ElementKey, Element> found)
            throws SQLException {
        try (ResultSet rows = database.sql(FIND.formatted(Chunks.places(names)))
                .number(pair)
                .text(kind.code())
                .texts(names)
                .query()) {
            while (rows.next()) {
                Element element = element(kind, new Columns(rows));
                found.put(element.key(), element);
            }
        }
    }

    private static List<List<String>> chunks(Collection<ForeignId> ids) {
        return Chunks.of(ids.stream().map(ForeignId::value).toList());
    }

    private static void putOwners(Parameters query, Map<ForeignId, String> owners) throws SQLException {
        try (ResultSet rows = query.query()) {
            while (rows.next()) {
                var row = new Columns(rows);
                owners.put(new ForeignId(row.text()), row.text());
            }
        }
    }

    private static boolean saysNothing(Element element) {
        return element.id() == null && element.fingerprints().isEmpty() && element.unsettled() == null;
    }

    private static Element element(LinkKind kind, Columns row) throws SQLException {
        return new Element(
                new ElementKey(kind, row.text()),
                id(row.textOrNull()),
                FingerprintsCodec.decode(row.bytes()),
                row.timeOrNull(),
                row.textOrNull());
    }

    private static @Nullable ForeignId id(@Nullable String value) {
        return value == null ? null : new ForeignId(value);
    }
}
