package dev.navette.woocommerce;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;
import dev.navette.woocommerce.AnchoredPages.Anchor;

/**
 * A place in the reading of offers.
 *
 * @param scope what is read
 * @param list which list is gone through: products first, then, for changes, variations
 * @param products from when on products are asked
 * @param variations from when on variations are asked
 * @param begun when this reading began, in seconds; 0 before its first page
 * @param latest a change that the shop had given its time before the list was begun: up to it, all is read at its end
 * @param anchor the last row that was given, or null at the beginning of a list
 * @param part the last of that row's variations that was given; {@link #WHOLE} after its last
 */
record OfferMark(
        Selection.Scope scope,
        Of list,
        ChangeWindow products,
        ChangeWindow variations,
        long begun,
        String latest,
        @Nullable Anchor anchor,
        long part) {

    static final long WHOLE = 999_999_999_999_999_999L;

    private static final String TIME = "(-|[0-9T:-]{19})";
    private static final String NUMBER = "([0-9]{1,18})";
    private static final String WINDOW = TIME + " " + NUMBER + " ([01])";
    private static final Pattern FORM = Pattern.compile("offers1 (EVERYTHING|CHANGED) (PRODUCTS|VARIATIONS) " + WINDOW
            + " " + WINDOW + " " + NUMBER + " " + TIME + " " + NUMBER + " " + NUMBER + " " + NUMBER);

    /** What is gone through. */
    enum Of {
        PRODUCTS,
        VARIATIONS
    }

    static OfferMark first(Selection.Scope scope) {
        return new OfferMark(scope, Of.PRODUCTS, ChangeWindow.NONE, ChangeWindow.NONE, 0, "", null, WHOLE);
    }

    /** What another reader issued begins anew, with everything. */
    static OfferMark in(Watermark watermark) {
        Matcher parts = FORM.matcher(watermark.text());
        if (!parts.matches()) {
            return first(Selection.Scope.EVERYTHING);
        }
        long id = Long.parseLong(parts.group(11));
        return new OfferMark(
                Selection.Scope.valueOf(parts.group(1)),
                Of.valueOf(parts.group(2)),
                window(parts, 3),
                window(parts, 6),
                Long.parseLong(parts.group(9)),
                time(parts.group(10)),
                id == 0 ? null : new Anchor(id, Long.parseLong(parts.group(12))),
                Long.parseLong(parts.group(13)));
    }

    Watermark watermark() {
        Anchor at = anchor == null ? new Anchor(0, 0) : anchor;
        return new Watermark(String.join(
                " ",
                "offers1",
                scope.name(),
                list.name(),
                text(products),
                text(variations),
                Long.toString(begun),
                text(latest),
                Long.toString(at.number()),
                Long.toString(at.offset()),
                Long.toString(part)));
    }

    /** Whether it is the first reading of changes, which gives everything. */
    boolean initial() {
        return products.since().isEmpty();
    }

    OfferMark begunAt(long seconds) {
        return new OfferMark(scope, list, products, variations, seconds, latest, anchor, part);
    }

    OfferMark upTo(String change) {
        return new OfferMark(scope, list, products, variations, begun, change, anchor, part);
    }

    OfferMark at(Anchor row, long form) {
        return new OfferMark(scope, list, products, variations, begun, latest, row, form);
    }

    OfferMark knowing(ChangeWindow known) {
        return new OfferMark(scope, list, products, known, begun, latest, anchor, part);
    }

    /** At the beginning of a list. */
    OfferMark through(Of other, ChangeWindow productsNow) {
        return new OfferMark(scope, other, productsNow, variations, begun, "", null, WHOLE);
    }

    /** Where the next reading begins. */
    OfferMark next(ChangeWindow productsNow, ChangeWindow variationsNow) {
        return new OfferMark(scope, Of.PRODUCTS, productsNow, variationsNow, 0, "", null, WHOLE);
    }

    private static ChangeWindow window(Matcher parts, int from) {
        return new ChangeWindow(
                time(parts.group(from)), Long.parseLong(parts.group(from + 1)), "1".equals(parts.group(from + 2)));
    }

    private static String text(ChangeWindow window) {
        return text(window.since()) + " " + window.heard() + " " + (window.settled() ? "1" : "0");
    }

    private static String text(String time) {
        return time.isEmpty() ? "-" : time;
    }

    private static String time(String text) {
        return "-".equals(text) ? "" : text;
    }
}
