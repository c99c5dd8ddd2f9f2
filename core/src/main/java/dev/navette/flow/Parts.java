package dev.navette.flow;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.meta.Incubating;
import dev.navette.model.LinkKind;

/**
 * What an element is made of that has links and fields of its own: what a product sells, its variants or itself.
 *
 * @param kind what parts are linked as; not the element's own kind
 * @param of the parts of an element; none for an element in one piece
 * @param itself an element seen as its own only part, or as one beside its others; null where an element without parts has
 *     none at all
 * @param name our name of a part, unique among all parts of all elements
 * @param fields what is compared and written of a part
 * @param beside whether an element that has parts is one itself beside them: a customer with an account of its own, beside
 *     those of its contacts. Else only an element in one piece is
 * @param made whether a part that is not there is made also where the sink creates nothing: a shipment of an order that is
 *     there. Else as the sink does
 */
@Incubating
public record Parts<T, P>(
        LinkKind kind,
        Function<T, List<P>> of,
        @Nullable Function<T, P> itself,
        Function<P, String> name,
        List<Tracked<P>> fields,
        boolean beside,
        boolean made) {

    public Parts {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(name, "name");
        fields = List.copyOf(fields);
        if (beside) {
            Objects.requireNonNull(itself, "itself");
        }
    }

    /** Of which only an element in one piece is its own, and which are made where the sink makes elements. */
    public Parts(
            LinkKind kind,
            Function<T, List<P>> of,
            Function<T, P> itself,
            Function<P, String> name,
            List<Tracked<P>> fields) {
        this(kind, of, itself, name, fields, false, false);
    }

    /** The same, with each element a part beside its others. */
    public Parts<T, P> besideItself() {
        return new Parts<>(kind, of, itself, name, fields, true, made);
    }
}
