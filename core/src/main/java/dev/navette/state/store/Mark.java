package dev.navette.state.store;

/**
 * How far a task has read.
 *
 * @param watermark the reader's own text
 * @param selection what it was begun with; another selection begins anew
 * @param complete whether that reading went to its end
 */
public record Mark(String watermark, String selection, boolean complete) {}
