package dev.navette.spi;

/** What writing the same thing twice does. */
public enum Repeat {
    /** Writing twice is writing once: setting fields, or a create that the system refuses to double. */
    HARMLESS,
    /** A second write makes a second thing: a create that the system accepts twice, a movement. */
    HARMFUL
}
