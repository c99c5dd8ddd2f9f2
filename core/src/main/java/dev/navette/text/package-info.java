/**
 * Toolkit for text that other systems write and read: delimited files with typed columns in a {@link
 * dev.navette.text.Dialect}, what people wrote ({@link dev.navette.text.RichText}), addresses of pages ({@link
 * dev.navette.text.Slugs}). Strict on purpose with files: what is not understood is a fault that names its line, never a
 * guess.
 */
package dev.navette.text;
