package dev.navette.flow;

import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.navette.mapping.Mapped;
import dev.navette.mapping.Rule;
import dev.navette.meta.Incubating;

/**
 * A flow as steps: read, gather, map, match by links and keys, compare, write what differs. A description: only the
 * engine runs it.
 *
 * @param source where it reads
 * @param rule what an element becomes; a pure function
 * @param gather how elements are put together first, or null where each stands alone
 * @param sink where it writes
 */
@Incubating
public record Pipeline<S, T>(
        Source<S> source, Rule<S, T> rule, @Nullable Gather<S, T> gather, Sink<T> sink) {

    public Pipeline {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(sink, "sink");
    }

    /** Without gathering. */
    public Pipeline(Source<S> source, Rule<S, T> rule, Sink<T> sink) {
        this(source, rule, null, sink);
    }

    /** Puts elements together first. */
    public Pipeline<S, T> gathered(Gather<S, T> by) {
        return new Pipeline<>(source, rule, by, sink);
    }

    /**
     * Leaves elements out.
     *
     * @param kept which are not left out; a pure function
     * @param reason why the others are, for reports
     */
    public Pipeline<S, T> filtered(Predicate<S> kept, String reason) {
        Rule<S, T> mapping = rule;
        Gather<S, T> together = gather;
        return new Pipeline<>(
                source,
                element -> kept.test(element) ? mapping.map(element) : new Mapped.Ignored<>(reason),
                together == null
                        ? null
                        : new Gather<>(
                                element -> kept.test(element) ? together.group().apply(element) : null,
                                together.rule()),
                sink);
    }
}
