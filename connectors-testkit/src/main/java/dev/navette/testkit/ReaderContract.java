package dev.navette.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Article;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every reader of an ERP keeps to, whatever it reads.
 *
 * @param <R> the role
 * @param <T> what it reads
 */
abstract class ReaderContract<R extends Reader<T>, T> extends ReaderByNameRules<R, T> {

    ReaderContract() {}

    @Test
    void everyElementIsReadInPagesOfAnySize() {
        List<Article> articles = put(SEVEN);

        for (int size : new int[] {1, 2, 3, 6, 7, 8, 100}) {
            Reading<T> reading = read(everything(), size);

            assertThat(contents(reading.reads()))
                    .as(
                            "Every element is read, with what the system has of it, in pages of %s: what is missed is never"
                                    + " brought into step",
                            size)
                    .isEqualTo(expected(articles));
        }
    }

    @Test
    void readingAnEmptySystemEndsAtOnce() {
        Reading<T> reading = read(everything(), 10);

        assertThat(reading.reads()).as("Nothing is read where nothing is").isEmpty();
        assertThat(reading.next()).as("There is a place to read on from").isNotNull();
    }

    @Test
    void theTotalIsRightWhereItIsTold() {
        put(SEVEN);

        Page<T> page = Reading.page(reader(), everything(), 3);

        if (page.total().isPresent()) {
            assertThat(page.total())
                    .as("The total is what the whole selection has: progress is shown by it")
                    .hasValue(SEVEN);
        }
    }

    @Test
    void aNewConnectorReadsOnFromAnyPage() {
        List<Article> articles = put(SEVEN);
        R first = reader();
        List<Read<T>> before = new ArrayList<>();
        Watermark next = everything();

        for (boolean last = false; !last; ) {
            Page<T> page = Reading.page(first, next, 2);
            before.addAll(page.reads());
            next = new Watermark(page.next().text());
            last = page.last();

            var all = new ArrayList<>(before);
            if (!last) {
                all.addAll(read(next, 3).reads());
            }
            assertThat(contents(all))
                    .as(
                            "A new process reads on from the watermark of page %s, and nothing is missed between the two",
                            before.size() / 2)
                    .isEqualTo(expected(articles));
        }
    }

    @Test
    void aPageThatWasReadAndNotKeptIsReadAgain() {
        List<Article> articles = put(SEVEN);
        R reader = reader();
        Page<T> first = Reading.page(reader, everything(), 2);
        Reading.page(reader, first.next(), 2);

        Reading<T> again = Reading.toTheEnd(reader, first.next(), 2);

        List<Read<T>> all = new ArrayList<>(first.reads());
        all.addAll(again.reads());
        assertThat(contents(all))
                .as("The place is the watermark's, not the reader's memory: what a run read and could not write comes"
                        + " again")
                .isEqualTo(expected(articles));
    }

    @Test
    void anElementThatGoesAwayMovesNoOtherOutOfSight() {
        put(SEVEN);
        R reader = reader();
        Page<T> first = Reading.page(reader, everything(), 2);
        clock.advance(Duration.ofSeconds(1));
        erp().remove(first.reads().get(0).name());

        Reading<T> rest = Reading.inSeveralRuns(reader, first.next(), 2);

        var names = new ArrayList<>(rest.names());
        first.reads().forEach(read -> names.add(read.name()));
        assertThat(names)
                .as("Pages do not drift: where an element before them goes away, the first of the next page is not"
                        + " skipped")
                .containsAll(references(SEVEN));
    }

    @Test
    @Tag("ART-3")
    void whatChangesWhileItIsReadIsReadInTheEnd() {
        Map<String, Article> now = byName(put(SEVEN));
        R reader = reader();
        Watermark begin = reader.begin(Selection.changed());
        Page<T> first = Reading.page(reader, begin, 2);
        clock.advance(Duration.ofSeconds(1));
        List<Article> changes =
                List.of(article(first.reads().get(0).name(), 2), article("EM-6", 2), article("EM-8", 2));
        erp().put(changes);
        now.putAll(byName(changes));

        Reading<T> rest = Reading.inSeveralRuns(reader, first.next(), 2);
        clock.advance(DAY);
        Reading<T> nextRun = Reading.toTheEnd(reader(), rest.next(), 2);

        var all = new ArrayList<>(first.reads());
        all.addAll(rest.reads());
        all.addAll(nextRun.reads());
        assertThat(contents(all))
                .as("Whatever changed after a watermark was issued is read at least once from it on, also while the"
                        + " pages are being read: the last that was read of each element is what the system has")
                .isEqualTo(expected(now.values()));
    }

