package dev.navette.model;

import dev.navette.error.InvalidSettingsException;
import dev.navette.model.FilterToken.Kind;

/** Where a reading of a filter text is. */
final class FilterCursor {

    private final FilterRefusals refusals;
    private final FilterTokens tokens;
    private FilterToken token;
    private FilterToken former;

    FilterCursor(String text) {
        refusals = new FilterRefusals(text);
        tokens = new FilterTokens(text, refusals);
        token = tokens.next();
        former = token;
    }

    /** What has not been read yet. */
    FilterToken token() {
        return token;
    }

    FilterRefusals refusals() {
        return refusals;
    }

    /** Reads the token, and gives it. */
    FilterToken advance() {
        former = token;
        token = tokens.next();
        return former;
    }

    boolean take(Kind kind) {
        boolean taken = token.is(kind);
        if (taken) {
            advance();
        }
        return taken;
    }

    /** Takes a reserved word; one of French that means it is noted and taken too. */
    boolean take(String word) {
        if (token.is(Kind.WORD) && word.equals(FilterWords.meant(token.text()))) {
            refusals.note(token, "\"" + word + "\"", "Write " + word);
        } else if (!token.is(word)) {
            return false;
        }
        advance();
        return true;
    }

    /** That something else is expected here. */
    InvalidSettingsException refusal(String expected, String remedy) {
        return refusals.refusal(token, expected, remedy);
    }

    /** That nothing may follow the former token but what is expected, with what is often the reason. */
    InvalidSettingsException tooMuch(String expected, String remedy) {
        return refusal(expected, quotesForgotten() ? quotes() : remedy);
    }

    /** What stands here, as a text in single quotes. */
    String quotedRun() {
        return "'" + tokens.runAt(token.start()) + "'";
    }

    private boolean quotesForgotten() {
        boolean halfText = former.is(Kind.TEXT) && (token.is(Kind.WORD) || token.is(Kind.NUMBER));
        boolean halfNumber = former.is(Kind.NUMBER) && (token.is(Kind.NUMBER) || token.is(Kind.COMMA));
        return token.touches(former) && (halfText || halfNumber);
    }

    private String quotes() {
        if (former.is(Kind.TEXT)) {
            return "Double a ' that stands inside a text: 'l''eau'";
        }
        return token.is(Kind.COMMA)
                ? "Write numbers with a point: 2.5"
                : "Put single quotes around what is no number: '" + tokens.runAt(former.start()) + "'";
    }
}
