package dev.navette.flow;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.mapping.Rule;
import dev.navette.meta.Incubating;
import dev.navette.model.LinkKind;
import dev.navette.spi.Reader;
import dev.navette.spi.Selection;
import dev.navette.spi.Writer;

/**
 * A flow as steps: read, map, match by links and keys, compare fingerprints, write what differs. A description: only
 * the engine runs it.
 *
 * @param reader the source's role
 * @param selection how much is read
 * @param rule what an element becomes; a pure function
 * @param kind what the written elements are linked as
 * @param match how an element without a link is found, or null to let the writer's {@link Writer#resolve} find it
 * @param creates whether an element that is not there is created; else it is ignored
 * @param fields what is compared and written
 * @param writer the target's role
 */
@Incubating
public record Pipeline<S, T>(
        Class<? extends Reader<S>> reader,
        Selection selection,
        Rule<S, T> rule,
        LinkKind kind,
        @Nullable Match<T, ?> match,
        boolean creates,
        List<Tracked<T>> fields,
        Class<? extends Writer<T>> writer) {

    public Pipeline {
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(kind, "kind");
        fields = List.copyOf(fields);
        Objects.requireNonNull(writer, "writer");
        if (match == null && !creates) {
            throw new IllegalArgumentException("without a match and without creating, nothing could be written");
        }
    }
}
