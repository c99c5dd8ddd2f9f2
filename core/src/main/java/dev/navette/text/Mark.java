package dev.navette.text;

/** What sets a run of text off, in the order in which the elements stand within each other. */
enum Mark {
    STRONG("strong"),
    EMPHASIS("em"),
    UNDERLINE("u"),
    STRIKE("s"),
    SUPERSCRIPT("sup"),
    SUBSCRIPT("sub");

    private final String element;

    Mark(String element) {
        this.element = element;
    }

    String element() {
        return element;
    }
}
