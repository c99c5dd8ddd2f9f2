/**
 * What a host composes: each flow is a noun with options and safe defaults, and becomes a {@link
 * dev.navette.flow.Pipeline} that the engine runs.
 */
package dev.navette.flow;
