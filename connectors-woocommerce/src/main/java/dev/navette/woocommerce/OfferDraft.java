package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.woocommerce.AnchoredPages.Anchor;
import dev.navette.woocommerce.AnchoredPages.Found;
import dev.navette.woocommerce.AnchoredPages.Placed;

/** A page of offers in the making: rows of a list, and what of each goes on it. Not thread-safe. */
final class OfferDraft {

    private final OfferMark from;
    private final int size;
    private final Found<Row> found;
    private final Map<Long, Placed<Row>> places = new HashMap<>();
    private final List<OfferEntry> entries = new ArrayList<>();
    private @Nullable Anchor anchor;
    private long part;
    private boolean full;

    /**
     * The rows from a place on.
     *
     * @param size the most elements that go on the page
     */
    OfferDraft(AnchoredPages<Row> list, OfferMark from, int size) {
        this.from = from;
        this.size = size;
        this.anchor = from.anchor();
        this.part = from.part();
        this.found = list.after(from.anchor(), size, from.part() != OfferMark.WHOLE);
        found.rows().forEach(placed -> places.put(placed.row().id(), placed));
    }

    List<Row> rows() {
        return found.rows().stream().map(Placed::row).toList();
    }

    /** As many of what a row sells as still go on the page; once one does not, none behind it does. */
    void add(long row, List<OfferEntry> sold) {
        Placed<Row> placed = Objects.requireNonNull(places.get(row));
        Anchor before = from.anchor();
        long given = before != null && before.number() == row ? from.part() : -1;
        for (OfferEntry entry : sold) {
            if (entry.number() <= given) {
                continue;
            }
            full = full || entries.size() == size;
            if (full) {
                return;
            }
            entries.add(entry);
            anchor = new Anchor(row, placed.offset());
            part = entry.number();
        }
        if (!full) {
            anchor = new Anchor(row, placed.offset());
            part = OfferMark.WHOLE;
        }
    }

    /** Whether nothing stands behind the rows of this page. */
    boolean isWholeList() {
        return found.end();
    }

    /** Whether the list ends with this page. */
    boolean ends() {
        return found.end() && !full;
    }

    /** Where the next page begins, in a reading that is known to be so. */
    OfferMark next(OfferMark reading) {
        return anchor == null ? reading : reading.at(anchor, part);
    }

    List<OfferEntry> entries() {
        return entries;
    }
}
