package dev.navette.engine;

/**
 * What a flow does with a thing at all.
 *
 * @param creates whether what is not there is made
 * @param updates whether what is there is changed
 */
record Reach(boolean creates, boolean updates) {

    static final Reach ALL = new Reach(true, true);
}
