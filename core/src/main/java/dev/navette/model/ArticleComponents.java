package dev.navette.model;

import java.util.List;
import java.util.Objects;

/**
 * What an article is made of (nomenclature, ART-18).
 *
 * @param kind whether it is put together when it is sold, or made beforehand
 * @param parts what is in it; never empty
 */
public record ArticleComponents(Kind kind, List<Component> parts) {

    /** What sort of bill of materials an article has. */
    public enum Kind {
        /** Put together when it is sold (nomenclature commerciale, composé). */
        SALE,
        /** Made beforehand (nomenclature de fabrication). */
        MANUFACTURE
    }

    public ArticleComponents {
        Objects.requireNonNull(kind, "kind");
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("parts is empty");
        }
    }
}
