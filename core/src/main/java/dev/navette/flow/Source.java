package dev.navette.flow;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.meta.Incubating;
import dev.navette.model.LinkKind;
import dev.navette.spi.Reader;
import dev.navette.spi.Selection;
import dev.navette.spi.Survey;

/**
 * Where a pipeline reads.
 *
 * @param reader the source's role
 * @param selection how much is read
 * @param codec how an element waits on the disk, for those that are gathered or must be taken up again at the end of a
 *     run; without one they are read again by name
 * @param survey the role that sees the same elements, by which changes are found where the reader has no dates; or null
 * @param ours what is linked as this on the side that is read came from the other side, and is left out; or null. Elements
 *     are named by their ids there
 */
@Incubating
public record Source<S>(
        Class<? extends Reader<S>> reader,
        Selection selection,
        @Nullable Codec<S> codec,
        @Nullable Class<? extends Survey> survey,
        @Nullable LinkKind ours) {

    public Source {
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(selection, "selection");
    }

    /** Everything, on every run. */
    public static <S> Source<S> of(Class<? extends Reader<S>> reader) {
        return new Source<>(reader, Selection.everything(), null, null, null);
    }

    /** How much is read. */
    public Source<S> selecting(Selection other) {
        return new Source<>(reader, other, codec, survey, ours);
    }

    /** How elements wait on the disk. */
    public Source<S> keptBy(Codec<S> other) {
        return new Source<>(reader, selection, other, survey, ours);
    }

    /** By which changes are found where the reader has no dates. */
    public Source<S> surveyedBy(Class<? extends Survey> other) {
        return new Source<>(reader, selection, codec, other, ours);
    }

    /** Leaves out what another flow has made there, or found there and linked. */
    public Source<S> leavingOut(LinkKind linked) {
        return new Source<>(reader, selection, codec, survey, linked);
    }
}
