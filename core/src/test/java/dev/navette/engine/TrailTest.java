package dev.navette.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.navette.spi.Watermark;

import static org.assertj.core.api.Assertions.assertThat;

class TrailTest {

    private static final Watermark ONE = new Watermark("1");
    private static final Watermark TWO = new Watermark("2");

    private final Trail trail = new Trail();

    @Test
    void hasReachedNothingBeforeAPageIsDealtWith() {
        Trail.Stretch first = trail.read(2, ONE);
        first.settleOne();

        assertThat(trail.reached()).isNull();
        assertThat(trail.finished()).isFalse();
    }

    @Test
    void reachesAPageOnceAllOfItIsDealtWith() {
        Trail.Stretch first = trail.read(2, ONE);
        first.settleOne();
        first.settleOne();

        assertThat(trail.reached()).isEqualTo(ONE);
        assertThat(trail.finished()).isTrue();
    }

    @Test
    void doesNotPassAPageThatIsStillUnderWay() {
        trail.read(1, ONE);
        Trail.Stretch second = trail.read(1, TWO);
        second.settleOne();

        assertThat(trail.reached()).isNull();
    }

    @Test
    void passesAnEmptyPage() {
        trail.read(0, ONE);

        assertThat(trail.reached()).isEqualTo(ONE);
    }

    @Test
    void dependsOnNothingBesideThePages() {
        trail.read(0, ONE);
        Trail.Stretch aside = Trail.aside();

        aside.settleOne();

        assertThat(trail.reached()).isEqualTo(ONE);
    }

    @Test
    void neverPassesAnElementWhateverTheOrder() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var pages = new Trail();
            var open = new ArrayList<Element>();
            for (int page = 1; page <= 6; page++) {
                int elements = random.nextInt(4);
                Trail.Stretch stretch = pages.read(elements, new Watermark(Integer.toString(page)));
                for (int i = 0; i < elements; i++) {
                    open.add(new Element(page, stretch));
                }
            }
            while (!open.isEmpty()) {
                open.remove(random.nextInt(open.size())).stretch().settleOne();

                assertThat(place(pages.reached())).as("seed %s", seed).isEqualTo(firstOpen(open) - 1);
            }
        }
    }

    private record Element(int page, Trail.Stretch stretch) {}

    private static int firstOpen(List<Element> open) {
        return open.stream().mapToInt(Element::page).min().orElse(7);
    }

    private static int place(@Nullable Watermark reached) {
        return reached == null ? 0 : Integer.parseInt(reached.text());
    }
}
