package dev.navette.error;

/** This run was overtaken: its lease ended and another run took over. What it had committed stands; it writes nothing more. */
public final class LeaseLostException extends NavetteException {

    private static final long serialVersionUID = 1L;

    /** Says which lease was lost. */
    public LeaseLostException(String message) {
        super(message, null);
    }
}
