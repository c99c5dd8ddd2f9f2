package dev.navette.flow;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

import dev.navette.meta.Incubating;
import dev.navette.model.LinkKind;
import dev.navette.spi.Connector;
import dev.navette.spi.Writer;

/**
 * Things that are made on demand, once, because an element names them: categories, brands, pictures.
 *
 * @param kind what they are linked as
 * @param writer the target's role
 * @param needed what an element needs, in an order in which each thing stands after those that it names itself; a
 *     function of the source, for content that is fetched from there
 * @param name our name of a thing
 * @param fields what is written of it; nothing is compared later, a thing that is there is left alone
 * @param made which things are made where they are not there; the others must be there, and are looked for
 */
@Incubating
public record Making<T, D>(
        LinkKind kind,
        Class<? extends Writer<D>> writer,
        Function<Connector, Function<T, List<D>>> needed,
        Function<D, String> name,
        List<Tracked<D>> fields,
        Predicate<D> made) {

    public Making {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(writer, "writer");
        Objects.requireNonNull(needed, "needed");
        Objects.requireNonNull(name, "name");
        fields = List.copyOf(fields);
        Objects.requireNonNull(made, "made");
    }

    /** Of which all are made where they are not there. */
    public Making(
            LinkKind kind,
            Class<? extends Writer<D>> writer,
            Function<Connector, Function<T, List<D>>> needed,
            Function<D, String> name,
            List<Tracked<D>> fields) {
        this(kind, writer, needed, name, fields, thing -> true);
    }

    /** Makes these only; the others must be there. */
    public Making<T, D> only(Predicate<D> some) {
        return new Making<>(kind, writer, needed, name, fields, some);
    }
}
