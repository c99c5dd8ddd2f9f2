package dev.navette.state.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;

/**
 * Merges what is learnt of elements into what is known of them. What a plan's shadow learns of an element of the base is
 * merged with a copy of its own; the base's row stays as it is.
 */
final class ElementUpdates {

    private static final String PUT = """
            INSERT INTO element (pair, name, kind, foreign_id, prints, unsettled, touched, whole)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (pair, name, kind) DO UPDATE
            SET foreign_id = excluded.foreign_id, prints = excluded.prints, unsettled = excluded.unsettled,
                touched = excluded.touched, whole = excluded.whole""";

    private final Database database;
    private final Elements elements;

    ElementUpdates(Database database, Elements elements) {
        this.database = database;
        this.elements = elements;
    }

    void apply(long pair, List<ElementUpdate> updates, Instant now) throws SQLException {
        var known = elements.find(pair, updates.stream().map(ElementUpdate::key).toList());
        var changed = new ArrayList<Element>(updates.size());
        var relinked = new ArrayList<Element>();
        var moved = new ArrayList<Element>();
        for (ElementUpdate update : updates) {
            Element before = known.getOrDefault(update.key(), new Element(update.key(), null, Map.of()));
            Element after = merged(before, update);
            if (after.equals(before)) {
                continue;
            }
            changed.add(after);
            if (!Objects.equals(before.id(), after.id())) {
                relinked.add(after);
                if (before.id() != null) {
                    moved.add(before);
                }
            }
        }
        unlink(pair, moved, now);
        refuseSecondOwners(pair, relinked);
        put(pair, changed, now);
    }

    private static Element merged(Element before, ElementUpdate update) {
        boolean moved =
                before.id() != null && update.id() != null && !update.id().equals(before.id());
        var prints = new HashMap<>(moved ? Map.of() : before.fingerprints()); // they were another element's
        Instant unsettled = before.unsettled();
        Instant ends = update.ends();
        if (ends != null && !ends.equals(unsettled)) {
            prints.keySet().removeAll(update.written().keySet());
            unsettled = after(unsettled, ends); // so that the other write is not believed either
        } else {
            prints.putAll(update.written());
            unsettled = ends == null ? unsettled : update.leaves();
        }
        prints.keySet().removeAll(update.forgotten());
        if (update.begins() != null) {
            boolean ours = unsettled == null || unsettled.isBefore(update.begins());
            unsettled = ours ? update.begins() : after(unsettled, update.begins());
        }
        String whole = update.whole() == null && !moved ? before.whole() : update.whole();
        return new Element(before.key(), update.id() == null ? before.id() : update.id(), prints, unsettled, whole);
    }

    /** A span that neither of two writes began with. */
    private static Instant after(@Nullable Instant one, Instant other) {
        Instant later = one == null || one.isBefore(other) ? other : one;
        return later.plus(1, ChronoUnit.MICROS);
    }

    /**
     * First, so that two elements may exchange their ids in one commit. Under a plan's shadow it puts a row that hides
     * the base's.
     */
    private void unlink(long pair, List<Element> moved, Instant now) throws SQLException {
        put(pair, moved.stream().map(Element::unlinked).toList(), now);
    }

    private void refuseSecondOwners(long pair, List<Element> relinked) throws SQLException {
        var owners = new HashMap<LinkKind, Map<ForeignId, String>>();
        var relinkedByKind = relinked.stream()
                .collect(Collectors.groupingBy(element -> element.key().kind()));
        for (var ofKind : relinkedByKind.entrySet()) {
            var ids = ofKind.getValue().stream()
                    .map(element -> Objects.requireNonNull(element.id()))
                    .toList();
            owners.put(ofKind.getKey(), new HashMap<>(elements.owners(pair, ofKind.getKey(), ids)));
        }
        for (Element element : relinked) {
            LinkKind kind = element.key().kind();
            String name = element.key().name();
            String owner =
                    Objects.requireNonNull(owners.get(kind)).putIfAbsent(Objects.requireNonNull(element.id()), name);
            if (owner != null && !owner.equals(name)) {
                throw new IllegalStateException("The " + kind + " " + element.id() + " cannot be linked to " + name
                        + ": it is linked to " + owner);
            }
        }
    }

    private void put(long pair, List<Element> changed, Instant now) throws SQLException {
        Parameters row = database.sql(PUT);
        for (Element element : changed) {
            ForeignId id = element.id();
            row.number(pair)
                    .text(element.key().name())
                    .text(element.key().kind().code())
                    .text(id == null ? null : id.value())
                    .bytes(FingerprintsCodec.encode(element.fingerprints()))
                    .time(element.unsettled())
                    .time(now)
                    .text(element.whole())
                    .row();
        }
        row.runRows();
    }
}
