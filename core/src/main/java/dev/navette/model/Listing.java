package dev.navette.model;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A product as a shop or a till lists it, whatever became of it there: what links are found by (ART-23), and what an ERP
 * takes over (ART-24). What the shop does not say is null.
 *
 * @param id the shop's id of the page
 * @param reference the page's own reference as the shop has it, blanks and all; none of a shop's must be unique
 * @param name the title
 * @param description the long text
 * @param active whether customers see it
 * @param category the labels of its category's levels, the first level first
 * @param brand the maker's mark
 * @param simple whether it is sold itself; else its variants are
 * @param forms what is sold: itself, or its variants
 */
public record Listing(
        ForeignId id,
        @Nullable String reference,
        String name,
        @Nullable String description,
        boolean active,
        List<String> category,
        @Nullable String brand,
        boolean simple,
        List<ListedForm> forms) {

    public Listing {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        category = List.copyOf(category);
        forms = List.copyOf(forms);
        if (simple && forms.size() != 1) {
            throw new IllegalArgumentException("a simple product has one form, its own");
        }
    }
}
