package dev.navette.error;

/** The counts of a run do not add up: a defect of Navette, reported instead of a wrong report. */
public final class AccountingException extends NavetteException {

    private static final long serialVersionUID = 1L;

    /** Says which sum failed. */
    public AccountingException(String message) {
        super(message, null);
    }
}
