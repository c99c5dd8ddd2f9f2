package dev.navette.error;

import org.jspecify.annotations.Nullable;

/** The store that holds links, fingerprints and open items cannot be used; nothing is written without it. */
public final class StoreException extends NavetteException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the store, as far as a caller can act on it. */
    public enum Reason {
        /** Another process holds it longer than we waited. */
        LOCKED,
        /** The file or its folder cannot be written. */
        READ_ONLY,
        /** It is not a store, or it is broken. */
        DAMAGED,
        /** The disk or the quota is full. */
        FULL,
        /** A newer version of Navette made it. */
        NEWER,
        /** It cannot be opened, or failed otherwise. */
        UNAVAILABLE
    }

    private final Reason reason;

    /** Says what happened to the store and what to do. */
    public StoreException(Reason reason, Fault fault, @Nullable Throwable cause) {
        super(fault.message(), cause);
        this.reason = reason;
    }

    /** What kind of mend it needs. */
    public Reason reason() {
        return reason;
    }
}
