package dev.navette.run;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a link run found (ART-23). It writes nothing in either system. Lists hold the first 1,000; their counts are whole.
 *
 * @param run its number in the journal
 * @param ending how it ended; aborted when a system could not be read
 * @param message why it was aborted, or null
 * @param start when it began
 * @param end when it ended
 * @param articles how many articles, and forms of articles, the ERP has
 * @param unreadable how many of its lines could not be read
 * @param listed how many things the shop sells, on sale or not
 * @param before how many of the articles were linked before; 0 unless it went to its end
 * @param linked how many were linked now
 * @param strayBlanks how many products have blanks around a reference or a barcode; they are not part of it
 * @param contested what several articles, or several of the shop's things, claim: neither is linked
 * @param suggestions pairs that a person may link, the likeliest first
 * @param unmatched references of articles that nothing was found for
 * @param unlinkedOnSale what the shop sells and nothing is linked to: its sales cannot be imported
 */
public record LinkReport(
        long run,
        Ending ending,
        @Nullable String message,
        Instant start,
        Instant end,
        long articles,
        long unreadable,
        long listed,
        long before,
        long linked,
        long strayBlanks,
        Some<Contested> contested,
        Some<Suggestion> suggestions,
        Some<String> unmatched,
        Some<Unlinked> unlinkedOnSale) {

    /** The most that a list holds. */
    public static final int MOST = 1_000;

    public LinkReport {
        Objects.requireNonNull(ending, "ending");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(contested, "contested");
        Objects.requireNonNull(suggestions, "suggestions");
        Objects.requireNonNull(unmatched, "unmatched");
        Objects.requireNonNull(unlinkedOnSale, "unlinkedOnSale");
    }

    /**
     * The first of some.
     *
     * @param first at most 1,000
     * @param count how many there are
     */
    public record Some<T>(List<T> first, long count) {

        public Some {
            first = List.copyOf(first);
        }
    }

    /**
     * One value that leads from several to one, or from one to several.
     *
     * @param value the reference, barcode or id
     * @param references the articles; at most 20
     * @param ids the shop's ids; at most 20
     */
    public record Contested(String value, List<String> references, List<String> ids) {

        public Contested {
            references = List.copyOf(references);
            ids = List.copyOf(ids);
        }
    }

    /**
     * What may be the same thing.
     *
     * @param reference the article
     * @param id the shop's id
     * @param score how likely, from 1 to 100
     * @param common what they have in common
     */
    public record Suggestion(String reference, String id, int score, String common) {}

    /**
     * What is sold and linked to nothing.
     *
     * @param id the shop's id of it
     * @param reference its reference there, or null
     * @param name the title of its page
     */
    public record Unlinked(String id, @Nullable String reference, String name) {}
}
