package dev.navette.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.flow.Match;
import dev.navette.flow.Pipeline;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.spi.Claim;
import dev.navette.spi.Connector;
import dev.navette.spi.Finder;
import dev.navette.spi.Limits;
import dev.navette.spi.Repeat;
import dev.navette.spi.Writer;

/**
 * The side that is written to: its roles, what it allows, and what the flow wants of it.
 *
 * @param name what messages call it
 * @param writer its role
 * @param limits what it allows
 * @param kind what elements are linked as
 * @param kinds all kinds of which something is known per element
 * @param match how an element without a link is found, or null
 * @param creates whether what is not there is created
 */
record Target<T>(
        String name,
        Writer<T> writer,
        Limits limits,
        LinkKind kind,
        Set<LinkKind> kinds,
        @Nullable Function<List<Item<T>>, List<List<ForeignId>>> match,
        boolean creates) {

    /** The most keys that a finder is asked for at once. */
    private static final int KEYS = 100;

    static <T> Target<T> of(String name, Connector connector, Pipeline<?, T> pipeline, Writer<T> writer) {
        Set<LinkKind> kinds = Stream.concat(
                        Stream.of(pipeline.kind()),
                        pipeline.fields().stream()
                                .map(tracked -> tracked.field().kind()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Match<T, ?> match = pipeline.match();
        return new Target<>(
                name,
                writer,
                writer.limits(),
                pipeline.kind(),
                kinds,
                match == null ? null : found(name, connector, match),
                pipeline.creates());
    }

    int batch(Delivery.Step step) {
        return step == Delivery.Step.MATCH ? KEYS : limits.batch();
    }

    int parallel() {
        return limits.parallel();
    }

    Repeat repeat(Claim claim) {
        return writer.repeat(claim);
    }

    private static <T, K> Function<List<Item<T>>, List<List<ForeignId>>> found(
            String name, Connector connector, Match<T, K> match) {
        Finder<K> finder = Roles.of(connector, match.finder(), name);
        return items -> {
            List<K> keys = items.stream()
                    .map(item -> match.key().apply(item.element()))
                    .toList();
            Collection<K> distinct = new LinkedHashSet<>(keys);
            Map<K, List<ForeignId>> found = finder.find(distinct);
            return keys.stream().map(key -> found.getOrDefault(key, List.of())).toList();
        };
    }
}
