package dev.navette.spi;

import java.util.List;

import dev.navette.model.Check;

/**
 * Checks its own connection before anything runs (PRO-3): that the system is reachable and accepts the credentials, each
 * permission, the product's version, its clock, and what must exist there. Reads only.
 */
public interface SelfTest extends Role {

    /**
     * Everything that was looked at, well or not; paths begin at the connection's settings: {@code $.folder}.
     *
     * @throws dev.navette.error.NavetteException when nothing could be looked at; the caller reports that as one failed
     *     check
     */
    List<Check> checks();
}
