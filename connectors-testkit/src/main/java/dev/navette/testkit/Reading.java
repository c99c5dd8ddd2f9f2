package dev.navette.testkit;

import java.util.ArrayList;
import java.util.List;

import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.Watermark;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was read from a watermark to the last page.
 *
 * @param reads in their order
 * @param next where the next run begins
 * @param marks where each page began
 */
record Reading<T>(List<Read<T>> reads, Watermark next, List<Watermark> marks) {

    private static final int MOST_PAGES = 1_000;
    private static final int MOST_MARK = 2_000;

    /** Reads to the last page. */
    static <T> Reading<T> toTheEnd(Reader<T> reader, Watermark from, int size) {
        var reads = new ArrayList<Read<T>>();
        var marks = new ArrayList<Watermark>();
        Watermark next = from;
        boolean last = false;
        while (!last) {
            marks.add(next);
            Page<T> page = page(reader, next, size);
            reads.addAll(page.reads());
            next = page.next();
            last = page.last();
            assertThat(marks)
                    .as("Reading comes to a last page: a run that never ends holds its lease for ever")
                    .hasSizeLessThan(MOST_PAGES);
        }
        return new Reading<>(reads, next, marks);
    }

    /** As runs do that go on where the one before had to end; what the source refuses while it changes is tried again. */
    static <T> Reading<T> inSeveralRuns(Reader<T> reader, Watermark from, int size) {
        RuntimeException refused = new IllegalStateException("nothing was tried");
        for (int tries = 0; tries < 3; tries++) {
            try {
                return toTheEnd(reader, from, size);
            } catch (UnreachableException | UnreadableSourceException changing) {
                refused = changing;
            }
        }
        throw refused;
    }

    static <T> Page<T> page(Reader<T> reader, Watermark from, int size) {
        Page<T> page = reader.read(from, size);
        assertThat(page.reads())
                .as("A page has at most the %s elements that were asked for: memory is bounded by it", size)
                .hasSizeLessThanOrEqualTo(size);
        assertThat(page.next().text().length())
                .as("A watermark has at most %s characters: the store keeps no more", MOST_MARK)
                .isLessThanOrEqualTo(MOST_MARK);
        return page;
    }

    List<String> names() {
        return reads.stream().map(Read::name).toList();
    }
}
