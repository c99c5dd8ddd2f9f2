/**
 * What every connector and store must pass: extend a contract, return the world it asks for, and run it. For what goes
 * wrong on the way there is a {@link dev.navette.testkit.FaultProxy} before a server, and a {@link
 * dev.navette.testkit.FaultyConnector} before a connector.
 */
package dev.navette.testkit;
