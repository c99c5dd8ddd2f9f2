package dev.navette.model;

import org.jspecify.annotations.Nullable;

/**
 * By what else than its reference an article is known. What the ERP does not say is null.
 *
 * @param barcode as the ERP has it, whatever it is worth: {@link Barcode} checks it (ART-10)
 * @param brand the maker's mark (marque, ART-8)
 * @param supplier who it is bought from (fournisseur, ART-9)
 */
public record ArticleIdentification(
        @Nullable String barcode,
        @Nullable String brand,
        @Nullable String supplier) {

    /** Of an article that has nothing but its reference. */
    public static final ArticleIdentification NONE = new ArticleIdentification(null, null, null);
}
