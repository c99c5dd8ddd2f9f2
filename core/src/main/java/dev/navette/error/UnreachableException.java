package dev.navette.error;

import org.jspecify.annotations.Nullable;

/** A system did not answer, or answered that it cannot work now. It may pass later; nothing of the call was done. */
public final class UnreachableException extends NavetteException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /** Wraps what the system said and what to do about it. */
    public UnreachableException(Fault fault, @Nullable Throwable cause) {
        super(fault.message(), cause);
        this.fault = fault;
    }

    /** Wraps what the system said and what to do about it. */
    public UnreachableException(Fault fault) {
        this(fault, null);
    }

    /** What happened, where, and what to do. */
    public Fault fault() {
        return fault;
    }
}
