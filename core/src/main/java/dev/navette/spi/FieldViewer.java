package dev.navette.spi;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;

/**
 * Says what the other system has in a field now: the former value in a plan, and what somebody changed there by hand.
 * Reads only. Called by one thread at a time, for plans and checks alone: a run compares with what it wrote last.
 */
public interface FieldViewer extends Role {

    /**
     * The values of these fields, each as a person reads it and in the very words of {@link
     * dev.navette.model.FieldValue#toString} of what we would write: {@link dev.navette.model.ProductValues} has them.
     * An id that is not there, or is of another kind, is left out; so is a field that has no value there or that this
     * system does not know.
     *
     * @param kind what the ids are ids of
     * @param ids 1 to 100
     * @param fields of that kind; of a simple product also those of what is sold
     * @throws dev.navette.error.UnreachableException when the system does not answer
     */
    Map<ForeignId, Map<Field, String>> view(LinkKind kind, Collection<ForeignId> ids, Set<Field> fields);
}
