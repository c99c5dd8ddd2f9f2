package dev.navette.error;

import org.jspecify.annotations.Nullable;

/** A source cannot be read as a whole: a missing file or column, a wrong character set. Nothing of it was taken. */
public final class UnreadableSourceException extends NavetteException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /** Wraps what the system said and what to do about it. */
    public UnreadableSourceException(Fault fault, @Nullable Throwable cause) {
        super(fault.message(), cause);
        this.fault = fault;
    }

    /** Wraps what the system said and what to do about it. */
    public UnreadableSourceException(Fault fault) {
        this(fault, null);
    }

    /** What happened, where, and what to do. */
    public Fault fault() {
        return fault;
    }
}
