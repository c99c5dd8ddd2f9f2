package dev.navette.files;

/**
 * What one pass over a whole file has found.
 *
 * @param state the file as it was
 * @param content a digest of the file and its mapping
 * @param total how many elements it has
 * @param repeated keys that stand in several places
 */
record Inspection(FileState state, String content, long total, KeyIndex.Repetitions repeated) {}
