package dev.navette.mapping;

import java.util.Locale;

import dev.navette.model.Term;

/** Sorts of what products are sorted by, as the names of {@link Term}s begin. */
public enum TermSort {
    CATEGORY,
    BRAND,
    SUPPLIER,
    FEATURE,
    ATTRIBUTE;

    /** Whether a term is of this sort. */
    public boolean has(Term term) {
        return term.name().startsWith(name().toLowerCase(Locale.ROOT) + ":");
    }
}
