/**
 * Toolkit for text that other systems write and read: delimited files with typed columns in a {@link
 * dev.navette.text.Dialect}. Strict on purpose: what is not understood is a fault that names its line, never a guess.
 */
package dev.navette.text;
