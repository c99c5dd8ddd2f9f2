package dev.navette.engine;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.mapping.Likeness;
import dev.navette.mapping.Matching.Claimant;
import dev.navette.model.ForeignId;
import dev.navette.model.ListedForm;
import dev.navette.model.Listing;
import dev.navette.state.store.Spooled;

/**
 * What a link run keeps on the disk of one thing of either side, under a value by which the two sides find each other.
 *
 * @param erp whether it is an article; else it is something that the shop sells
 * @param name the article's reference, or the shop's id of what is sold
 * @param whole our name of the article's page, or the shop's id of its page
 * @param source what the article is read by, or the shop's id of its page
 * @param alone whether it is sold on a page of its own
 * @param active whether customers see it; an article always counts as seen
 * @param reference as it is written, or null
 * @param barcode as it is written, or null
 * @param title what it is called
 */
record LinkRow(
        boolean erp,
        String name,
        String whole,
        String source,
        boolean alone,
        boolean active,
        @Nullable String reference,
        @Nullable String barcode,
        String title) {

    private static final int PARTS = 9;

    static LinkRow of(Claimant claimant, @Nullable String barcode, String title) {
        return new LinkRow(
                true,
                claimant.reference(),
                claimant.whole(),
                claimant.article(),
                claimant.alone(),
                true,
                claimant.reference(),
                barcode,
                title);
    }

    static LinkRow of(Listing listing, ListedForm form) {
        return new LinkRow(
                false,
                form.id().value(),
                listing.id().value(),
                listing.id().value(),
                listing.simple(),
                listing.active(),
                form.reference(),
                form.barcode(),
                listing.name());
    }

    ForeignId id() {
        return new ForeignId(name);
    }

    ForeignId page() {
        return new ForeignId(whole);
    }

    Likeness likeness() {
        return Likeness.of(reference, barcode, title);
    }

    /** In a group; its name is its own there. */
    Spooled in(String group, long run) {
        return new Spooled(group + (erp ? "<" : ">") + name, group, run, true, text());
    }

    /** Each part after its length, so that no content is mistaken for an end. */
    private String text() {
        var text = new StringBuilder();
        for (String part : new String[] {
            erp ? "e" : "s",
            name,
            whole,
            source,
            alone ? "1" : "0",
            active ? "1" : "0",
            optional(reference),
            optional(barcode),
            title
        }) {
            text.append(part.length()).append(':').append(part);
        }
        return text.toString();
    }

    static LinkRow of(Spooled row) {
        String text = String.valueOf(row.content());
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int colon = text.indexOf(':', at);
            int end = colon + 1 + Integer.parseInt(text, at, colon, 10);
            parts.add(text.substring(colon + 1, end));
            at = end;
        }
        if (parts.size() != PARTS) {
            throw new IllegalStateException("a row of a link run has " + parts.size() + " parts");
        }
        return new LinkRow(
                parts.get(0).equals("e"),
                parts.get(1),
                parts.get(2),
                parts.get(3),
                parts.get(4).equals("1"),
                parts.get(5).equals("1"),
                read(parts.get(6)),
                read(parts.get(7)),
                parts.get(8));
    }

    private static String optional(@Nullable String value) {
        return value == null ? "" : "=" + value;
    }

    private static @Nullable String read(String optional) {
        return optional.isEmpty() ? null : optional.substring(1);
    }
}
