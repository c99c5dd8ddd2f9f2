package dev.navette.error;

/** Another run of the same task between the same accounts is under way, here or on another machine. */
public final class AlreadyRunningException extends NavetteException {

    private static final long serialVersionUID = 1L;

    /** Says who holds the lease and until when. */
    public AlreadyRunningException(String message) {
        super(message, null);
    }
}
