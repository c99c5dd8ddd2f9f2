package dev.navette.memory;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.Term;

/**
 * A term as the {@link MemoryShop} has it.
 *
 * @param id the id that the shop gave it
 * @param term its name and label; the name is not unique, unless the shop refuses doubles
 * @param parent the id of the term above it, or null on the first level
 */
public record ShopTerm(ForeignId id, Term term, @Nullable ForeignId parent) {

    public ShopTerm {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(term, "term");
    }
}
