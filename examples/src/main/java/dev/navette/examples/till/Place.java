package dev.navette.examples.till;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.navette.http.TimeWindow;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

/**
 * Where a read of the catalogue stands: what a watermark of ours says.
 *
 * @param scope what the read was begun for
 * @param changedAfter only what changed later is read
 * @param after the id of the last article that was given
 * @param opened what the till's clock said when this read began, or the epoch before its first page
 */
record Place(Selection.Scope scope, Instant changedAfter, long after, Instant opened) {

    /** The till keeps whole seconds and compares strictly, and a change may take a while until it is seen. */
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    private static final Pattern TEXT = Pattern.compile("(EVERYTHING|CHANGED) (\\d{1,12}) (\\d{1,18}) (\\d{1,12})");

    static Place begin(Selection.Scope scope) {
        return new Place(scope, Instant.EPOCH, 0, Instant.EPOCH);
    }

    /** After a page that ended with that article. */
    Place behind(long article, Instant asOf) {
        return new Place(scope, changedAfter, article, opened(asOf));
    }

    // tag::next-run[]
    /**
     * After the last page. What changed behind our back while we read changed after this read was opened: from there the
     * next run reads, by the till's clock and not by ours.
     */
    Place nextRun(Instant asOf) {
        return scope == Selection.Scope.EVERYTHING
                ? begin(scope)
                : new Place(scope, new TimeWindow(opened(asOf), OVERLAP).after(), 0, Instant.EPOCH);
    }
    // end::next-run[]

    private Instant opened(Instant asOf) {
        return opened.equals(Instant.EPOCH) ? asOf : opened;
    }

    Watermark watermark() {
        return new Watermark(scope + " " + changedAfter.getEpochSecond() + " " + after + " " + opened.getEpochSecond());
    }

    /** Of a watermark that is not ours, everything from the beginning: what is read twice does no harm. */
    static Place in(Watermark watermark) {
        Matcher text = TEXT.matcher(watermark.text());
        return text.matches()
                ? new Place(
                        Selection.Scope.valueOf(text.group(1)),
                        Instant.ofEpochSecond(Long.parseLong(text.group(2))),
                        Long.parseLong(text.group(3)),
                        Instant.ofEpochSecond(Long.parseLong(text.group(4))))
                : begin(Selection.Scope.EVERYTHING);
    }
}
