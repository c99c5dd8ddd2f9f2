package dev.navette.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.meta.Incubating;
import dev.navette.model.LinkKind;
import dev.navette.spi.Writer;

/**
 * Where a pipeline writes, and what is compared there.
 *
 * @param writer the target's role
 * @param kind what elements are linked as
 * @param fields what is compared and written
 * @param parts what elements are made of, or null for elements in one piece
 * @param match how an element without a link is found, or null to let {@link Writer#resolve} find it by its name
 * @param creates whether an element that is not there is created; else it is ignored
 * @param makings what is made on demand
 */
@Incubating
public record Sink<T>(
        Class<? extends Writer<T>> writer,
        LinkKind kind,
        List<Tracked<T>> fields,
        @Nullable Parts<T, ?> parts,
        @Nullable Match<T, ?> match,
        boolean creates,
        List<Making<T, ?>> makings) {

    public Sink {
        Objects.requireNonNull(writer, "writer");
        Objects.requireNonNull(kind, "kind");
        fields = List.copyOf(fields);
        makings = List.copyOf(makings);
        if (match == null && !creates) {
            throw new IllegalArgumentException("without a match and without creating, nothing could be written");
        }
        if (parts != null && parts.kind().equals(kind)) {
            throw new IllegalArgumentException("parts are of the element's own kind " + kind);
        }
        fields.forEach(tracked -> requireKind(tracked, kind));
        if (parts != null) {
            LinkKind partKind = parts.kind();
            parts.fields().forEach(tracked -> requireKind(tracked, partKind));
        }
    }

    /** Elements in one piece, found by their names and created where they are not there. */
    public static <T> Sink<T> to(Class<? extends Writer<T>> writer, LinkKind kind, List<Tracked<T>> fields) {
        return new Sink<>(writer, kind, fields, null, null, true, List.of());
    }

    /** Elements in one piece, of the kind that their fields are of, found by their names and created where they are not. */
    @SafeVarargs
    public static <T> Sink<T> to(Class<? extends Writer<T>> writer, Tracked<T> field, Tracked<T>... more) {
        var fields = new ArrayList<>(List.of(field));
        for (Tracked<T> one : more) {
            fields.add(one);
        }
        return to(writer, field.field().kind(), fields);
    }

    /** Elements that have parts. */
    public Sink<T> inParts(Parts<T, ?> other) {
        return new Sink<>(writer, kind, fields, other, match, creates, makings);
    }

    /** Finds elements by a key. */
    public Sink<T> matchedBy(Match<T, ?> other) {
        return new Sink<>(writer, kind, fields, parts, other, creates, makings);
    }

    /** Ignores what a match does not find. */
    public Sink<T> creatingNothing() {
        return new Sink<>(writer, kind, fields, parts, match, false, makings);
    }

    /** Makes what elements name, where it is not there. */
    public Sink<T> making(Making<T, ?> other) {
        return new Sink<>(
                writer,
                kind,
                fields,
                parts,
                match,
                creates,
                Stream.concat(makings.stream(), Stream.of(other)).toList());
    }

    private static void requireKind(Tracked<?> tracked, LinkKind kind) {
        if (!tracked.field().kind().equals(kind)) {
            throw new IllegalArgumentException("the field " + tracked.field().code() + " is not one of a " + kind);
        }
    }
}
