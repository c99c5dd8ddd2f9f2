/**
 * Hidden: what the engine asks of a store, and the SQL that answers. Open to the testkit alone, whose contract every
 * implementation passes.
 */
package dev.navette.state.store;
