package dev.navette.run;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Things that a survey names, as many as fit into a report.
 *
 * @param first the first of them, in the order of their keys
 * @param count how many there are, those that are not named included
 */
public record Sightings(List<Sighted> first, long count) {

    /** The most that a report names. */
    public static final int MOST_NAMED = 1_000;

    /** Nothing. */
    public static final Sightings NONE = new Sightings(List.of(), 0);

    public Sightings {
        first = List.copyOf(first);
    }

    /**
     * One of them.
     *
     * @param key its reference in the ERP, its id in the shop
     * @param reference that it bears or bore there, or null
     * @param link our name of what it is linked to, or null
     */
    public record Sighted(
            String key,
            @Nullable String reference,
            @Nullable String link) {

        public Sighted {
            Objects.requireNonNull(key, "key");
        }
    }

    /** How many are not named. */
    public long rest() {
        return count - first.size();
    }
}
