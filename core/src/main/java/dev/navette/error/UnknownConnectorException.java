package dev.navette.error;

/** A connector type that no provider has, or that two providers claim. */
public final class UnknownConnectorException extends NavetteException {

    private static final long serialVersionUID = 1L;

    /** Says which type, and which providers there are. */
    public UnknownConnectorException(String message) {
        super(message, null);
    }
}
