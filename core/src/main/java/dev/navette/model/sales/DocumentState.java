package dev.navette.model.sales;

import org.jspecify.annotations.Nullable;

/**
 * How far a document is when it is made (ORD-1).
 *
 * @param validated whether it is made final; a draft otherwise
 * @param code a state of the ERP's own, or null for its usual one
 */
public record DocumentState(boolean validated, @Nullable String code) {

    /** A draft in the ERP's usual state. */
    public static final DocumentState DRAFT = new DocumentState(false, null);
}
