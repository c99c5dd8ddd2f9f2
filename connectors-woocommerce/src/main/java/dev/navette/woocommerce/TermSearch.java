package dev.navette.woocommerce;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.spi.Claim;
import dev.navette.spi.Resolution;

/** Looks for terms, each list once in one call. Used by one thread. */
final class TermSearch {

    private final Api api;
    private final TermPlaces places;
    private final Map<String, List<WireTerm>> near = new HashMap<>();
    private @Nullable List<WireTerm> attributes;

    TermSearch(Api api, TermPlaces places) {
        this.api = api;
        this.places = places;
    }

    List<Resolution> resolve(List<Claim> batch) {
        Set<ForeignId> there = there(batch);
        return batch.stream()
                .map(claim -> claim.id() == null ? named(claim.name()) : known(claim.id(), there))
                .toList();
    }

    private static Resolution known(ForeignId id, Set<ForeignId> there) {
        return there.contains(id) ? Resolution.found(id) : Resolution.absent();
    }

    /** Which of the claimed ids the shop still has. */
    private Set<ForeignId> there(List<Claim> batch) {
        var there = new HashSet<ForeignId>();
        Map<String, Map<Long, Set<ForeignId>>> asked = new HashMap<>();
        Map<String, TermList> lists = new HashMap<>();
        for (Claim claim : batch) {
            ForeignId id = claim.id();
            TermPlace place = id == null ? null : places.known(id, claim.name());
            if (place instanceof TermPlace.Kept kept) {
                there.add(kept.id());
            } else if (place instanceof TermPlace.Attribute attribute) {
                attributes().forEach(one -> there.add(TermIds.attribute(attribute.use(), one.number())));
            } else if (id != null && place instanceof TermPlace.Listed listed) {
                lists.put(listed.list().path(), listed.list());
                asked.computeIfAbsent(listed.list().path(), none -> new HashMap<>())
                        .computeIfAbsent(Objects.requireNonNull(listed.number()), none -> new HashSet<>())
                        .add(id);
            }
        }
        asked.forEach((path, ids) -> Objects.requireNonNull(lists.get(path))
                .including(api, ids.keySet())
                .forEach(one -> there.addAll(ids.getOrDefault(one.number(), Set.of()))));
        return there;
    }

    private Resolution named(String term) {
        TermName name = TermName.of(term);
        TermPlace first = places.first(name, term);
        List<ForeignId> found;
        if (first instanceof TermPlace.Kept kept) {
            found = List.of(kept.id());
        } else if (first instanceof TermPlace.Listed listed) {
            found = below(listed.list(), name.labels());
        } else if (first instanceof TermPlace.Attribute attribute) {
            found = attribute(attribute.use(), name.labels());
        } else {
            found = List.of();
        }
        return switch (found.size()) {
            case 0 -> Resolution.absent();
            case 1 -> Resolution.found(found.get(0));
            default -> new Resolution.Several(found);
        };
    }

    /** Level by level; where two parents bear one label, below both. */
    private List<ForeignId> below(TermList list, List<String> labels) {
        List<Long> parents = List.of(0L);
        for (String label : labels) {
            parents = parents.stream()
                    .flatMap(parent ->
                            near(list, parent, label).stream().filter(one -> one.reads(label) && one.above() == parent))
                    .map(WireTerm::number)
                    .distinct()
                    .toList();
        }
        return parents.stream().map(list.ids()::apply).toList();
    }

    private List<ForeignId> attribute(TermIds.Use use, List<String> labels) {
        List<Long> parents = attributes().stream()
                .filter(one -> one.reads(labels.get(0)))
                .map(WireTerm::number)
                .toList();
        if (labels.size() == 1) {
            return parents.stream()
                    .map(number -> TermIds.attribute(use, number))
                    .toList();
        }
        String label = labels.get(1);
        return parents.stream()
                .map(number -> TermList.valuesOf(use, number))
                .flatMap(list -> near(list, 0, label).stream()
                        .filter(one -> one.reads(label) && labels.size() == 2)
                        .map(one -> list.ids().apply(one.number())))
                .toList();
    }

    private List<WireTerm> near(TermList list, long parent, String label) {
        String key = list.path() + " " + parent + " " + Label.word(label);
        return near.computeIfAbsent(key, none -> list.near(api, parent, label));
    }

    private List<WireTerm> attributes() {
        List<WireTerm> all = attributes;
        if (all == null) {
            all = AttributeSheet.all(api);
            attributes = all;
        }
        return all;
    }
}
