package dev.navette.testkit;

/** A system that may deal with what it took later, and the hands of a person in it. */
public interface SettlingWorld extends WriterWorld {

    /** Lets the system deal with what it took and has not dealt with yet: somebody imports the files that lie there. */
    default void settle() {}
}
