package dev.navette.spi;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.Named;

/**
 * One element to write.
 *
 * @param claim which one, and its parts
 * @param element the whole element as it shall be
 * @param fields the fields to write; all others keep what the other system has, whatever {@code element} says (ART-21).
 *     Empty only when it is parts that are written
 * @param parts by a part's name, the fields of it to write; a part of the claim that is not there keeps what it has, a
 *     part without an id is to be created
 * @param ids ids of other things that the element names; what it names and has no id here is left out: it is sent later
 * @param kept which of the fields are for what this write makes alone; where a create turns out to be there already, it
 *     keeps its own (ART-21)
 */
public record Write<T>(
        Claim claim,
        T element,
        Set<? extends Field> fields,
        Map<String, Set<Field>> parts,
        Map<Named, ForeignId> ids,
        Set<? extends Field> kept) {

    public Write {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(element, "element");
        fields = Set.copyOf(fields);
        var copies = new HashMap<String, Set<Field>>();
        parts.forEach((part, partFields) -> copies.put(part, Set.copyOf(partFields)));
        parts = Map.copyOf(copies);
        ids = Map.copyOf(ids);
        kept = Set.copyOf(kept);
    }

    /** Where no field is kept. */
    public Write(
            Claim claim,
            T element,
            Set<? extends Field> fields,
            Map<String, Set<Field>> parts,
            Map<Named, ForeignId> ids) {
        this(claim, element, fields, parts, ids, Set.of());
    }

    /** Of something in one piece. */
    public Write(Claim claim, T element, Set<? extends Field> fields, Map<Named, ForeignId> ids) {
        this(claim, element, fields, Map.of(), ids);
    }
}
