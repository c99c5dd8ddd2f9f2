package dev.navette.model;

import java.util.List;

/**
 * What there is to see of an article.
 *
 * @param images its pictures, the cover first (ART-13); empty where the ERP has none
 * @param documents its papers, the first first (ART-14); empty where the ERP has none
 */
public record ArticleMedia(List<Image> images, List<Document> documents) {

    /** Of an article without pictures. */
    public static final ArticleMedia NONE = new ArticleMedia(List.of(), List.of());

    public ArticleMedia {
        images = List.copyOf(images);
        documents = List.copyOf(documents);
    }

    /** Pictures alone. */
    public ArticleMedia(List<Image> images) {
        this(images, List.of());
    }

    /** Of an article with these pictures, the cover first. */
    public static ArticleMedia of(Image... images) {
        return new ArticleMedia(List.of(images));
    }

    /** The same with these papers. */
    public ArticleMedia withDocuments(Document... papers) {
        return new ArticleMedia(images, List.of(papers));
    }
}
