package dev.navette.woocommerce;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.ForeignId;

/** Where a shop has a term, or why it has no place for it. */
sealed interface TermPlace {

    /** It is a text of each product: nothing is made for it. */
    record Kept(ForeignId id) implements TermPlace {}

    /**
     * In a list, below a term of it or on the first level.
     *
     * @param number its own, or null where it is to be made
     */
    record Listed(TermList list, long parent, @Nullable Long number) implements TermPlace {}

    /**
     * Among the attributes.
     *
     * @param number its own, or null where it is to be made
     */
    record Attribute(TermIds.Use use, @Nullable Long number) implements TermPlace {}

    /** Nowhere. */
    record Nowhere(Fault fault) implements TermPlace {}
}
