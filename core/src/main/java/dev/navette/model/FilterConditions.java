package dev.navette.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.error.InvalidSettingsException;
import dev.navette.model.FilterToken.Kind;

/** Reads the conditions of a filter text: a field, what is asked of it, and values. */
final class FilterConditions {

    private static final FilterValue NONE = FilterValue.of("");
    private static final LikePattern ANYTHING = new LikePattern("%");

    private final FilterCursor cursor;

    FilterConditions(FilterCursor cursor) {
        this.cursor = cursor;
    }

    Filter next() {
        FilterToken name = cursor.token();
        String field = field();
        if (cursor.take("is")) {
            return nullness(field);
        }
        if (cursor.token().is(Kind.SIGN)) {
            return comparison(field);
        }
        boolean negated = cursor.take("not");
        Filter condition = worded(name, field, negated);
        return negated ? new Filter.Not(condition) : condition;
    }

    private String field() {
        FilterToken token = cursor.token();
        if (!token.is(Kind.NAME) && (!token.is(Kind.WORD) || FilterWords.reserved(token.text()))) {
            throw cursor.refusal("a field", withoutField(token));
        }
        String wrong = wrong(token);
        if (wrong != null) {
            cursor.refusals().note(token.start(), "the name of a field " + wrong, "Write it as the system has it");
            cursor.advance();
            return "field";
        }
        return cursor.advance().text();
    }

    private static @Nullable String wrong(FilterToken name) {
        if (name.is(Kind.WORD) && !FilterWords.pointsStandBetween(name.text())) {
            return "has a point that does not stand between letters";
        }
        String why = FilterWords.whyNoName(name.text());
        return why == null ? null : "is " + why;
    }

    private static String withoutField(FilterToken token) {
        return switch (token.kind()) {
            case TEXT, NUMBER -> "Write the field first, and without single quotes: Id = 'EM-1'";
            case WORD -> "Write a condition here; a field of this name stands in double quotes";
            case NAME, SIGN, OPEN, CLOSE, COMMA, END -> "Write a condition such as Id like 'EM%'";
        };
    }

    private Filter nullness(String field) {
        boolean negated = cursor.take("not");
        if (!cursor.take("null")) {
            throw cursor.refusal("\"null\"", "Write is null or is not null, and = before a value");
        }
        Filter condition = new Filter.IsNull(field);
        return negated ? new Filter.Not(condition) : condition;
    }

    private Filter comparison(String field) {
        Filter.Operator operator = operator(cursor.advance().text());
        boolean equality = operator == Filter.Operator.EQUAL || operator == Filter.Operator.NOT_EQUAL;
        if (equality && cursor.token().is("null")) {
            String remedy = operator == Filter.Operator.EQUAL ? "is null" : "is not null";
            cursor.refusals()
                    .note(cursor.token(), "a value", "Write " + remedy + " in the place of " + operator.sign());
            cursor.advance();
            return new Filter.IsNull(field);
        }
        return new Filter.Comparison(field, operator, value());
    }

    private static Filter.Operator operator(String sign) {
        for (Filter.Operator operator : Filter.Operator.values()) {
            if (operator.sign().equals(sign)) {
                return operator;
            }
        }
        throw new IllegalStateException("no operator: " + sign);
    }

    /** What is asked in words; {@code not} stands before each of them. */
    private Filter worded(FilterToken name, String field, boolean negated) {
        if (cursor.take("like")) {
            return new Filter.Like(field, pattern());
        }
        if (cursor.take("in")) {
            return new Filter.In(field, list());
        }
        if (cursor.take("between")) {
            return between(field);
        }
        String expected = negated ? "\"like\", \"in\" or \"between\"" : "an operator";
        throw cursor.refusal(expected, withoutOperator(name, negated));
    }

    private String withoutOperator(FilterToken name, boolean negated) {
        if (negated) {
            return "Write not before the field, or is not null";
        }
        if (name.is(Kind.WORD) && "not".equals(FilterWords.meant(name.text()))) {
            return "Write not in the place of " + name.text();
        }
        return "Write =, <>, <, <=, >, >=, like, in, between or is null behind the field";
    }

