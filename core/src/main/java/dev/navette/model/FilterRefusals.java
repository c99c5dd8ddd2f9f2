package dev.navette.model;

import java.util.List;
import java.util.TreeMap;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;

/** What is wrong in one filter text: each place once, in the order of the text, the first ten. */
final class FilterRefusals {

    private static final String SUBJECT = "The filter";
    private static final int MOST = 10;
    private static final int BEFORE = 20;
    private static final int BEHIND = 24;
    private static final int LONGEST_FOUND = 30;

    private final String text;
    private final TreeMap<Integer, Problem> problems = new TreeMap<>();

    FilterRefusals(String text) {
        this.text = text;
    }

    /** A refusal that is about no place in it. */
    static InvalidSettingsException whole(String what, String remedy) {
        return new InvalidSettingsException(SUBJECT, List.of(new Problem("$", what, remedy)));
    }

    /** Notes a problem behind which it is clear how to read on. */
    void note(int at, String what, String remedy) {
        problems.putIfAbsent(at, new Problem("$, column " + column(at), what + ", at «" + excerpt(at) + "»", remedy));
        if (problems.size() == MOST) {
            throw refusal();
        }
    }

    /** Notes that one thing stands where another is expected, and it is clear how to read on. */
    void note(FilterToken found, String expected, String remedy) {
        note(found.start(), unexpected(found, expected), remedy);
    }

    /** Notes a problem behind which nobody knows how to read on, and gives what to throw. */
    InvalidSettingsException refusal(int at, String what, String remedy) {
        note(at, what, remedy);
        return refusal();
    }

    InvalidSettingsException refusal(FilterToken found, String expected, String remedy) {
        return refusal(found.start(), unexpected(found, expected), remedy);
    }

    /** Ends a reading in which something was noted. */
    void check() {
        if (!problems.isEmpty()) {
            throw refusal();
        }
    }

    /** Some characters of foreign text on one line, with an ellipsis for what was cut. */
    static String shown(String some) {
        return shown(some, 0, Math.min(some.length(), LONGEST_FOUND)) + (some.length() > LONGEST_FOUND ? "…" : "");
    }

    private InvalidSettingsException refusal() {
        return new InvalidSettingsException(SUBJECT, List.copyOf(problems.values()));
    }

    private static String unexpected(FilterToken found, String expected) {
        return "found " + described(found) + ", expected " + expected;
    }

    private static String described(FilterToken token) {
        String content = shown(token.text());
        return switch (token.kind()) {
            case WORD -> "the word \"" + content + "\"";
            case NAME -> "the name \"" + content + "\"";
            case TEXT -> "the text '" + content + "'";
            case NUMBER -> "the number " + content;
            case SIGN, OPEN, CLOSE, COMMA -> "\"" + content + "\"";
            case END -> "the end";
        };
    }

    /** As an editor counts: from 1, and a character beyond U+FFFF is one. */
    private int column(int at) {
        return text.codePointCount(0, at) + 1;
    }

    /** The text around a place, which has a caret before it. */
    private String excerpt(int at) {
        int from = Math.max(0, at - BEFORE);
        int end = Math.min(text.length(), at + BEHIND);
        return (from > 0 ? "…" : "") + shown(text, from, at) + "^" + shown(text, at, end)
                + (end < text.length() ? "…" : "");
    }

    /** Halves of characters are left out, and what moves the cursor or cannot be seen is a blank. */
    private static String shown(String text, int from, int end) {
        var shown = new StringBuilder(end - from);
        text.substring(from, end).codePoints().forEach(character -> {
            if (Character.getType(character) != Character.SURROGATE) {
                shown.appendCodePoint(visible(character) ? character : ' ');
            }
        });
        return shown.toString();
    }

    static boolean visible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
