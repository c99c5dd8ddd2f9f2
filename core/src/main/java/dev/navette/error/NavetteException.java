package dev.navette.error;

import org.jspecify.annotations.Nullable;

/**
 * Something that concerns a connection, the store or the caller, as opposed to one element (that is an outcome, never
 * an exception). Catch the subtype that you can act on; every message says what happened, where, and what to do.
 */
public abstract sealed class NavetteException extends RuntimeException
        permits AccessRefusedException,
                AccountingException,
                AlreadyRunningException,
                HintRefusedException,
                InvalidSettingsException,
                LeaseLostException,
                MissingRoleException,
                StoreException,
                UnknownConnectorException,
                UnreachableException,
                UnreadableSourceException {

    private static final long serialVersionUID = 1L;

    NavetteException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
