package dev.navette.spi;

import java.util.List;
import java.util.Set;

import dev.navette.model.ReferenceEntry;
import dev.navette.model.ReferenceKind;

/** Lists what a profile's options can choose from (PRO-4). Called when a person configures, never while a flow runs. */
public interface ReferenceData extends Role {

    /** Which lists there are. */
    Set<ReferenceKind> kinds();

    /**
     * One list as it is now, in the order that people expect.
     *
     * @param kind one of {@link #kinds}
     * @throws dev.navette.error.NavetteException when the system does not answer or refuses
     */
    List<ReferenceEntry> entries(ReferenceKind kind);
}
