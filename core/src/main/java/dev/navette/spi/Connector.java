package dev.navette.spi;

import java.util.Optional;

import dev.navette.error.Problem;

/** An open connection to one account of one system. Its roles are called by one run at a time. */
public interface Connector extends AutoCloseable {

    /** The role, if this system has it: the same object each time. */
    <R extends Role> Optional<R> role(Class<R> role);

    /** Why a role is absent and what would bring it, when there is more to say than that the system lacks it. */
    default Optional<Problem> absence(Class<? extends Role> role) {
        return Optional.empty();
    }

    /** Gives back what it holds. Called once, after the last call of a role has returned. */
    @Override
    void close();
}
