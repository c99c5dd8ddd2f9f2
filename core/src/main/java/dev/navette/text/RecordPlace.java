package dev.navette.text;

/**
 * Where a record of a delimited file begins, so that it can be read again without all that stands before it.
 *
 * @param offset the byte of the file from which on it is decoded
 * @param skipped how many characters stand between that byte and the record
 * @param line the physical line on which it begins, 1 for the file's first
 */
public record RecordPlace(long offset, int skipped, long line) {}
