package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.woocommerce.AnchoredPages.Anchor;
import dev.navette.woocommerce.AnchoredPages.Found;
import dev.navette.woocommerce.AnchoredPages.Placed;
import dev.navette.woocommerce.AnchoredPages.Stretch;

import static org.assertj.core.api.Assertions.assertThat;

class AnchoredPagesTest {

    private final List<Long> list = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private boolean totals = true;

    @Test
    void tenThousandRowsAreAHundredAndOneRequests() {
        fill(10_000);

        assertThat(toTheEnd(100))
                .isEqualTo(LongStream.rangeClosed(1, 10_000).boxed().toList());
        assertThat(asked).hasSize(101);
    }

    @Test
    void anEmptyListIsOneRequest() {
        assertThat(toTheEnd(100)).isEmpty();
        assertThat(asked).hasSize(1);
    }

    @Test
    void withoutATotalTheEndIsAPageThatIsNotFull() {
        totals = false;
        fill(199);

        assertThat(toTheEnd(100)).hasSize(199);
        assertThat(asked).containsExactly("0+100", "99+100", "198+100");
    }

    @Test
    void aRowThatGoesAwayBeforeTheAnchorHidesNone() {
        fill(10);
        Found<Long> first = pages().after(null, 4, false);
        list.removeAll(List.of(1L, 2L));

        Found<Long> next = pages().after(anchor(first), 4, false);

        assertThat(rows(next)).containsExactly(5L, 6L, 7L);
        assertThat(next.end()).isFalse();
    }

    @Test
    void theAnchorItselfMayGoAway() {
        fill(10);
        Found<Long> first = pages().after(null, 4, false);
        list.remove(4L);

        assertThat(rows(pages().after(anchor(first), 3, false))).startsWith(5L);
    }

    @Test
    void moreThanAPageMayGoAway() {
        fill(20);
        Found<Long> first = pages().after(null, 12, false);
        list.removeIf(row -> row <= 11);

        assertThat(rows(pages().after(anchor(first), 3, false))).startsWith(13L);
    }

    @Test
    void allMayGoAway() {
        fill(20);
        Found<Long> first = pages().after(null, 12, false);
        list.clear();

        Found<Long> next = pages().after(anchor(first), 3, false);

        assertThat(next.rows()).isEmpty();
        assertThat(next.end()).isTrue();
    }

    @Test
    void whatComesBackBeforeTheAnchorIsPassedOver() {
        fill(10);
        list.removeIf(row -> row <= 5);
        Found<Long> first = pages().after(null, 3, false);
        LongStream.rangeClosed(1, 5).forEach(list::add);
        list.sort(Comparator.naturalOrder());

        assertThat(toTheEnd(anchor(first), 3)).containsExactly(9L, 10L);
    }

    @Test
    void theAnchorIsGivenAgainWhereItIsToBeGoneOnWith() {
        fill(10);
        Found<Long> first = pages().after(null, 4, false);

        assertThat(rows(pages().after(anchor(first), 3, true))).containsExactly(4L, 5L, 6L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 9, 10})
    void whatStaysIsGivenOnceWhateverGoesAndComes(int size) {
        var random = new Random(size);
        for (int round = 0; round < 200; round++) {
            list.clear();
            fill(40);
            var given = new ArrayList<Long>();
            var stay = new TreeSet<>(list);
            Anchor anchor = null;
            for (boolean end = false; !end; ) {
                Found<Long> found = pages().after(anchor, size, false);
                given.addAll(rows(found));
                end = found.end();
                anchor = found.rows().isEmpty() ? anchor : anchor(found);
                IntStream.range(0, random.nextInt(4)).forEach(one -> {
                    if (!list.isEmpty()) {
                        stay.remove(list.remove(random.nextInt(list.size())));
                    }
                });
            }
            assertThat(given).isSorted().doesNotHaveDuplicates().containsAll(stay);
        }
    }

    private List<Long> toTheEnd(int size) {
        return toTheEnd(null, size);
    }

    private List<Long> toTheEnd(@Nullable Anchor from, int size) {
        var all = new ArrayList<Long>();
        Anchor anchor = from;
        for (boolean end = false; !end; ) {
            Found<Long> found = pages().after(anchor, size, false);
            all.addAll(rows(found));
            end = found.end();
            anchor = found.rows().isEmpty() ? anchor : anchor(found);
        }
        return all;
    }

    private AnchoredPages<Long> pages() {
        return new AnchoredPages<>(
                (offset, count) -> {
                    asked.add(offset + "+" + count);
                    return new Stretch<>(
                            list.stream().skip(offset).limit(count).toList(),
                            totals ? OptionalLong.of(list.size()) : OptionalLong.empty());
                },
                Long::longValue,
                100);
    }

    private void fill(int count) {
        LongStream.rangeClosed(1, count).forEach(list::add);
    }

    private static List<Long> rows(Found<Long> found) {
        return found.rows().stream().map(Placed::row).toList();
    }

    private static Anchor anchor(Found<Long> found) {
        Placed<Long> last = found.rows().get(found.rows().size() - 1);
        return new Anchor(last.row(), last.offset());
    }
}
