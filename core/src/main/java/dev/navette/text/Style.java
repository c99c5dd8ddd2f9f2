package dev.navette.text;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How a run of text looks and where it leads.
 *
 * @param link an address that may stand in a shop, or null
 */
record Style(Set<Mark> marks, @Nullable String link) {

    static final Style PLAIN = new Style(Set.of(), null);

    Style with(Mark mark) {
        Set<Mark> more = copy();
        more.add(mark);
        return new Style(more, link);
    }

    Style without(Mark mark) {
        Set<Mark> fewer = copy();
        fewer.remove(mark);
        return new Style(fewer, link);
    }

    Style withLink(String address) {
        return new Style(marks, address);
    }

    /** The same without what sets it off; where it leads stays. */
    Style unmarked() {
        return new Style(Set.of(), link);
    }

    /** What both have. */
    Style shared(Style other) {
        Set<Mark> shared = copy();
        shared.retainAll(other.marks);
        return new Style(shared, Objects.equals(link, other.link) ? link : null);
    }

    private Set<Mark> copy() {
        return marks.isEmpty() ? EnumSet.noneOf(Mark.class) : EnumSet.copyOf(marks);
    }
}
