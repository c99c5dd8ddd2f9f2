package dev.navette.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every reader keeps to, whatever it reads.
 *
 * @param <R> the role
 * @param <T> what it reads
 * @param <S> the system
 */
abstract class ReaderContract<R extends Reader<T>, T, S extends World> extends ReaderTimeRules<R, T, S> {

    ReaderContract() {}

    /** Whether the system knows what changed; where it only knows that something did, a change gives everything again. */
    abstract boolean knowsWhatChanged();

    @Test
    void everyElementIsReadInPagesOfAnySize() {
        Map<String, Integer> all = put(SEVEN);

        for (int size : new int[] {1, 2, 3, 6, 7, 8, 100}) {
            Reading<T> reading = read(everything(), size);

            assertThat(contents(reading.reads()))
                    .as(
                            "Every element is read, with what the system has of it, in pages of %s: what is missed is never"
                                    + " brought into step",
                            size)
                    .isEqualTo(expected(all));
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
        Map<String, Integer> all = put(SEVEN);
        R first = reader();
        List<Read<T>> before = new ArrayList<>();
        Watermark next = everything();

        for (boolean last = false; !last; ) {
            Page<T> page = Reading.page(first, next, 2);
            before.addAll(page.reads());
            next = new Watermark(page.next().text());
            last = page.last();

            var reads = new ArrayList<>(before);
            if (!last) {
                reads.addAll(read(next, 3).reads());
            }
            assertThat(contents(reads))
                    .as(
                            "A new process reads on from the watermark of page %s, and nothing is missed between the two",
                            before.size() / 2)
                    .isEqualTo(expected(all));
        }
    }

    @Test
    void aPageThatWasReadAndNotKeptIsReadAgain() {
        Map<String, Integer> all = put(SEVEN);
        R reader = reader();
        Page<T> first = Reading.page(reader, everything(), 2);
        Reading.page(reader, first.next(), 2);

        Reading<T> again = Reading.toTheEnd(reader, first.next(), 2);

        List<Read<T>> reads = new ArrayList<>(first.reads());
        reads.addAll(again.reads());
        assertThat(contents(reads))
                .as("The place is the watermark's, not the reader's memory: what a run read and could not write comes"
                        + " again")
                .isEqualTo(expected(all));
    }

    @Test
    void aPageThatWasLostOnTheWireComesAgain() {
        FaultProxy wire = wire();
        Map<String, Integer> all = put(SEVEN);
        R reader = reader();
        Page<T> first = Reading.page(reader, everything(), 2);
        wire.every(Requests.any()).dropAnswer();
        Call<Page<T>> lost = Call.of(() -> reader.read(first.next(), 2));
        wire.passAll();

        Reading<T> again = Reading.toTheEnd(reader, first.next(), 2);

        List<Read<T>> reads = new ArrayList<>(first.reads());
        reads.addAll(again.reads());
        assertThat(lost.thrown()).as("A page that was lost is told").isNotNull();
        assertThat(contents(reads))
                .as("What was lost on its way has not been read: it comes again from the same watermark")
                .isEqualTo(expected(all));
    }

    @Test
    void anElementThatGoesAwayMovesNoOtherOutOfSight() {
        put(SEVEN);
        R reader = reader();
        Page<T> first = Reading.page(reader, everything(), 2);
        clock.advance(Duration.ofSeconds(1));
        List<String> names = names(SEVEN);
        takeAway(reference(first.reads().get(0).name()));

        Reading<T> rest = Reading.inSeveralRuns(reader, first.next(), 2);

        var read = new ArrayList<>(rest.names());
        first.reads().forEach(one -> read.add(one.name()));
        assertThat(read)
                .as("Pages do not drift: where an element before them goes away, the first of the next page is not"
                        + " skipped")
                .containsAll(names);
    }

    @Test
    @Tag("ART-3")
    void whatChangesWhileItIsReadIsReadInTheEnd() {
        Map<String, Integer> now = new HashMap<>(put(SEVEN));
        R reader = reader();
        Watermark begin = reader.begin(Selection.changed());
        Page<T> first = Reading.page(reader, begin, 2);
        clock.advance(Duration.ofSeconds(1));
        List<String> changes = List.of(reference(first.reads().get(0).name()), "EM-6", "EM-8");
        assumeChanged(2, changes.toArray(String[]::new));
        changes.forEach(reference -> now.put(reference, 2));

        Reading<T> rest = Reading.inSeveralRuns(reader, first.next(), 2);
        clock.advance(DAY);
        Reading<T> nextRun = Reading.toTheEnd(reader(), rest.next(), 2);

        var reads = new ArrayList<>(first.reads());
        reads.addAll(rest.reads());
        reads.addAll(nextRun.reads());
        assertThat(contents(reads))
                .as("Whatever changed after a watermark was issued is read at least once from it on, also while the"
                        + " pages are being read: the last that was read of each element is what the system has")
                .isEqualTo(expected(now));
    }

    @Test
    @Tag("ART-3")
    void whatChangesInTheInstantOfAReadIsReadByTheNextRun() {
        put(SEVEN);
        Reading<T> first = read(changed(), 2);
        assumeChanged(2, "EM-3", "EM-8");

        clock.advance(DAY);
        Reading<T> next = read(first.next(), 2);

        assertThat(contents(next.reads()))
                .as("Times of change are not compared strictly: what changes in the same instant as the last read is"
                        + " not lost")
                .containsAllEntriesOf(expected(Map.of("EM-3", 2, "EM-8", 2)));
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
        assumeChanged(2, "EM-5");
        clock.advance(DAY);
        Reading<T> fourth = read(third.next(), 3);

        if (reader().dated()) {
            assertThat(third.names())
                    .as("Where nothing changed since long, a read of changes gives nothing")
                    .isEmpty();
        }
        assertThat(contents(fourth.reads()))
                .as("A change is given with what the system has now")
                .containsAllEntriesOf(expected(Map.of("EM-5", 2)));
        if (reader().dated() && knowsWhatChanged()) {
            assertThat(fourth.names())
                    .as(
                            "Nothing that did not change is given: a shop of 50,000 articles is not read every five minutes")
                    .containsOnly(nameOf("EM-5"));
        }
    }

    @Test
    void everythingIsReadOnEachRunThatAsksForIt() {
        Map<String, Integer> all = put(SEVEN);
        Reading<T> first = read(everything(), 3);
        clock.advance(DAY);

        Reading<T> second = read(first.next(), 3);

        assertThat(contents(second.reads()))
                .as("A watermark carries its selection: everything was asked for, and is read again")
                .isEqualTo(expected(all));
    }

    @Test
    void aWatermarkThatIsNotUnderstoodBeginsAnew() {
        Map<String, Integer> all = put(3);

        for (String foreign : List.of("", "0", "{\"offset\": 3}", "2026-11-20T08:00:00Z", "é".repeat(2_000))) {
            Reading<T> reading = read(new Watermark(foreign), 2);

            assertThat(contents(reading.reads()))
                    .as(
                            "A watermark that is not the reader's own, \"%.20s\", reads from the beginning: it may be another"
                                    + " version's, and nothing may be missed",
                            foreign)
                    .isEqualTo(expected(all));
        }
    }

    @Test
    @Tag("ART-23")
    void aNameIsMatchedExactly() {
        save(1, List.of("EM-1", "EM-10", "em-2", "EM-3 bis"));

        List<Read<T>> reads = reader().named(List.of(nameOf("EM-1"), "EM-2", "EM-3", "EM-", "M-1"));

        assertThat(reads)
                .extracting(Read::name)
                .as("A name is matched exactly, never by its beginning, a part of it or another case")
                .containsExactly(nameOf("EM-1"));
    }

    @Test
    void aThreadThatIsToldToStopStaysTold() {
        Map<String, Integer> all = put(SEVEN);

        interrupted(() -> Reading.toTheEnd(reader(), everything(), 3));

        assertThat(contents(read(everything(), 3).reads()))
                .as("What was stopped in the middle leaves nothing in the way of the next")
                .isEqualTo(expected(all));
    }

    @Test
    void closingInTheMiddleOfAReadLeavesNothingInTheWay() {
        put(SEVEN);
        R stopped = reader();
        Page<T> first = Reading.page(stopped, everything(), 2);
        closeConnectors();

        save(1, references(SEVEN));

        assertThat(contents(read(first.next(), 3).reads()).keySet())
                .as("A connector that was closed in the middle lets others read and write")
                .hasSizeGreaterThanOrEqualTo(SEVEN - 2);
    }

    @Test
    void whatAppearsWhileItIsReadMovesNoOtherOutOfSight() {
        put(SEVEN);
        R reader = reader();
        Page<T> first = Reading.page(reader, everything(), 2);
        clock.advance(Duration.ofSeconds(1));
        save(1, List.of("AA-1", "EM-45", "ZZ-9"));

        Reading<T> rest = Reading.inSeveralRuns(reader, first.next(), 2);

        var read = new ArrayList<>(rest.names());
        first.reads().forEach(one -> read.add(one.name()));
        assertThat(read)
                .as("Where elements appear between two pages, every other is read all the same, and the read ends")
                .containsAll(names(SEVEN));
    }

    /** Of an element that was put there as one of the first seven. */
    private String reference(String name) {
        return references(SEVEN).stream()
                .filter(reference -> nameOf(reference).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is none of what was put there"));
    }
}
