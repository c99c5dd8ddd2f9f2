package dev.navette.spi;

import java.util.List;
import java.util.Map;

/**
 * Understands what a system sends to the host's webhook (RUN-8). Called by the host's threads, several at once, while
 * runs go on; quick and without a request, since the system waits for its answer.
 */
public interface Hints extends Role {

    /**
     * The names of what the message says has changed; empty where it is about something that no reader reads. Checks the
     * signature first, over the bytes as they came and in constant time. The same message twice gives the same hints.
     *
     * @param headers by their names in lower case, the values in the order they came
     * @param body as it came, not decoded
     * @throws dev.navette.error.HintRefusedException when the signature is missing or not ours, or the message cannot be
     *     read: nothing of it is believed
     */
    List<Hint> hints(Map<String, List<String>> headers, byte[] body);
}
