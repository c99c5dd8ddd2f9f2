package dev.navette.http;

/** Whether a request may be sent again when nobody knows what became of it. */
public enum Resend {
    /** It changes nothing, or sending it twice is sending it once: it is repeated until it is answered. */
    SAFE,
    /** The service knows it by a key that it carries ({@link Request#keyed}): it is repeated with the same one. */
    KEYED,
    /** Sent twice it may do twice: it is repeated only where it certainly did not leave, or was certainly not taken. */
    UNCERTAIN
}
