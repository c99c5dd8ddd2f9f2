package dev.navette.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.state.store.Element;
import dev.navette.state.store.ElementKey;
import dev.navette.state.store.ElementUpdate;
import dev.navette.state.store.Store;

/** What is linked of some rows, and what is about to be. */
final class LinkBook {

    private final Store store;
    private final long pair;
    private final Map<ElementKey, ForeignId> ids = new HashMap<>();
    private final Map<LinkKind, Map<ForeignId, String>> owners = new HashMap<>();
    private final List<ElementUpdate> updates = new ArrayList<>();
    private final Set<String> sources = new LinkedHashSet<>();
    private long made;

    LinkBook(Store store, long pair) {
        this.store = store;
        this.pair = pair;
    }

    /** Looks up all that these rows are about. */
    void load(Collection<LinkRow> rows) {
        Set<ElementKey> keys = new HashSet<>();
        Set<ForeignId> sold = new HashSet<>();
        Set<ForeignId> pages = new HashSet<>();
        for (LinkRow row : rows) {
            if (row.erp()) {
                keys.add(sellable(row));
                keys.add(product(row));
            } else {
                sold.add(row.id());
                pages.add(row.page());
            }
        }
        if (!keys.isEmpty()) {
            for (Element element : store.elements(pair, keys).values()) {
                if (element.id() != null) {
                    ids.put(element.key(), element.id());
                }
            }
        }
        owners.put(LinkKind.SELLABLE, owners(LinkKind.SELLABLE, sold));
        owners.put(LinkKind.PRODUCT, owners(LinkKind.PRODUCT, pages));
    }

    private Map<ForeignId, String> owners(LinkKind kind, Set<ForeignId> asked) {
        return new HashMap<>(asked.isEmpty() ? Map.of() : store.owners(pair, kind, asked));
    }

    boolean isLinked(LinkRow row) {
        return row.erp()
                ? ids.containsKey(sellable(row))
                : ownersOf(LinkKind.SELLABLE).containsKey(row.id());
    }

    /**
     * Links an article to what the shop sells, and their pages where both stand on one of the same sort; false, and
     * nothing is linked, when one of the pages is another's.
     */
    boolean link(LinkRow article, LinkRow thing) {
        boolean together = article.alone() == thing.alone();
        @Nullable ForeignId page = ids.get(product(article));
        @Nullable String owner = ownersOf(LinkKind.PRODUCT).get(thing.page());
        if (together
                && ((page != null && !page.equals(thing.page()))
                        || (owner != null && !owner.equals(article.whole())))) {
            return false;
        }
        put(sellable(article), thing.id(), together ? article.whole() : null);
        if (together && page == null) {
            put(product(article), thing.page(), null);
        }
        sources.add(article.source());
        made++;
        return true;
    }

    /** What is to be made durable. */
    List<ElementUpdate> updates() {
        return updates;
    }

    /** What the articles that were linked are read by. */
    Set<String> sources() {
        return sources;
    }

    /** How many articles were linked. */
    long made() {
        return made;
    }

    private void put(ElementKey key, ForeignId id, @Nullable String whole) {
        ids.put(key, id);
        ownersOf(key.kind()).put(id, key.name());
        updates.add(new ElementUpdate(key, id, Map.of(), Set.of(), null, null, null, whole));
    }

    private Map<ForeignId, String> ownersOf(LinkKind kind) {
        return Objects.requireNonNull(owners.get(kind), "load first");
    }

    private static ElementKey sellable(LinkRow row) {
        return new ElementKey(LinkKind.SELLABLE, row.name());
    }

    private static ElementKey product(LinkRow row) {
        return new ElementKey(LinkKind.PRODUCT, row.whole());
    }
}
