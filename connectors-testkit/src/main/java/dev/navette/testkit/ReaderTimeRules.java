package dev.navette.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.spi.Reader;
import dev.navette.spi.Watermark;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reader keeps to where times are the trap: zones, the two days on which clocks are set, parts of seconds, and many
 * changes of one instant.
 *
 * @param <R> the role
 * @param <T> what it reads
 * @param <S> the system
 */
abstract class ReaderTimeRules<R extends Reader<T>, T, S extends World> extends ReaderByNameRules<R, T, S> {

    /** When clocks in Europe are set forward, and back. */
    private static final List<Instant> CLOCKS_ARE_SET =
            List.of(Instant.parse("2027-03-28T01:00:00Z"), Instant.parse("2027-10-31T01:00:00Z"));

    private static final Duration BEFORE = Duration.ofHours(3);
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final int STEPS = 12;

    /** As many as are told apart by one digit: how exactly more are kept is not the matter here. */
    private static final int VERSIONS = 9;

    ReaderTimeRules() {}

    @Test
    @Tag("ART-3")
    void noChangeIsLostWhenClocksAreSet() {
        put(2);
        Watermark mark = read(changed(), 2).next();
        int version = 1;

        for (Instant set : CLOCKS_ARE_SET) {
            clock.advance(Duration.between(clock.instant(), set.minus(BEFORE)));
            for (int step = 0; step < STEPS; step++) {
                version = version % VERSIONS + 1;
                clock.advance(STEP);
                String changed = "EM-" + (1 + step % 2);
                assumeChanged(version, changed);
                clock.advance(STEP);

                Reading<T> reading = read(mark, 2);

                assertThat(contents(reading.reads()))
                        .as(
                                "What changed before %s is read by the run after it. Times on the wall are no times: when clocks"
                                        + " are set forward an hour is missing, and when they are set back one comes twice",
                                clock.instant())
                        .containsAllEntriesOf(expected(Map.of(changed, version)));
                mark = reading.next();
            }
        }
    }

    @Test
    @Tag("ART-3")
    void changesOfOneInstantAreReadAcrossPages() {
        put(SEVEN);
        clock.advance(DAY);
        Watermark mark = read(changed(), 3).next();
        clock.advance(DAY);
        assumeChanged(2, references(SEVEN).toArray(String[]::new));
        var now = new TreeMap<String, Integer>();
        references(SEVEN).forEach(reference -> now.put(reference, 2));
        clock.advance(DAY);

        for (int size : new int[] {1, 2, 3, 7}) {
            assertThat(contents(read(mark, size).reads()))
                    .as(
                            "What changed at one instant is read whole in pages of %s, also where a page ends in the middle of"
                                    + " it: an import changes thousands at once",
                            size)
                    .containsAllEntriesOf(expected(now));
        }
    }

    @Test
    @Tag("ART-3")
    void changesWithinOneSecondAreRead() {
        put(3);
        clock.advance(DAY);
        Watermark mark = read(changed(), 3).next();
        var read = new TreeMap<String, Object>();
        var now = new TreeMap<String, Integer>();
        int version = 1;

        for (int millis : new int[] {1, 399, 200, 398, 1, 1, 499, 1, 300}) {
            clock.advance(Duration.ofMillis(millis));
            version++;
            String changed = "EM-" + (1 + version % 3);
            assumeChanged(version, changed);
            now.put(changed, version);
            Reading<T> reading = read(mark, 3);
            read.putAll(contents(reading.reads()));
            mark = reading.next();
        }
        clock.advance(DAY);
        read.putAll(contents(read(mark, 3).reads()));

        assertThat(read)
                .as(
                        "What changes in one second, before and after a read, is read in the end: systems keep whole seconds or"
                                + " parts of them, and round as they like")
                .containsAllEntriesOf(expected(now));
    }
}
