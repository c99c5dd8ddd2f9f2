package dev.navette.text;

/** What a group of RTF changes for itself, and gives back when it ends. */
final class RtfState {

    /** Where its text goes. */
    enum Destination {
        BODY,
        FONTS,
        /** Before an item of a list. */
        MARKER,
        /** What a field is: a link, for example. */
        INSTRUCTION
    }

    Destination destination = Destination.BODY;
    /** Whether the destination begins with this group, not with one around it. */
    boolean capturing;

    Style style = Style.PLAIN;
    boolean hidden;
    int font;
    /** How many characters after a Unicode one are there for readers that know none. */
    int fallback = 1;
    /** How deep in a list. */
    int level;

    /** The state in which a group within this one begins. */
    RtfState inner() {
        var inner = new RtfState();
        inner.destination = destination;
        inner.style = style;
        inner.hidden = hidden;
        inner.font = font;
        inner.fallback = fallback;
        inner.level = level;
        return inner;
    }

    boolean shows() {
        return destination == Destination.BODY && !hidden;
    }
}
