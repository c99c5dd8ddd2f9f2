package dev.navette.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.Field;
import dev.navette.model.Fingerprint;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
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

    /** Looks up who owns the ids that the next calls are about, of elements and of their parts. */
    void load(Collection<ForeignId> ids, Collection<ForeignId> parts) {
        owners.clear();
        for (LinkKind kind : target.kinds()) {
            var asked = new ArrayList<ForeignId>(ids);
            if (!kind.equals(target.kind())) {
                asked.addAll(parts);
            }
            owners.put(kind, asked.isEmpty() ? Map.of() : books.owners(kind, asked));
        }
    }

    /** Looks up who owns what was found. */
    void loadFound(List<Resolution> resolutions) {
        List<Resolution.Found> found = resolutions.stream()
                .filter(Resolution.Found.class::isInstance)
                .map(Resolution.Found.class::cast)
                .toList();
        load(
                found.stream().map(Resolution.Found::id).toList(),
                found.stream().flatMap(one -> one.parts().values().stream()).toList());
    }

    /** Links what was found; parks it when another name has that id. */
    boolean take(Item<T> item, ForeignId id) {
        return take(item, id, Map.of());
    }

    /** Links what was found with its parts; parks it when another name has one of the ids. */
    boolean take(Item<T> item, ForeignId id, Map<String, ForeignId> parts) {
        return learn(item, id, parts, null);
    }

    /** Links what was written and remembers its fields; parks it when another name has one of the ids. */
    boolean written(Item<T> item, Outcome.Done done) {
        if (done.effect() != Outcome.Effect.CREATED) {
            item.strands().forEach(Strand::adopted);
        }
        List<Strand> refused =
                item.strands().stream().filter(strand -> refused(strand, done)).toList();
        unwritten(item, refused);
        Map<String, ForeignId> parts = new LinkedHashMap<>(done.parts());
        parts.keySet().removeAll(done.refused().keySet());
        return learn(item, done.id(), parts, done.left());
    }

    /** Whether it is a part that the system refused while it took the rest. */
    static boolean refused(Strand strand, Outcome.Done done) {
        return !strand.own() && done.refused().containsKey(strand.key().name());
    }

    private boolean learn(
            Item<T> item, ForeignId id, Map<String, ForeignId> parts, @Nullable Set<? extends Field> left) {
        var ids = new LinkedHashMap<Strand, ForeignId>();
        for (Strand strand : item.strands()) {
            ForeignId own = strand.own() ? id : parts.get(strand.key().name());
            if (own != null) { // of a part that was not told nothing is learnt
                ids.put(strand, own);
            }
        }
        for (Map.Entry<Strand, ForeignId> entry : ids.entrySet()) {
            ElementKey key = entry.getKey().key();
            String owner = owner(key.kind(), entry.getValue());
            if (owner != null && !owner.equals(key.name())) {
                item.attempt(null);
                Fault claimed = Faults.claimedBy(owner, entry.getValue(), target.name(), key.name());
                books.park(item, OpenItem.State.PARKED, claimed);
                return false;
            }
        }
        ids.forEach((strand, own) -> learn(item, strand, own, left));
        return true;
    }

    private void learn(Item<T> item, Strand strand, ForeignId own, @Nullable Set<? extends Field> left) {
        strand.linked(own);
        ElementKey key = strand.key();
        String whole = key.kind().equals(target.partKind()) ? item.name() : null;
        if (whole != null) {
            strand.partOf(whole);
        }
        books.draft().link(key.kind(), own, key.name());
        Instant span = item.span(strand);
        books.draft()
                .learn(new ElementUpdate(
                        key,
                        own,
                        left == null ? Map.of() : strand.prints(left),
                        left == null ? Set.of() : strand.settled(left),
                        null,
                        span,
                        span == null ? null : item.spans().doubt(),
                        whole));
    }

    /** What a write held that the system took before has taken effect: it is remembered as written. */
    void confirmed(Item<T> item, Map<ElementKey, Map<String, Fingerprint>> held, Instant span) {
        for (Strand strand : item.strands()) {
            Map<String, Fingerprint> prints = held.get(strand.key());
            if (prints != null && strand.id() != null) {
                books.draft().learn(strand.confirmed(prints, span));
            }
        }
    }

    /** Takes back the span of a write of which nothing was done. */
    void unwritten(Item<T> item) {
        unwritten(item, item.strands());
    }

    private void unwritten(Item<T> item, List<Strand> strands) {
        for (Strand strand : strands) {
            Instant span = item.span(strand);
            if (span != null) {
                books.draft()
                        .learn(new ElementUpdate(
                                strand.key(),
                                null,
                                Map.of(),
                                Set.of(),
                                null,
                                span,
                                item.spans().doubt()));
            }
        }
    }

    /** Which name has an id: one linked since the last commit, or the one that the store knows. */
    private @Nullable String owner(LinkKind kind, ForeignId id) {
        String drafted = books.draft().owner(kind, id);
        return drafted == null ? owners.getOrDefault(kind, Map.of()).get(id) : drafted;
    }
}
