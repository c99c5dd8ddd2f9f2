package dev.navette.model.sales;

import java.util.Objects;

import dev.navette.model.Default;

/**
 * How an account begins (CUS-9): looked at when it is made, and never again.
 *
 * @param password how its holder comes by a password
 * @param notification whether the shop writes to its holder that there is an account
 * @param newsletter whether its holder gets the shop's newsletter
 * @param optIn whether its holder gets the offers of partners
 */
public record AccountStart(
        @Default("invitation") Password password,
        @Default("false") boolean notification,
        @Default("false") boolean newsletter,
        @Default("false") boolean optIn) {

    /** Its holder is invited to choose a password, and nothing more. */
    public static final AccountStart USUAL = new AccountStart(Password.INVITATION, false, false, false);

    /** How the holder of an account comes by a password. None is ever known to us, written in a mail or in a log. */
    public enum Password {
        /** The shop writes to its holder, with a link under which one is chosen. */
        INVITATION,
        /** The shop writes nothing of it; whoever wants to log in says that the password is forgotten. */
        FORGOTTEN
    }

    public AccountStart {
        Objects.requireNonNull(password, "password");
    }

    /** Its holder is told nothing of a password, and asks for one when it wants to log in. */
    public AccountStart uninvited() {
        return new AccountStart(Password.FORGOTTEN, notification, newsletter, optIn);
    }

    /** The shop writes to its holder that there is an account. */
    public AccountStart notified() {
        return new AccountStart(password, true, newsletter, optIn);
    }

    /** Its holder gets the newsletter: only where they have agreed to it. */
    public AccountStart withNewsletter() {
        return new AccountStart(password, notification, true, optIn);
    }

    /** Its holder gets the offers of partners: only where they have agreed to it. */
    public AccountStart withOptIn() {
        return new AccountStart(password, notification, newsletter, true);
    }
}
