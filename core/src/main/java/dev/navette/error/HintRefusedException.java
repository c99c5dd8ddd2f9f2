package dev.navette.error;

import org.jspecify.annotations.Nullable;

/** A message to the webhook is not believed: its signature is missing or not ours, or it cannot be read. */
public final class HintRefusedException extends NavetteException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /** Wraps what is wrong with the message and what to do about it; never the signature itself. */
    public HintRefusedException(Fault fault, @Nullable Throwable cause) {
        super(fault.message(), cause);
        this.fault = fault;
    }

    /** Wraps what is wrong with the message and what to do about it; never the signature itself. */
    public HintRefusedException(Fault fault) {
        this(fault, null);
    }

    /** What happened, where, and what to do. */
    public Fault fault() {
        return fault;
    }
}
