package dev.navette.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Fingerprint;
import dev.navette.model.LinkKind;
import dev.navette.spi.Seen;
import dev.navette.spi.Survey;
import dev.navette.spi.SurveyPage;
import dev.navette.spi.Watermark;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a survey saw from a watermark to the last page.
 *
 * @param seen in the order seen
 */
record Pass(List<Seen> seen) {

    private static final int MOST_PAGES = 1_000;
    private static final int MOST_MARK = 2_000;

    /**
     * What an element is told apart by.
     *
     * @param kind null on the side that is read
     */
    record Key(@Nullable LinkKind kind, String key) {

        static Key of(Seen seen) {
            return new Key(seen.kind(), seen.key());
        }
    }

    /** A whole pass. */
    static Pass of(Survey survey, int size) {
        return toTheEnd(survey, survey.begin(), size);
    }

    /** The rest of a pass. */
    static Pass toTheEnd(Survey survey, Watermark from, int size) {
        var seen = new ArrayList<Seen>();
        Watermark next = from;
        boolean last = false;
        for (int pages = 1; !last; pages++) {
            SurveyPage page = page(survey, next, size);
            seen.addAll(page.seen());
            next = page.next();
            last = page.last();
            assertThat(pages)
                    .as("A pass comes to a last page: a survey that never ends says nothing about what is gone")
                    .isLessThan(MOST_PAGES);
        }
        return new Pass(seen);
    }

    static SurveyPage page(Survey survey, Watermark from, int size) {
        SurveyPage page = survey.read(from, size);
        assertThat(page.seen())
                .as("A page has at most the %s elements that were asked for: memory is bounded by it", size)
                .hasSizeLessThanOrEqualTo(size);
        assertThat(page.next().text().length())
                .as("A watermark has at most %s characters: the store keeps no more", MOST_MARK)
                .isLessThanOrEqualTo(MOST_MARK);
        return page;
    }

    /** This after what was seen before. */
    Pass after(List<Seen> before) {
        var all = new ArrayList<>(before);
        all.addAll(seen);
        return new Pass(all);
    }

    List<String> names() {
        return seen.stream().map(one -> String.valueOf(one.name())).toList();
    }

    /** The digest of each element, as it was last seen. */
    Map<Key, Fingerprint> digests() {
        var digests = new HashMap<Key, Fingerprint>();
        seen.forEach(one -> digests.put(Key.of(one), one.digest()));
        return digests;
    }

    /** The digests of what bears a name. */
    Map<Key, Fingerprint> digestsOf(String name) {
        return new Pass(seen.stream().filter(one -> name.equals(one.name())).toList()).digests();
    }

    /** The digests of what bears another name. */
    Map<Key, Fingerprint> digestsBeside(String name) {
        return new Pass(seen.stream().filter(one -> !name.equals(one.name())).toList()).digests();
    }
}
