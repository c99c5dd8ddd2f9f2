package dev.navette.flow;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import dev.navette.meta.Incubating;
import dev.navette.model.LinkKind;

/**
 * What an element is made of that has links and fields of its own: what a product sells, its variants or itself.
 *
 * @param kind what parts are linked as; not the element's own kind
 * @param of the parts of an element; none for an element in one piece
 * @param itself an element in one piece, seen as its own only part
 * @param name our name of a part, unique among all parts of all elements
 * @param fields what is compared and written of a part
 */
@Incubating
public record Parts<T, P>(
        LinkKind kind,
        Function<T, List<P>> of,
        Function<T, P> itself,
        Function<P, String> name,
        List<Tracked<P>> fields) {

    public Parts {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(itself, "itself");
        Objects.requireNonNull(name, "name");
        fields = List.copyOf(fields);
    }
}
