package dev.navette.model;

/**
 * A file that a shop shows, told apart by its content: the same content under another file name is the same thing, and is
 * sent once.
 */
public sealed interface Medium permits Document, Image {

    /** What the file is called, without a folder. */
    String fileName();

    /** SHA-256 of the content, 64 hexadecimal digits in lower case; our name of it in the other system. */
    String hash();
}
