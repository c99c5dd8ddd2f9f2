package dev.navette.testkit;

/**
 * One request that a {@link FaultProxy} took, and what it did with it.
 *
 * @param method in capitals
 * @param path with its query
 * @param done what the proxy did, in the words of {@link FaultScript}: {@code passed}, {@code dropped the answer}
 * @param forwarded how often the server was sent it and answered
 */
public record Exchange(String method, String path, String done, int forwarded) {

    /** {@code POST /products: dropped the answer}. */
    @Override
    public String toString() {
        return method + " " + path + ": " + done;
    }
}
