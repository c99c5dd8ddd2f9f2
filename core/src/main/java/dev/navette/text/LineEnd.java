package dev.navette.text;

/** What ends a line that we write; in what we read, any of them and a lone carriage return do. */
public enum LineEnd {
    /** Carriage return and line feed: Windows, and RFC 4180. */
    CRLF("\r\n"),
    /** Line feed. */
    LF("\n");

    private final String characters;

    LineEnd(String characters) {
        this.characters = characters;
    }

    String characters() {
        return characters;
    }
}