    @Test
    @Tag("ART-3")
    void whatChangesInTheInstantOfAReadIsReadByTheNextRun() {
        put(SEVEN);
        Reading<T> first = read(changed(), 2);
        erp().put(List.of(article("EM-3", 2), article("EM-8", 2)));

        clock.advance(DAY);
        Reading<T> next = read(first.next(), 2);

        assertThat(contents(next.reads()))
                .as("Times of change are not compared strictly: what changes in the same instant as the last read is"
                        + " not lost")
                .containsAllEntriesOf(expected(List.of(article("EM-3", 2), article("EM-8", 2))));
    }

    @Test
    @Tag("ART-3")
    void afterACompleteReadOnlyChangesAreGiven() {
        put(SEVEN);
        clock.advance(DAY);
        Reading<T> first = read(changed(), 3);
        clock.advance(DAY);
        Reading<T> second = read(first.next(), 3);
        clock.advance(DAY);

        Reading<T> third = read(second.next(), 3);
        clock.advance(DAY);
        erp().put(List.of(article("EM-5", 2)));
        clock.advance(DAY);
        Reading<T> fourth = read(third.next(), 3);

        assertThat(third.names())
                .as("Where nothing changed since long, a read of changes gives nothing")
                .isEmpty();
        assertThat(contents(fourth.reads()))
                .as("A change is given with what the system has now")
                .containsAllEntriesOf(expected(List.of(article("EM-5", 2))));
        if (erp().knowsWhatChanged()) {
            assertThat(fourth.names())
                    .as(
                            "Nothing that did not change is given: a shop of 50,000 articles is not read every five minutes")
                    .containsOnly("EM-5");
        }
    }

    @Test
    void everythingIsReadOnEachRunThatAsksForIt() {
        List<Article> articles = put(SEVEN);
        Reading<T> first = read(everything(), 3);
        clock.advance(DAY);

        Reading<T> second = read(first.next(), 3);

        assertThat(contents(second.reads()))
                .as("A watermark carries its selection: everything was asked for, and is read again")
                .isEqualTo(expected(articles));
    }

    @Test
    void aWatermarkThatIsNotUnderstoodBeginsAnew() {
        List<Article> articles = put(3);

        for (String foreign : List.of("", "0", "{\"offset\": 3}", "2026-11-20T08:00:00Z", "é".repeat(2_000))) {
            Reading<T> reading = read(new Watermark(foreign), 2);

            assertThat(contents(reading.reads()))
                    .as(
                            "A watermark that is not the reader's own, \"%.20s\", reads from the beginning: it may be another"
                                    + " version's, and nothing may be missed",
                            foreign)
                    .isEqualTo(expected(articles));
        }
    }

    @Test
    @Tag("ART-23")
    void aNameIsMatchedExactly() {
        erp().put(List.of(article("EM-1", 1), article("EM-10", 1), article("em-2", 1), article("EM-3 bis", 1)));

        List<Read<T>> reads = reader().named(List.of("EM-1", "EM-2", "EM-3", "EM-", "M-1"));

        assertThat(reads)
                .extracting(Read::name)
                .as("A name is matched exactly, never by its beginning, a part of it or another case")
                .containsExactly("EM-1");
    }

    @Test
    void aThreadThatIsToldToStopStaysTold() {
        List<Article> articles = put(SEVEN);

        interrupted(() -> Reading.toTheEnd(reader(), everything(), 3));

        assertThat(contents(read(everything(), 3).reads()))
                .as("What was stopped in the middle leaves nothing in the way of the next")
                .isEqualTo(expected(articles));
    }

    @Test
    void closingInTheMiddleOfAReadLeavesNothingInTheWay() {
        List<Article> articles = put(SEVEN);
        R stopped = reader();
        Page<T> first = Reading.page(stopped, everything(), 2);
        closeConnectors();

        erp().put(articles);

        assertThat(contents(read(first.next(), 3).reads()).keySet())
                .as("A connector that was closed in the middle lets others read and write")
                .hasSizeGreaterThanOrEqualTo(SEVEN - 2);
    }
}
