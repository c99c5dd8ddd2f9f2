package dev.navette.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Field;
import dev.navette.model.Fingerprint;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.spi.Outcome;
import dev.navette.state.store.ElementKey;
import dev.navette.state.store.ElementUpdate;
import dev.navette.state.store.OpenItem;

/** Links names to foreign ids, each id to one name only: two articles never share a product (ART-23). */
final class Links<T> {

    private final Target<T> target;
    private final Books books;
    private final Map<LinkKind, Map<ForeignId, String>> owners = new HashMap<>();

    Links(Target<T> target, Books books) {
        this.target = target;
        this.books = books;
    }

    /** Looks up who owns the ids that the next calls are about. */
    void load(Collection<ForeignId> ids) {
        owners.clear();
        for (LinkKind kind : target.kinds()) {
            owners.put(kind, ids.isEmpty() ? Map.of() : books.owners(kind, ids));
        }
    }

    /** Links what was found; parks it when another name has that id. */
    boolean take(Item<T> item, ForeignId id) {
        return take(item, id, Map.of());
    }

    /** Links what was found with its parts; parks it when another name has one of the ids. */
    boolean take(Item<T> item, ForeignId id, Map<String, ForeignId> parts) {
        return learn(item, id, parts, Set.of());
    }

    /** Links what was written and remembers its fields; parks it when another name has one of the ids. */
    boolean written(Item<T> item, Outcome.Done done) {
        var fields = new HashSet<Field>(item.fields());
        fields.removeAll(done.left());
        return learn(item, done.id(), done.parts(), fields);
    }

    private boolean learn(Item<T> item, ForeignId id, Map<String, ForeignId> parts, Set<Field> fields) {
        for (LinkKind kind : target.kinds()) {
            ForeignId own = idOf(item, kind, id, parts);
            String owner =
                    books.owner(kind, own, owners.getOrDefault(kind, Map.of()).get(own));
            if (owner != null && !owner.equals(item.name())) {
                item.attempt(null);
                books.park(item, OpenItem.State.PARKED, Faults.claimedBy(owner, own, target.name(), item.name()));
                return false;
            }
        }
        item.id(id);
        for (LinkKind kind : target.kinds()) {
            var key = new ElementKey(kind, item.name());
            item.linked(kind, idOf(item, kind, id, parts));
            books.link(kind, idOf(item, kind, id, parts), item.name());
            Instant span = spanOf(item, kind);
            books.learn(new ElementUpdate(
                    key,
                    idOf(item, kind, id, parts),
                    prints(item, kind, fields),
                    Set.of(),
                    null,
                    span,
                    span == null ? null : item.doubt()));
        }
        return true;
    }

    /** Takes back the span of a write of which nothing was done. */
    void unwritten(Item<T> item) {
        for (LinkKind kind : target.kinds()) {
            Instant span = spanOf(item, kind);
            if (span != null) {
                var key = new ElementKey(kind, item.name());
                books.learn(new ElementUpdate(key, null, Map.of(), Set.of(), null, span, item.doubt()));
            }
        }
    }

    /** The span that the last write left on the part of that kind, if it wrote any of it. */
    private static @Nullable Instant spanOf(Item<?> item, LinkKind kind) {
        return item.fields().stream().anyMatch(field -> field.kind() == kind) ? item.span() : null;
    }

    private ForeignId idOf(Item<T> item, LinkKind kind, ForeignId id, Map<String, ForeignId> parts) {
        return kind == target.kind() ? id : parts.getOrDefault(item.name(), id);
    }

    private static Map<String, Fingerprint> prints(Item<?> item, LinkKind kind, Set<Field> fields) {
        var prints = new HashMap<String, Fingerprint>();
        for (Field field : fields) {
            Fingerprint print = item.prints().get(field);
            if (field.kind() == kind && print != null) {
                prints.put(field.code(), print);
            }
        }
        return prints;
    }
}
