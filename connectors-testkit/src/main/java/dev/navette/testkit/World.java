package dev.navette.testkit;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import dev.navette.model.Secret;
import dev.navette.spi.Connection;
import dev.navette.spi.Role;

/**
 * A system that a contract connects to. One test has one. Each method that has a default may be left out: what it would
 * allow is then not tried.
 */
public interface World {

    /** Leads to the system. The contract opens several connectors of it, as processes do that come and go. */
    Connection<?> connection();

    /**
     * Makes the system answer nobody any more, connectors that are open already included.
     *
     * @return false where it always answers
     */
    default boolean silence() {
        return false;
    }

    /**
     * What stands between the connector and the system, where that is reached over HTTP: {@link #connection} leads through
     * it. The rules about lost answers, throttling and whatever else happens on the wire are tried then.
     */
    default Optional<FaultProxy> wire() {
        return Optional.empty();
    }

    /**
     * Which requests change something there: all but GET, HEAD and OPTIONS, if nothing is said. Say more where a token is
     * fetched or something is searched by POST.
     */
    default Requests changes() {
        return Requests.changing();
    }

    /**
     * Withdraws the credentials that {@link #connection} has, from connectors that are open already too.
     *
     * @return false where it has none
     */
    default boolean lockOut() {
        return false;
    }

    /** All secrets that {@link #connection} was given: no message and no address may show them. */
    default Set<Secret> secrets() {
        return Set.of();
    }

    /**
     * The most requests that a role of a fresh connector makes for so many elements: reading to the end in pages of that
     * many, asking for that many names, keys or ids, writing that many in batches as full as may be. Nothing where that is
     * not promised.
     */
    default OptionalInt mostRequests(Class<? extends Role> role, int elements) {
        return OptionalInt.empty();
    }

    /** Ends servers and proxies that were made for it; called behind each rule, after all connectors are closed. */
    default void leave() {}
}
