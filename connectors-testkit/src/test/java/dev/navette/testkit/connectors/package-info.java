/** Our own connectors keep the contracts, and connectors that break a rule fail them. */
package dev.navette.testkit.connectors;
