package dev.navette.engine;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

import dev.navette.spi.Watermark;

/**
 * How far reading is dealt with: a watermark is kept once everything before it has its result. Finished stretches are
 * dropped as they go, so it holds no more than the pages under way.
 */
final class Trail {

    /** The elements of one page. */
    static final class Stretch {

        private final Watermark next;
        private int outstanding;

        private Stretch(Watermark next, int outstanding) {
            this.next = next;
            this.outstanding = outstanding;
        }

        void settleOne() {
            outstanding--;
        }
    }

    private final Deque<Stretch> underWay = new ArrayDeque<>();
    private @Nullable Watermark reached;

    /** A page was read; what follows it begins at {@code next}. */
    Stretch read(int elements, Watermark next) {
        var stretch = new Stretch(next, elements);
        underWay.addLast(stretch);
        return stretch;
    }

    /** Elements that no watermark depends on. */
    static Stretch aside() {
        return new Stretch(new Watermark(""), 0);
    }

    /** The furthest watermark before which everything is dealt with, or null while there is none. */
    @Nullable
    Watermark reached() {
        Stretch first = underWay.peekFirst();
        while (first != null && first.outstanding == 0) {
            reached = first.next;
            underWay.removeFirst();
            first = underWay.peekFirst();
        }
        return reached;
    }

    /** Whether everything that was read is dealt with. */
    boolean finished() {
        reached();
        return underWay.isEmpty();
    }
}
