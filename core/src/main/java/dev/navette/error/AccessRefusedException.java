package dev.navette.error;

import org.jspecify.annotations.Nullable;

/** A system refused our credentials or rights. Repeating does not help until a person mends them; it stops the run. */
public final class AccessRefusedException extends NavetteException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /** Wraps what the system said and what to do about it. */
    public AccessRefusedException(Fault fault, @Nullable Throwable cause) {
        super(fault.message(), cause);
        this.fault = fault;
    }

    /** Wraps what the system said and what to do about it. */
    public AccessRefusedException(Fault fault) {
        this(fault, null);
    }

    /** What happened, where, and what to do. */
    public Fault fault() {
        return fault;
    }
}
