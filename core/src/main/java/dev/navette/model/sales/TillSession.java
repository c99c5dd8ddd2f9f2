package dev.navette.model.sales;

import java.util.Objects;

/**
 * A day or a shift of a till (distribution): its sales can be pushed in one go once it is closed (ORD-31).
 *
 * @param id the till's
 * @param closed whether nothing more is sold in it
 */
public record TillSession(String id, boolean closed) {

    public TillSession {
        Objects.requireNonNull(id, "id");
    }
}
