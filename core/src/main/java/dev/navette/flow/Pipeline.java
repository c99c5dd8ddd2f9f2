package dev.navette.flow;

import java.util.Objects;
import java.util.function.Function;
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
        return leavingOut(element -> kept.test(element) ? null : reason);
    }

    /**
     * Leaves elements out, also from groups.
     *
     * @param reason why one is left out, for reports, or null where it is not; a pure function
     */
    public Pipeline<S, T> leavingOut(Function<S, @Nullable String> reason) {
        Rule<S, T> mapping = rule;
        Gather<S, T> together = gather;
        Rule<S, T> rest = element -> {
            String why = reason.apply(element);
            return why == null ? mapping.map(element) : new Mapped.Ignored<>(why);
        };
        return new Pipeline<>(
                source,
                rest,
                together == null
                        ? null
                        : new Gather<>(
                                element -> reason.apply(element) == null
                                        ? together.group().apply(element)
                                        : null,
                                together.rule()),
                sink);
    }
}
