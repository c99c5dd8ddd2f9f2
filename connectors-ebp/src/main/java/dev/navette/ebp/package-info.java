/**
 * EBP Gestion Commerciale on the desktop (Open Line), by import files that a person or EBP's own command line takes and by
 * what it exports: {@link dev.navette.ebp.Ebp} is where a host begins.
 */
@Incubating
package dev.navette.ebp;

import dev.navette.meta.Incubating;
