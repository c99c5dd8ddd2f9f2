/**
 * Toolkit for text that other systems and people write and read: delimited files with typed columns in a {@link
 * dev.navette.text.Dialect}, what people wrote ({@link dev.navette.text.RichText}), addresses of pages ({@link
 * dev.navette.text.Slugs}), names of files ({@link dev.navette.text.MediaNaming}), filters bound to {@link
 * dev.navette.text.FilterFields}. Strict on purpose with files and filters: what is not understood is a fault that names
 * its place, never a guess.
 */
package dev.navette.text;
