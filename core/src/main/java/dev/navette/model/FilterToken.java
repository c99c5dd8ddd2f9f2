package dev.navette.model;

/**
 * One piece of a filter text.
 *
 * @param kind what it is
 * @param text what it says: of what stands in quotes, the content
 * @param start where it begins in the filter text
 * @param end where what follows begins
 */
record FilterToken(Kind kind, String text, int start, int end) {

    enum Kind {
        /** Without quotes: a field or a reserved word. */
        WORD,
        /** In double quotes or square brackets. */
        NAME,
        /** In single quotes. */
        TEXT,
        NUMBER,
        /** Of a comparison. */
        SIGN,
        OPEN,
        CLOSE,
        COMMA,
        END
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Whether it is this word, in lower or upper case. */
    boolean is(String word) {
        return kind == Kind.WORD && FilterWords.lower(text).equals(word);
    }

    /** Whether it goes on right where another one ends. */
    boolean touches(FilterToken former) {
        return start == former.end && start > former.start;
    }
}
