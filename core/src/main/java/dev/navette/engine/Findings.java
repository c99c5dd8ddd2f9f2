package dev.navette.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.run.Sightings;
import dev.navette.run.Surveyed;
import dev.navette.run.Surveyed.Subject;
import dev.navette.state.store.ElementKey;
import dev.navette.state.store.Lease;
import dev.navette.state.store.Sighting;
import dev.navette.state.store.Store;
import dev.navette.state.store.SurveyKey;

/**
 * What a complete pass comes to: goes once through everything that the survey remembers, a page at a time, and asks what
 * of it is linked. Forgets what is gone and was told of.
 */
final class Findings {

    private static final int PAGE = 500;

    /** How many complete passes must have missed what is called gone. */
    private static final int GONE = 2;

    private final Census census;
    private final SurveyKey key;
    private final Store store;
    private final Runnable meanwhile;
    private final long passes;
    private final Map<Subject, Tally> tallies = new EnumMap<>(Subject.class);

    /**
     * Of the last pass.
     *
     * @param meanwhile done after each page
     */
    Findings(Census census, SurveyKey key, Store store, Runnable meanwhile) {
        this.census = census;
        this.key = key;
        this.store = store;
        this.meanwhile = meanwhile;
        this.passes = store.passes(key);
        census.subjects().forEach(subject -> tallies.put(subject, new Tally()));
    }

    /** What was found, one for each subject. */
    List<Surveyed> list(Supplier<Lease> lease) {
        List<Sighting> page = store.sightings(key, null, PAGE);
        while (!page.isEmpty()) {
            take(page, lease);
            meanwhile.run();
            page = store.sightings(key, page.get(page.size() - 1), PAGE);
        }
        return census.subjects().stream()
                .map(subject -> tally(subject).surveyed(subject))
                .toList();
    }

    private void take(List<Sighting> page, Supplier<Lease> lease) {
        Map<Sighting, String> links = census.ofTheShop() ? owners(page) : linkedNames(page);
        var told = new ArrayList<Sighting>();
        for (Sighting sighting : page) {
            Subject subject = census.subjectOf(sighting.kind());
            String link = links.get(sighting);
            if (sighting.missed(passes) > GONE && link == null) {
                told.add(sighting);
            } else if (subject != null) {
                tally(subject).add(sighting, link, passes);
            }
        }
        if (!told.isEmpty()) {
            store.forget(lease.get(), key, told);
        }
    }

    /** On the side that is written: whose foreign ids these are. */
    private Map<Sighting, String> owners(List<Sighting> page) {
        var links = new HashMap<Sighting, String>();
        Map<LinkKind, List<Sighting>> byKind = page.stream()
                .filter(sighting -> sighting.kind() != null)
                .collect(Collectors.groupingBy(sighting -> Objects.requireNonNull(sighting.kind())));
        byKind.forEach((kind, sightings) -> {
            Map<ForeignId, String> owners = store.owners(
                    key.pair(),
                    kind,
                    sightings.stream()
                            .map(sighting -> new ForeignId(sighting.key()))
                            .toList());
            for (Sighting sighting : sightings) {
                String owner = owners.get(new ForeignId(sighting.key()));
                if (owner != null) {
                    links.put(sighting, owner);
                }
            }
        });
        return links;
    }

    /** On the side that is read: which of these names are linked. */
    private Map<Sighting, String> linkedNames(List<Sighting> page) {
        var keys = new ArrayList<ElementKey>();
        for (Sighting sighting : page) {
            census.links().forEach(kind -> keys.add(new ElementKey(kind, sighting.key())));
        }
        var linked = new LinkedHashMap<String, String>();
        store.elements(key.pair(), keys).values().stream()
                .filter(element -> element.id() != null)
                .forEach(element ->
                        linked.put(element.key().name(), element.key().name()));
        var links = new HashMap<Sighting, String>();
        for (Sighting sighting : page) {
            String name = linked.get(sighting.key());
            if (name != null) {
                links.put(sighting, name);
            }
        }
        return links;
    }

    private Tally tally(Subject subject) {
        return Objects.requireNonNull(tallies.get(subject));
    }

    /** Of one subject. */
    private static final class Tally {

        private final Listing unlinked = new Listing();
        private final Listing gone = new Listing();
        private final Listing drifted = new Listing();
        private long seen;
        private long added;
        private long changed;
        private long linked;

        void add(Sighting sighting, @Nullable String link, long passes) {
            if (sighting.missed(passes) >= GONE) {
                gone.add(sighting, link);
            }
            // What an interrupted pass saw bears the number of the one that was complete in its place.
            if (sighting.pass() != passes) {
                return;
            }
            seen++;
            if (sighting.first() == passes) {
                added++;
            } else if (sighting.changed() == passes) {
                changed++;
            }
            if (link == null) {
                unlinked.add(sighting, null);
                return;
            }
            linked++;
            if (sighting.drifted() == passes) {
                drifted.add(sighting, link);
            }
        }

        Surveyed surveyed(Subject subject) {
            return new Surveyed(
                    subject, true, seen, added, changed, linked, unlinked.done(), gone.done(), drifted.done());
        }
    }

    /** Names what fits, and counts the rest. */
    private static final class Listing {

        private final List<Sightings.Sighted> first = new ArrayList<>();
        private long count;

        void add(Sighting sighting, @Nullable String link) {
            count++;
            if (first.size() < Sightings.MOST_NAMED) {
                first.add(new Sightings.Sighted(sighting.key(), sighting.name(), link));
            }
        }

        Sightings done() {
            return new Sightings(first, count);
        }
    }
}
