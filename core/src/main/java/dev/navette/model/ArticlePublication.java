package dev.navette.model;

import java.util.Objects;

/**
 * Whether an article may be shown and sold (ART-5).
 *
 * @param published on the web (publié sur le web)
 * @param dormant no longer worked with (en sommeil)
 * @param blocked whether it may be sold (bloqué)
 */
public record ArticlePublication(boolean published, boolean dormant, Blocked blocked) {

    /** Of an article that may be shown and sold; also where the ERP says nothing of it. */
    public static final ArticlePublication ACTIVE = new ArticlePublication(true, false, Blocked.NOT);

    /** How far an article is blocked. */
    public enum Blocked {
        NOT,
        /** In some documents only. */
        PARTLY,
        WHOLLY
    }

    public ArticlePublication {
        Objects.requireNonNull(blocked, "blocked");
    }
}
