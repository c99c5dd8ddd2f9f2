/** What every connector and store must pass: extend a contract, return the world it asks for, and run it. */
package dev.navette.testkit;
