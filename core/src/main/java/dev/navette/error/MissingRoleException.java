package dev.navette.error;

/** A flow needs something that a connector cannot do; it is refused by name before it starts (PRO-6). */
public final class MissingRoleException extends NavetteException {

    private static final long serialVersionUID = 1L;

    /** Says which role which connector lacks. */
    public MissingRoleException(String message) {
        super(message, null);
    }
}
