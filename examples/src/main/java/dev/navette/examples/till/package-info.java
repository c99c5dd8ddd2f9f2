/**
 * A connector as an integrator writes it in an afternoon, for the JSON API of an invented small till, the Comptoir. {@code
 * docs/write-a-connector.md} walks through it: {@link dev.navette.examples.till.TillSettings}, {@link
 * dev.navette.examples.till.TillProvider}, the API in one class, one class for each role.
 */
package dev.navette.examples.till;
