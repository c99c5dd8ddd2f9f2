package dev.navette.spi;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.navette.model.Field;
import dev.navette.model.ForeignId;

/**
 * One element to write.
 *
 * @param claim which one
 * @param element the whole element as it shall be
 * @param fields the fields to write, never empty; all others keep what the other system has, whatever {@code element}
 *     says (ART-21)
 * @param ids ids of other things that the element names, by our names of them
 */
public record Write<T>(Claim claim, T element, Set<? extends Field> fields, Map<String, ForeignId> ids) {

    public Write {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(element, "element");
        fields = Set.copyOf(fields);
        ids = Map.copyOf(ids);
    }
}
