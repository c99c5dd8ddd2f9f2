package dev.navette.files;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;

/** Why a file cannot be taken. Its article is faulty then: to leave the file out would look like taking it away. */
enum MediaFlaw {
    EMPTY("is empty", "Put the whole file there, or take it away"),
    TOO_LARGE("is larger than allowed", "Make it smaller, or raise maxBytes"),
    CHANGING(
            "changed while it was read",
            "Have it copied under another extension (.tmp) and renamed when it is complete"),
    GONE("was taken away while the folder was read", "Put it back if it belongs there; the next run reads it again"),
    DENIED("may not be read by this program", "Give its user the right to read it"),
    NO_FILE("is a folder or something else that has no content", "Put a file there, or name it otherwise"),
    LEADS_OUT("is a link that leads out of the folder", "Put the file itself there"),
    LEADS_NOWHERE("is a link that leads nowhere", "Put the file itself there, or take the link away"),
    LINKED_FOLDER("is a link to a folder, and such are not followed", "Put the folder itself there"),
    UNREADABLE_NAME("has a name in characters that this program cannot read", "Rename it, or run it in a UTF-8 locale"),
    BROKEN(
            "cannot be read now",
            "Look whether another program holds it or its disk fails; the next run reads it again");

    private final String what;
    private final String remedy;

    MediaFlaw(String what, String remedy) {
        this.what = what;
        this.remedy = remedy;
    }

    /** Of a file, by its path in the folder, as an element needs it. */
    Fault of(String path, String source, String element, @Nullable String answer) {
        return new Fault("The file " + path + " " + what, source, element, answer, remedy);
    }
}
