package dev.navette.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import dev.navette.model.FilterToken.Kind;

/**
 * Reads filter text by recursive descent, as deep as a filter may be. Where it is clear what was meant, it notes the
 * problem and reads on; elsewhere it stops at the first.
 */
final class FilterParser {

    private static final int LONGEST = 10_000;

    private final FilterCursor cursor;
    private final FilterConditions conditions;
    private int open;

    private FilterParser(String text) {
        cursor = new FilterCursor(text);
        conditions = new FilterConditions(cursor);
    }

    static Filter parse(String text) {
        if (text.length() > LONGEST) {
            throw FilterRefusals.whole(
                    "it has " + text.length() + " characters, and at most " + LONGEST + " are read",
                    "Shorten it, or write a predicate in code");
        }
        if (text.isBlank()) {
            throw FilterRefusals.whole("it is empty", "Write a condition such as Id like 'EM%', or leave it out");
        }
        return new FilterParser(text).whole();
    }

    private Filter whole() {
        Filter filter = alternatives();
        if (!cursor.token().is(Kind.END)) {
            String remedy = cursor.token().is(Kind.CLOSE)
                    ? "Remove it, or open it with ("
                    : "Put \"and\" or \"or\" between two conditions";
            throw cursor.tooMuch("\"and\", \"or\" or the end", remedy);
        }
        cursor.refusals().check();
        return filter;
    }

    private Filter alternatives() {
        FilterToken start = cursor.token();
        List<Filter> parts = parts("or", this::together);
        return parts.size() == 1 ? parts.get(0) : new Filter.Or(shallow(parts, start));
    }

    private Filter together() {
        FilterToken start = cursor.token();
        List<Filter> parts = parts("and", this::negation);
        return parts.size() == 1 ? parts.get(0) : new Filter.And(shallow(parts, start));
    }

    private List<Filter> parts(String word, Supplier<Filter> part) {
        var parts = new ArrayList<Filter>();
        do {
            parts.add(part.get());
        } while (cursor.take(word));
        return parts;
    }

    private Filter negation() {
        FilterToken start = cursor.token();
        if (!start.is("not")) {
            return start.is(Kind.OPEN) ? enclosed() : conditions.next();
        }
        enter();
        Filter part = negation();
        open--;
        return new Filter.Not(shallow(List.of(part), start).get(0));
    }

    private Filter enclosed() {
        FilterToken opened = enter();
        Filter filter = alternatives();
        open--;
        if (cursor.token().is(Kind.END)) {
            throw cursor.refusals()
                    .refusal(opened.start(), "a parenthesis is opened and not closed", "Close it with )");
        }
        if (!cursor.take(Kind.CLOSE)) {
            throw cursor.tooMuch(
                    "\"and\", \"or\" or \")\"", "Put \"and\" or \"or\" between two conditions, or close with )");
        }
        return filter;
    }

    /** One level further down: what recursion there is ends here. */
    private FilterToken enter() {
        open++;
        if (open > FilterTree.MOST_LEVELS) {
            throw tooDeep(cursor.token());
        }
        return cursor.advance();
    }

    /** These parts, below which there is still a level to spare. */
    private List<Filter> shallow(List<Filter> parts, FilterToken start) {
        if (!FilterTree.mayStandBelow(parts)) {
            throw tooDeep(start);
        }
        return parts;
    }

    private RuntimeException tooDeep(FilterToken token) {
        return cursor.refusals()
                .refusal(
                        token.start(),
                        "this is more than " + FilterTree.MOST_LEVELS + " levels deep",
                        "Take parentheses and nots out of each other");
    }
}
