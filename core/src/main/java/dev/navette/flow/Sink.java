package dev.navette.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.meta.Incubating;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
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
 * @param updates whether an element that is there is changed; else only new ones are written
 * @param makings what is made on demand
 * @param given ids that need no link, since our name of a thing says its id
 * @param claimed under which name an element is claimed there, or null for its own: a customer of the shop, for example, is
 *     read by the shop's id of it, and claimed by the code that it gets in the ERP. A pure function
 */
@Incubating
public record Sink<T>(
        Class<? extends Writer<T>> writer,
        LinkKind kind,
        List<Tracked<T>> fields,
        @Nullable Parts<T, ?> parts,
        @Nullable Match<T, ?> match,
        boolean creates,
        boolean updates,
        List<Making<T, ?>> makings,
        Function<Named, Optional<ForeignId>> given,
        @Nullable UnaryOperator<String> claimed) {

    public Sink {
        Objects.requireNonNull(writer, "writer");
        Objects.requireNonNull(kind, "kind");
        fields = List.copyOf(fields);
        makings = List.copyOf(makings);
        if (!creates && !updates) {
            throw new IllegalArgumentException("without creating and without changing, nothing could be written");
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

    /** With ids that are found by links alone. */
    public Sink(
            Class<? extends Writer<T>> writer,
            LinkKind kind,
            List<Tracked<T>> fields,
            @Nullable Parts<T, ?> parts,
            @Nullable Match<T, ?> match,
            boolean creates,
            List<Making<T, ?>> makings) {
        this(writer, kind, fields, parts, match, creates, true, makings, named -> Optional.empty(), null);
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
        return new Sink<>(writer, kind, fields, other, match, creates, updates, makings, given, claimed);
    }

    /** Finds elements by a key. */
    public Sink<T> matchedBy(Match<T, ?> other) {
        return new Sink<>(writer, kind, fields, parts, other, creates, updates, makings, given, claimed);
    }

    /** Ignores what is not there. */
    public Sink<T> creatingNothing() {
        return new Sink<>(writer, kind, fields, parts, match, false, updates, makings, given, claimed);
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
                updates,
                Stream.concat(makings.stream(), Stream.of(other)).toList(),
                given,
                claimed);
    }

    /** Leaves alone what is there. */
    public Sink<T> changingNothing() {
        return new Sink<>(writer, kind, fields, parts, match, creates, false, makings, given, claimed);
    }

    /** Knows some ids without a link. */
    public Sink<T> giving(Function<Named, Optional<ForeignId>> known) {
        return new Sink<>(writer, kind, fields, parts, match, creates, updates, makings, known, claimed);
    }

    /** Claims elements under other names than those under which they are read. */
    public Sink<T> claimedAs(UnaryOperator<String> name) {
        return new Sink<>(writer, kind, fields, parts, match, creates, updates, makings, given, name);
    }

    private static void requireKind(Tracked<?> tracked, LinkKind kind) {
        if (!tracked.field().kind().equals(kind)) {
            throw new IllegalArgumentException("the field " + tracked.field().code() + " is not one of a " + kind);
        }
    }
}
