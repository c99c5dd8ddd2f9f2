package dev.navette.http;

/** What an answer says about the request, before anybody reads its body. */
public enum Meaning {
    /** It was dealt with, well or not: the body says more. */
    ANSWERED,
    /** Credentials or rights were refused; nothing was done. */
    DENIED,
    /** Nothing was done, and later it may be: a rate limit, maintenance. */
    BUSY,
    /** Something broke on the way; nobody knows what was done. */
    BROKEN;

    /**
     * What a status usually means: 401, 403 and 407 are denied; 408, 425, 429, and 503 with a time to wait are busy; all
     * other 500s are broken; everything else is answered.
     */
    public static Meaning usual(Answer answer) {
        return switch (answer.status()) {
            case Statuses.UNAUTHORIZED, Statuses.FORBIDDEN, Statuses.PROXY -> DENIED;
            case Statuses.TIMEOUT, Statuses.TOO_EARLY, Statuses.TOO_MANY -> BUSY;
            case Statuses.UNAVAILABLE -> answer.header("retry-after").isPresent() ? BUSY : BROKEN;
            default -> answer.status() / 100 == 5 ? BROKEN : ANSWERED;
        };
    }
}
