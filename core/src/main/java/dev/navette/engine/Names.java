package dev.navette.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.state.store.Element;
import dev.navette.state.store.ElementKey;
import dev.navette.state.store.Spooled;
import dev.navette.state.store.Store;

/**
 * Looks up the ids of what elements name. Who names a member of a group means the whole: there is no other thing of that
 * kind.
 */
final class Names {

    private final Store store;
    private final long pair;
    private final LinkKind kind;
    private final @Nullable LinkKind partKind;
    private final Spool spool;
    private final Function<Named, Optional<ForeignId>> given;

    /**
     * Names in one flow.
     *
     * @param kind what its elements are linked as
     * @param partKind what their parts are linked as, or null
     * @param given ids that need no link
     */
    Names(
            Store store,
            long pair,
            LinkKind kind,
            @Nullable LinkKind partKind,
            Spool spool,
            Function<Named, Optional<ForeignId>> given) {
        this.store = store;
        this.pair = pair;
        this.kind = kind;
        this.partKind = partKind;
        this.spool = spool;
        this.given = given;
    }

    /** The ids that some elements give, and those that need no link. */
    static Map<Named, ForeignId> ids(
            Collection<Named> names, Map<ElementKey, Element> elements, Function<Named, Optional<ForeignId>> given) {
        var ids = new HashMap<Named, ForeignId>();
        for (Named named : names) {
            Element there = elements.get(key(named));
            if (there != null && there.id() != null) {
                ids.put(named, there.id());
            }
            given.apply(named).ifPresent(id -> ids.put(named, id));
        }
        return ids;
    }

    static ElementKey key(Named named) {
        return new ElementKey(named.kind(), named.name());
    }

    /** The ids that some elements give, those that need none, and those of the groups whose members are named. */
    Map<Named, ForeignId> withWholes(Collection<Named> names, Map<ElementKey, Element> elements) {
        Map<Named, ForeignId> ids = ids(names, elements, given);
        Set<String> missing = new LinkedHashSet<>();
        names.stream()
                .filter(named -> named.kind().equals(kind) && !ids.containsKey(named))
                .forEach(named -> missing.add(named.name()));
        var wholes = new HashMap<String, ElementKey>();
        for (Spooled row : spool.rows(missing).values()) {
            if (Spool.isGroup(row.group())) {
                wholes.put(row.name(), new ElementKey(kind, Spool.nameOf(row.group())));
            }
        }
        if (!wholes.isEmpty()) {
            Map<ElementKey, Element> groups = store.elements(pair, Set.copyOf(wholes.values()));
            wholes.forEach((member, whole) -> {
                Element there = groups.get(whole);
                if (there != null && there.id() != null) {
                    ids.put(new Named(kind, member), there.id());
                }
            });
        }
        return ids;
    }

    /** What makes a name known once it is there: the thing itself, or a part of that name. */
    Set<ElementKey> awaited(Collection<Named> lacking) {
        var awaited = new LinkedHashSet<ElementKey>();
        for (Named named : lacking) {
            awaited.add(key(named));
            if (partKind != null && named.kind().equals(kind)) {
                awaited.add(new ElementKey(partKind, named.name()));
            }
        }
        return awaited;
    }
}
