/** Where links, fingerprints, open items, watermarks and the journal are kept. */
package dev.navette.state;
