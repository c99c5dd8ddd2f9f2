package dev.navette.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.flow.Match;
import dev.navette.flow.Pace;
import dev.navette.flow.Parts;
import dev.navette.flow.Sink;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Connector;
import dev.navette.spi.FieldViewer;
import dev.navette.spi.Finder;
import dev.navette.spi.Limits;
import dev.navette.spi.ProductSurvey;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Writer;
import dev.navette.state.store.PlannedChange;

/**
 * The side that is written to: its roles, what it allows, and what the flow wants of it.
 *
 * @param name what messages call it
 * @param writer its role
 * @param limits what it allows
 * @param kind what elements are linked as
 * @param kinds all kinds of which something is known per element
 * @param match how an element without a link is found, or null
 * @param exclusive whether no two elements can find the same thing by their keys
 * @param creates whether what is not there is created
 * @param register what it has, from its survey, or null where it has none
 */
record Target<T>(
        String name,
        Writer<T> writer,
        Limits limits,
        LinkKind kind,
        Set<LinkKind> kinds,
        @Nullable Function<List<Item<T>>, List<List<ForeignId>>> match,
        boolean exclusive,
        boolean creates,
        @Nullable Register register) {

    /** The most keys that a finder is asked for at once. */
    private static final int KEYS = 100;

    static <T> Target<T> of(String name, Connector connector, Sink<T> sink, Writer<T> writer, Pace pace) {
        Parts<T, ?> parts = sink.parts();
        Set<LinkKind> kinds = new LinkedHashSet<>(Set.of(sink.kind()));
        if (parts != null) {
            kinds.add(parts.kind());
        }
        Match<T, ?> match = sink.match();
        return new Target<>(
                name,
                writer,
                pace.within(writer.limits()),
                sink.kind(),
                kinds,
                match == null ? null : found(name, connector, match),
                match == null || match.exclusive(),
                sink.creates(),
                LinkKind.PRODUCT.equals(sink.kind())
                        ? connector.role(ProductSurvey.class).map(Register::new).orElse(null)
                        : null);
    }

    /** What there is under names that have no link; many at once are compared with one pass of the survey. */
    List<Resolution> look(List<Claim> claims, Attempt attempt) {
        if (register == null
                || !claims.stream().allMatch(claim -> isNew(claim) && writer.repeat(claim) == Repeat.HARMLESS)) {
            return writer.resolve(claims, attempt);
        }
        return register.look(claims, claims.size() >= limits.batch(), some -> writer.resolve(some, attempt));
    }

    private static boolean isNew(Claim claim) {
        return claim.id() == null && claim.parts().stream().allMatch(Target::isNew);
    }

    int batch(Delivery.Step step) {
        return step == Delivery.Step.MATCH ? KEYS : limits.batch();
    }

    int parallel() {
        return limits.parallel();
    }

    /** Whether this kind of match may lead two elements to one thing, so that all must be seen before one is written. */
    boolean rivals() {
        return match != null && !exclusive;
    }

    /** What parts are linked as, or null where elements are in one piece. */
    @Nullable
    LinkKind partKind() {
        return kinds.stream().filter(other -> !other.equals(kind)).findFirst().orElse(null);
    }

    /** What would be written is recorded, and nothing is. */
    Target<T> recording(@Nullable FieldViewer viewer) {
        var recorder = new RecordingWriter<>(writer, partKind(), viewer);
        return new Target<>(name, recorder, limits, kind, kinds, match, exclusive, creates, register);
    }

    /** What a plan keeps of these changes; nothing while something is really written. */
    Optional<List<PlannedChange>> recorded(List<PlannedChange> changes) {
        return writer instanceof RecordingWriter<T> recorder
                ? Optional.of(recorder.withFormer(changes))
                : Optional.empty();
    }

    Repeat repeat(Claim claim) {
        return writer.repeat(claim);
    }

    private static <T, K> Function<List<Item<T>>, List<List<ForeignId>>> found(
            String name, Connector connector, Match<T, K> match) {
        Finder<K> finder = match.finder().apply(Roles.of(connector, match.role(), name));
        return items -> {
            List<@Nullable K> keys = new ArrayList<>();
            items.forEach(item -> keys.add(match.key().apply(item.element())));
            Collection<K> distinct = new LinkedHashSet<>();
            keys.stream().flatMap(Stream::ofNullable).forEach(distinct::add);
            Map<K, List<ForeignId>> found = distinct.isEmpty() ? Map.of() : finder.find(distinct);
            return keys.stream()
                    .map(key -> key == null ? List.<ForeignId>of() : found.getOrDefault(key, List.of()))
                    .toList();
        };
    }
}
