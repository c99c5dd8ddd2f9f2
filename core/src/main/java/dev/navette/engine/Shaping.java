package dev.navette.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.flow.Codec;
import dev.navette.flow.Gather;
import dev.navette.flow.Parts;
import dev.navette.flow.Pipeline;
import dev.navette.flow.Sink;
import dev.navette.flow.Tracked;
import dev.navette.mapping.Group;
import dev.navette.mapping.Mapped;
import dev.navette.model.FieldValue;
import dev.navette.run.ElementResult;
import dev.navette.run.Result;
import dev.navette.spi.Read;
import dev.navette.state.store.ElementKey;

/** Makes items of what was read, by the flow's rules. Asks nobody and keeps nothing. */
final class Shaping<S, T> {

    private final Pipeline<S, T> pipeline;
    private final String source;

    Shaping(Pipeline<S, T> pipeline, String source) {
        this.pipeline = pipeline;
        this.source = source;
    }

    /** What an element is gathered into, or null; what the flow throws. */
    @Nullable
    String groupOf(S element) {
        Gather<S, T> gather = pipeline.gather();
        return gather == null ? null : gather.group().apply(element);
    }

    /** Whether elements are always read again. */
    boolean keepsNothing() {
        return pipeline.source().codec() == null;
    }

    /** How an element waits on the disk, or null when it is read again instead. */
    @Nullable
    String contentOf(S element) {
        Codec<S> codec = pipeline.source().codec();
        try {
            return codec == null ? null : codec.encode(element);
        } catch (RuntimeException unkeepable) { // it is read again
            return null;
        }
    }

    /** An element that waited on the disk; null when it cannot be made of the text any more. */
    @Nullable
    S element(String content) {
        Codec<S> codec = pipeline.source().codec();
        if (codec == null) {
            return null;
        }
        try {
            return codec.decode(content);
        } catch (RuntimeException older) { // kept by a version with another form of it: it is read again
            return null;
        }
    }

    /** One that stands alone. */
    Item<T> alone(Read<S> read, Trail.Stretch stretch) {
        return alone(read, stretch, null);
    }

    /** One that stands alone, and waited among others. */
    Item<T> alone(Read<S> read, Trail.Stretch stretch, @Nullable String among) {
        Fault fault = read.fault();
        S element = read.element();
        if (element == null || fault != null) {
            Fault why = fault == null ? Faults.noLongerThere(source, read.name()) : fault;
            ElementResult parked = ElementResult.of(read.name(), Result.PARKED, why);
            return Item.unreadable(parked, key(read.name()), Origin.of(read.name(), stretch));
        }
        Supplier<@Nullable String> content = () -> contentOf(element);
        var origin = new Origin(List.of(read.name()), stretch, among, content);
        try {
            return mapped(read.name(), pipeline.rule().map(element), origin);
        } catch (RuntimeException defect) { // one element's failure is its own
            return broken(read.name(), defect, origin);
        }
    }

    /** Some that become one. */
    Item<T> group(Group<S> group, Origin origin) {
        Gather<S, T> gather = pipeline.gather();
        if (gather == null) {
            throw new IllegalStateException("a group without a gathering");
        }
        try {
            return mapped(group.name(), gather.rule().map(group), origin);
        } catch (RuntimeException defect) {
            return broken(group.name(), defect, origin);
        }
    }

    /** One of which the flow itself makes nothing. */
    Item<T> broken(String name, RuntimeException defect, Origin origin) {
        return parked(name, Faults.ruleFailed(defect, source, name), origin);
    }

    Item<T> parked(String name, Fault fault, Origin origin) {
        return Item.settled(ElementResult.of(name, Result.PARKED, fault), key(name), origin);
    }

    /** A name that the source does not have any more. */
    Item<T> missing(String name, Trail.Stretch stretch) {
        Fault gone = Faults.noLongerThere(source, name);
        return Item.settled(ElementResult.of(name, Result.IGNORED, gone.what()), key(name), Origin.of(name, stretch));
    }

    /** What came from the side that is written to. */
    Item<T> ours(String name, String owner, Trail.Stretch stretch) {
        ElementResult ignored =
                ElementResult.of(name, Result.IGNORED, "it came from there: " + owner + " is linked to it");
        return Item.settled(ignored, key(name), Origin.of(name, stretch));
    }

    private Item<T> mapped(String name, Mapped<T> mapped, Origin origin) {
        return switch (mapped.kind()) {
            case READY -> {
                var ready = (Mapped.Ready<T>) mapped;
                Item<T> item = Item.of(name, ready.element(), strands(pipeline.sink(), name, ready.element()), origin);
                item.note(ready.notes().isEmpty() ? null : String.join("; ", ready.notes()));
                yield item;
            }
            case IGNORED ->
                Item.settled(
                        ElementResult.of(name, Result.IGNORED, ((Mapped.Ignored<T>) mapped).reason()),
                        key(name),
                        origin);
            case WAITING ->
                Item.settled(
                        ElementResult.of(name, Result.WAITING, ((Mapped.Waiting<T>) mapped).reason()),
                        key(name),
                        origin);
            case REFUSED -> {
                var problems = ((Mapped.Refused<T>) mapped).problems();
                yield parked(name, Faults.refusedByRule(problems, source, name), origin);
            }
        };
    }

    /** Under which an element is sold by itself, or null where elements have no parts. */
    @Nullable
    ElementKey ownPart(String name) {
        Parts<T, ?> parts = pipeline.sink().parts();
        return parts == null || parts.itself() == null ? null : new ElementKey(parts.kind(), name);
    }

    /** What is known of an element of that name. */
    ElementKey key(String name) {
        return new ElementKey(pipeline.sink().kind(), name);
    }

    private static <T> List<Strand> strands(Sink<T> sink, String name, T element) {
        var reach = new Reach(sink.creates(), sink.updates());
        var strands = new ArrayList<Strand>();
        strands.add(new Strand(new ElementKey(sink.kind(), name), true, reach, said(sink.fields(), element)));
        Parts<T, ?> parts = sink.parts();
        if (parts != null) {
            strands.addAll(parts(parts, name, element, new Reach(sink.creates() || parts.made(), sink.updates())));
        }
        return strands;
    }

    private static <T, P> List<Strand> parts(Parts<T, P> parts, String name, T element, Reach reach) {
        List<P> of = parts.of().apply(element);
        var names = new HashSet<String>();
        var strands = new ArrayList<Strand>();
        Function<T, P> itself = parts.itself();
        if (itself != null && (of.isEmpty() || parts.beside())) {
            names.add(name);
            strands.add(new Strand(
                    new ElementKey(parts.kind(), name), true, reach, said(parts.fields(), itself.apply(element))));
        }
        for (P part : of) {
            String partName = parts.name().apply(part);
            if (!names.add(partName)) {
                throw new IllegalStateException("it has two parts of the name " + partName);
            }
            strands.add(new Strand(new ElementKey(parts.kind(), partName), false, reach, said(parts.fields(), part)));
        }
        return strands;
    }

    /** What an element says of some fields. */
    static <T> List<Strand.Said> said(List<Tracked<T>> fields, T element) {
        var said = new ArrayList<Strand.Said>(fields.size());
        for (Tracked<T> tracked : fields) {
            FieldValue value = tracked.value().apply(element);
            if (value != null) {
                said.add(new Strand.Said(tracked.field(), value, tracked.names().apply(element), tracked.traits()));
            }
        }
        return said;
    }
}
