package dev.navette.testkit;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.Term;

/** A shop that the contract of a term writer writes to, and the hands and eyes of a person in it. One test has one. */
public interface ShopTermWorld extends WriterWorld {

    /**
     * A term as the shop has it.
     *
     * @param id the shop's id of it
     * @param sort which sort of term: {@code category}
     * @param label what a person reads
     * @param parent the id of the term above it, or null on the first level
     */
    record Shown(
            ForeignId id,
            String sort,
            String label,
            @Nullable ForeignId parent) {}

    /** Puts a term there by hand, whatever there is of its name, below the one of its parent, which is there. */
    ForeignId put(Term term);

    /** All terms as they are now, in any order. */
    List<Shown> terms();
}
