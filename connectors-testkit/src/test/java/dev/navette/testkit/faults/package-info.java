/** Runs that are killed, stopped, stalled and overtaken at every step, and what the runs after them must leave. */
package dev.navette.testkit.faults;
