package dev.navette.state.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;

/** Reads what is known of elements. */
final class Elements {

    private static final String FIND =
            "SELECT name, foreign_id, prints, unsettled FROM element WHERE pair = ? AND kind = ? AND name IN (%s)";
    private static final String OWNERS =
            "SELECT foreign_id, name FROM element WHERE pair = ? AND kind = ? AND foreign_id IN (%s)";
    private static final String LINKED = """
            SELECT name, foreign_id, prints, unsettled FROM element
            WHERE pair = ? AND kind = ? AND name > ? AND foreign_id IS NOT NULL
            ORDER BY name LIMIT ?""";

    private final Database database;

    Elements(Database database) {
        this.database = database;
    }

    Map<ElementKey, Element> find(long pair, Collection<ElementKey> keys) throws SQLException {
        var names = new EnumMap<LinkKind, List<String>>(LinkKind.class);
        for (ElementKey key : keys) {
            names.computeIfAbsent(key.kind(), kind -> new ArrayList<>(keys.size()))
                    .add(key.name());
        }
        Map<ElementKey, Element> found = new HashMap<>(keys.size() * 2);
        for (var ofKind : names.entrySet()) {
            for (List<String> chunk : Chunks.of(ofKind.getValue())) {
                find(pair, ofKind.getKey(), chunk, found);
            }
        }
        return found;
    }

    Map<ForeignId, String> owners(long pair, LinkKind kind, Collection<ForeignId> ids) throws SQLException {
        Map<ForeignId, String> owners = new HashMap<>(ids.size() * 2);
        for (List<String> chunk : Chunks.of(ids.stream().map(ForeignId::value).toList())) {
            try (ResultSet rows = database.sql(OWNERS.formatted(Chunks.places(chunk)))
                    .number(pair)
                    .name(kind)
                    .texts(chunk)
                    .query()) {
                while (rows.next()) {
                    var row = new Columns(rows);
                    owners.put(new ForeignId(row.text()), row.text());
                }
            }
        }
        return owners;
    }

    List<Element> linked(long pair, LinkKind kind, String afterName, int limit) throws SQLException {
        return database.sql(LINKED)
                .number(pair)
                .name(kind)
                .text(afterName)
                .number(limit)
                .all(row -> element(kind, row));
    }

    private void find(long pair, LinkKind kind, List<String> names, Map<ElementKey, Element> found)
            throws SQLException {
        try (ResultSet rows = database.sql(FIND.formatted(Chunks.places(names)))
                .number(pair)
                .name(kind)
                .texts(names)
                .query()) {
            while (rows.next()) {
                Element element = element(kind, new Columns(rows));
                if (element.id() != null || !element.fingerprints().isEmpty() || element.unsettled() != null) {
                    found.put(element.key(), element);
                }
            }
        }
    }

    private static Element element(LinkKind kind, Columns row) throws SQLException {
        return new Element(
                new ElementKey(kind, row.text()),
                id(row.textOrNull()),
                FingerprintsCodec.decode(row.bytes()),
                row.timeOrNull());
    }

    private static @Nullable ForeignId id(@Nullable String value) {
        return value == null ? null : new ForeignId(value);
    }
}
