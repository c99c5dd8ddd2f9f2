package dev.navette.model;

import java.util.Map;
import java.util.Set;

import dev.navette.error.InvalidSettingsException;
import dev.navette.model.FilterToken.Kind;

/** Takes a filter text apart, piece by piece and never back. */
final class FilterTokens {

    private static final String SIGNS = "=<>!&|≠≤≥";
    private static final Set<String> OPERATORS = Set.of("=", "<>", "<", "<=", ">", ">=");

    /** What other languages write. */
    private static final Map<String, String> FOREIGN_OPERATORS =
            Map.of("==", "=", "!=", "<>", "=<", "<=", "=>", ">=", "≠", "<>", "≤", "<=", "≥", ">=");

    private static final Map<String, String> FOREIGN_WORDS =
            Map.of("&&", "and", "&", "and", "||", "or", "|", "or", "!", "not");

    private static final String FOREIGN_QUOTES = "‘’‚‛“”„«»`´";

    private final String text;
    private final FilterRefusals refusals;
    private int at;

    FilterTokens(String text, FilterRefusals refusals) {
        this.text = text;
        this.refusals = refusals;
    }

    /** The next piece; behind the last one, and ever after, the end. */
    FilterToken next() {
        while (at < text.length() && blank(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return new FilterToken(Kind.END, "", at, at);
        }
        int first = text.codePointAt(at);
        if (FilterWords.begins(first)) {
            return word();
        }
        if (digit(at) || (first == '-' && digit(at + 1))) {
            return number();
        }
        return SIGNS.indexOf(first) >= 0 ? sign() : mark(first);
    }

    /** What stands at a place without a blank or a sign in it, as a person would have to put it in quotes. */
    String runAt(int start) {
        int end = start;
        while (end < text.length() && !blank(text.charAt(end)) && (SIGNS + "(),'\"[]").indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return FilterRefusals.shown(text.substring(start, end));
    }

    private FilterToken mark(int character) {
        return switch (character) {
            case '\'' -> enclosed(Kind.TEXT, '\'');
            case '"' -> enclosed(Kind.NAME, '"');
            case '[' -> enclosed(Kind.NAME, ']');
            case '(' -> token(Kind.OPEN, at + 1);
            case ')' -> token(Kind.CLOSE, at + 1);
            case ',' -> token(Kind.COMMA, at + 1);
            default -> throw stray(character);
        };
    }

    private FilterToken word() {
        int end = at;
        while (end < text.length() && FilterWords.goesOn(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return token(Kind.WORD, end);
    }

    private FilterToken number() {
        int end = digitsFrom(at + 1);
        if (end < text.length() && text.charAt(end) == '.' && digit(end + 1)) {
            end = digitsFrom(end + 1);
        }
        String written = text.substring(at, end);
        boolean goesOn = end < text.length() && FilterWords.goesOn(text.codePointAt(end));
        if (goesOn || FilterValue.Decimal.parse(written).isEmpty()) {
            String run = runAt(at);
            throw refusals.refusal(
                    at,
                    "found " + run + ", expected a number of at most 40 digits",
                    "Write a number such as 12.5, or '" + run + "' if it is a text");
        }
        if (leadingZero(written)) {
            refusals.note(
                    at,
                    "found " + FilterRefusals.shown(written) + ", expected a number that does not begin with 0",
                    "Write '" + FilterRefusals.shown(written) + "' if it is a text, or leave the 0 out");
        }
        return token(Kind.NUMBER, end);
    }

    private FilterToken sign() {
        int start = at;
        while (at < text.length() && SIGNS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String written = text.substring(start, at);
        if (OPERATORS.contains(written)) {
            return new FilterToken(Kind.SIGN, written, start, at);
        }
        String operator = FOREIGN_OPERATORS.get(written);
        String meant = operator == null ? FOREIGN_WORDS.get(written) : operator;
        if (meant == null) {
            throw refusals.refusal(start, found(written, "an operator"), "Write one of =, <>, <, <=, >, >=");
        }
        refusals.note(start, found(written, "\"" + meant + "\""), "Write " + meant);
        return new FilterToken(operator == null ? Kind.WORD : Kind.SIGN, meant, start, at);
    }

    /** What stands between quotes; a closing one that is doubled is a character of it. */
    private FilterToken enclosed(Kind kind, char closing) {
        int start = at;
        var content = new StringBuilder();
        int from = at + 1;
        for (int close = closing(closing, from); ; close = closing(closing, from)) {
            content.append(text, from, close);
            from = close + 1;
            if (from == text.length() || text.charAt(from) != closing) {
                at = from;
                return new FilterToken(kind, content.toString(), start, at);
            }
            content.append(closing);
            from++;
        }
    }

    private int closing(char closing, int from) {
        int close = text.indexOf(closing, from);
        if (close < 0) {
            String what = closing == ']' ? "a bracket is opened and not closed" : "a quote is opened and not closed";
            String remedy = "Close it with " + closing + ", and double a " + closing + " that stands inside";
            throw refusals.refusal(at, what, remedy);
        }
        return close;
    }

    private InvalidSettingsException stray(int character) {
        String shown = FilterRefusals.visible(character)
                ? "\"" + Character.toString(character) + "\""
                : String.format("the character U+%04X", character);
        return refusals.refusal(at, "found " + shown + ", which has no meaning here", remedy(character));
    }

    private static String remedy(int character) {
        if (FOREIGN_QUOTES.indexOf(character) >= 0) {
            return "Write ' around texts, and \" around names of fields that need it";
        }
        return switch (character) {
            case '.' -> "Write a digit before a point: 0.5";
            case ';' -> "Write , between values, and nothing at the end";
            case '%', '*', '?' -> "Write % or _ in single quotes behind like: Id like 'EM%'";
            default -> "Remove it, or put single quotes around the text that it belongs to";
        };
    }

    private FilterToken token(Kind kind, int end) {
        var token = new FilterToken(kind, text.substring(at, end), at, end);
        at = end;
        return token;
    }

    private int digitsFrom(int start) {
        int end = start;
        while (digit(end)) {
            end++;
        }
        return end;
    }

    private boolean digit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private static boolean leadingZero(String number) {
        int from = number.startsWith("-") ? 1 : 0;
        return number.length() > from + 1 && number.charAt(from) == '0' && number.charAt(from + 1) != '.';
    }

    /** The blanks that French texts have before a colon are some too. */
    private static boolean blank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static String found(String written, String expected) {
        return "found \"" + FilterRefusals.shown(written) + "\", expected " + expected;
    }
}
