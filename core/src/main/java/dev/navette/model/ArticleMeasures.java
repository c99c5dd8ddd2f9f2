package dev.navette.model;

import org.jspecify.annotations.Nullable;

/**
 * How large and how heavy an article is (ART-15). What the ERP does not say is null.
 *
 * @param width its width (largeur)
 * @param height its height (hauteur)
 * @param depth its depth, or length (profondeur, longueur)
 * @param netWeight without what it is packed in (poids net)
 * @param grossWeight as it is sent (poids brut)
 */
public record ArticleMeasures(
        @Nullable Length width,
        @Nullable Length height,
        @Nullable Length depth,
        @Nullable Weight netWeight,
        @Nullable Weight grossWeight) {

    /** Of an article that nobody has measured. */
    public static final ArticleMeasures NONE = new ArticleMeasures(null, null, null, null, null);
}
