package dev.navette.woocommerce;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;
import dev.navette.woocommerce.AnchoredPages.Anchor;

/**
 * A place in the reading of orders.
 *
 * @param scope what is read
 * @param window from when on orders are asked
 * @param begun when this reading began, in seconds; 0 before its first page
 * @param latest a change that the shop had given its time before the list was begun: up to it, all is read at its end
 * @param anchor the last order that was given, or null at the beginning of the list
 */
record OrderBookmark(
        Selection.Scope scope,
        ChangeWindow window,
        long begun,
        String latest,
        @Nullable Anchor anchor) {

    private static final String TIME = "(-|[0-9T:-]{19})";
    private static final String NUMBER = "([0-9]{1,18})";
    private static final Pattern FORM = Pattern.compile("orders1 (EVERYTHING|CHANGED) " + TIME + " " + NUMBER
            + " ([01]) " + NUMBER + " " + TIME + " " + NUMBER + " " + NUMBER);

    static OrderBookmark first(Selection.Scope scope) {
        return new OrderBookmark(scope, ChangeWindow.NONE, 0, "", null);
    }

    /** What another reader issued begins anew, with everything. */
    static OrderBookmark in(Watermark watermark) {
        Matcher parts = FORM.matcher(watermark.text());
        if (!parts.matches()) {
            return first(Selection.Scope.EVERYTHING);
        }
        long id = Long.parseLong(parts.group(7));
        return new OrderBookmark(
                Selection.Scope.valueOf(parts.group(1)),
                new ChangeWindow(time(parts.group(2)), Long.parseLong(parts.group(3)), "1".equals(parts.group(4))),
                Long.parseLong(parts.group(5)),
                time(parts.group(6)),
                id == 0 ? null : new Anchor(id, Long.parseLong(parts.group(8))));
    }

    Watermark watermark() {
        Anchor at = anchor == null ? new Anchor(0, 0) : anchor;
        return new Watermark(String.join(
                " ",
                "orders1",
                scope.name(),
                text(window.since()),
                Long.toString(window.heard()),
                window.settled() ? "1" : "0",
                Long.toString(begun),
                text(latest),
                Long.toString(at.number()),
                Long.toString(at.offset())));
    }

    /** Whether it reads all orders, whenever they changed. */
    boolean everything() {
        return scope == Selection.Scope.EVERYTHING;
    }

    OrderBookmark begunAt(long seconds) {
        return new OrderBookmark(scope, window, seconds, latest, anchor);
    }

    OrderBookmark upTo(String change) {
        return new OrderBookmark(scope, window, begun, change, anchor);
    }

    OrderBookmark at(Anchor row) {
        return new OrderBookmark(scope, window, begun, latest, row);
    }

    /** Where the next reading begins. */
    OrderBookmark next(long now) {
        return everything() ? first(scope) : new OrderBookmark(scope, window.next(latest, begun, now), 0, "", null);
    }

    private static String text(String time) {
        return time.isEmpty() ? "-" : time;
    }

    private static String time(String text) {
        return "-".equals(text) ? "" : text;
    }
}
