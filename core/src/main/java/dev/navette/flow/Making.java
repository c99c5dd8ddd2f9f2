package dev.navette.flow;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

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
 */
@Incubating
public record Making<T, D>(
        LinkKind kind,
        Class<? extends Writer<D>> writer,
        Function<Connector, Function<T, List<D>>> needed,
        Function<D, String> name,
        List<Tracked<D>> fields) {

    public Making {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(writer, "writer");
        Objects.requireNonNull(needed, "needed");
        Objects.requireNonNull(name, "name");
        fields = List.copyOf(fields);
    }
}
