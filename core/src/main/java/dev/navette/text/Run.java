package dev.navette.text;

/**
 * Text of one style.
 *
 * @param text characters that XML allows, single blanks, and a line feed for each line break
 */
record Run(String text, Style style) {}
