/**
 * What a connector implements and what it is lent. A connector offers {@link dev.navette.spi.Role}s: a reader, a
 * writer, a finder; a role it lacks is absent. It reports what the other system did; the engine decides what follows.
 */
@Incubating
package dev.navette.spi;

import dev.navette.meta.Incubating;