    private LikePattern pattern() {
        FilterToken token = cursor.token();
        if (!token.is(Kind.TEXT)) {
            throw cursor.refusal("a pattern in single quotes", "Write it as in Id like 'EM%'");
        }
        cursor.advance();
        if (token.text().length() > LikePattern.LONGEST) {
            cursor.refusals()
                    .note(
                            token.start(),
                            "the pattern has more than " + LikePattern.LONGEST + " characters",
                            "Shorten it with %");
            return ANYTHING;
        }
        if (!LikePattern.escapedWell(token.text())) {
            cursor.refusals()
                    .note(
                            token.start(),
                            "a backslash in the pattern stands before something else than %, _ or \\",
                            "Write \\\\ for a backslash, \\% for a percent sign and \\_ for an underscore");
            return ANYTHING;
        }
        return new LikePattern(token.text());
    }

    private List<FilterValue> list() {
        if (!cursor.take(Kind.OPEN)) {
            throw cursor.refusal("\"(\"", "Write the values in parentheses: in ('a', 'b')");
        }
        var values = new ArrayList<FilterValue>();
        do {
            if (values.size() == FilterTree.MOST_VALUES) {
                throw cursor.refusals()
                        .refusal(
                                cursor.token().start(),
                                "more than " + FilterTree.MOST_VALUES + " values stand in one list",
                                "Make several lists of it, joined by or");
            }
            values.add(value());
        } while (cursor.take(Kind.COMMA));
        if (!cursor.take(Kind.CLOSE)) {
            throw cursor.tooMuch("\",\" or \")\"", "Write , between two values, and ) behind the last one");
        }
        return values;
    }

    private Filter between(String field) {
        FilterValue from = value();
        if (!cursor.take("and")) {
            throw cursor.tooMuch("\"and\"", "Write both ends: between 10 and 20");
        }
        return new Filter.Between(field, from, value());
    }

    private FilterValue value() {
        FilterToken token = cursor.token();
        return switch (token.kind()) {
            case TEXT -> FilterValue.of(cursor.advance().text());
            case NUMBER -> number(cursor.advance());
            case NAME -> misquoted(token);
            case WORD -> word();
            case SIGN, OPEN, CLOSE, COMMA, END ->
                throw noValue("Write a text in single quotes, a number, true or false");
        };
    }

    private static FilterValue number(FilterToken token) {
        return FilterValue.Decimal.parse(token.text()).orElseThrow();
    }

    private FilterValue misquoted(FilterToken token) {
        String text = FilterRefusals.shown(FilterText.quoted(token.text()));
        cursor.refusals().note(token, "a value", "Write " + text + ": other quotes are for fields");
        cursor.advance();
        return NONE;
    }

    private FilterValue word() {
        if (cursor.take("true")) {
            return FilterValue.of(true);
        }
        if (cursor.take("false")) {
            return FilterValue.of(false);
        }
        if (cursor.token().is("date")) {
            return day();
        }
        throw noValue(
                cursor.token().is("null")
                        ? "Write is null or is not null as a condition of its own"
                        : "Write " + cursor.quotedRun() + " if it is a text");
    }

    private FilterValue day() {
        FilterToken word = cursor.advance();
        FilterToken written = cursor.token();
        if (!written.is(Kind.TEXT)) {
            throw cursor.refusals().refusal(word, "a value", "Write 'date' if it is a text, or date '2026-11-20'");
        }
        cursor.advance();
        Optional<FilterValue.Day> day = FilterValue.Day.parse(written.text());
        if (day.isEmpty()) {
            cursor.refusals().note(written, "a date", "Write a day that there is, in the form '2026-11-20'");
        }
        return day.map(FilterValue.class::cast).orElse(NONE);
    }

    private InvalidSettingsException noValue(String remedy) {
        return cursor.refusal("a value", remedy);
    }
}
