package dev.navette.model;

import java.util.List;

/**
 * What there is to see of an article.
 *
 * @param images its pictures, the cover first (ART-13); empty where the ERP has none
 */
public record ArticleMedia(List<Image> images) {

    /** Of an article without pictures. */
    public static final ArticleMedia NONE = new ArticleMedia(List.of());

    public ArticleMedia {
        images = List.copyOf(images);
    }

    /** Of an article with these pictures, the cover first. */
    public static ArticleMedia of(Image... images) {
        return new ArticleMedia(List.of(images));
    }
}
