package dev.navette.model;

import java.util.List;
import java.util.stream.Collectors;

/** Writes filters as the text that is read as an equal one, with no parenthesis that it can do without. */
final class FilterText {

    private FilterText() {}

    static String of(Filter filter) {
        var text = new StringBuilder();
        append(text, filter);
        return text.toString();
    }

    /** A text in single quotes. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A field's name, in double quotes where it needs them. */
    static String name(String field) {
        return FilterWords.plain(field) ? field : "\"" + field.replace("\"", "\"\"") + "\"";
    }

    private static void append(StringBuilder text, Filter filter) {
        switch (filter.kind()) {
            case AND -> join(text, ((Filter.And) filter).parts(), " and ");
            case OR -> join(text, ((Filter.Or) filter).parts(), " or ");
            case NOT -> negate(text, ((Filter.Not) filter).part());
            case COMPARISON, LIKE, IN, BETWEEN, IS_NULL -> text.append(condition(filter, ""));
        }
    }

    private static void join(StringBuilder text, List<Filter> parts, String word) {
        String between = "";
        for (Filter part : parts) {
            text.append(between);
            if (part.kind() == Filter.Kind.OR) {
                enclose(text, part);
            } else {
                append(text, part);
            }
            between = word;
        }
    }

    private static void negate(StringBuilder text, Filter part) {
        switch (part.kind()) {
            case AND, OR -> enclose(text.append("not "), part);
            case NOT, COMPARISON -> append(text.append("not "), part);
            case LIKE, IN, BETWEEN, IS_NULL -> text.append(condition(part, "not "));
        }
    }

    private static void enclose(StringBuilder text, Filter part) {
        append(text.append('('), part);
        text.append(')');
    }

    private static String condition(Filter filter, String not) {
        return switch (filter.kind()) {
            case COMPARISON -> comparison((Filter.Comparison) filter);
            case LIKE -> like((Filter.Like) filter, not);
            case IN -> in((Filter.In) filter, not);
            case BETWEEN -> between((Filter.Between) filter, not);
            case IS_NULL -> name(((Filter.IsNull) filter).field()) + " is " + not + "null";
            case AND, OR, NOT -> throw new IllegalArgumentException("no condition: " + filter.kind());
        };
    }

    private static String comparison(Filter.Comparison comparison) {
        return name(comparison.field()) + " " + comparison.operator().sign() + " " + comparison.value();
    }

    private static String like(Filter.Like like, String not) {
        return name(like.field()) + " " + not + "like " + quoted(like.pattern().text());
    }

    private static String in(Filter.In in, String not) {
        String values = in.values().stream().map(FilterValue::toString).collect(Collectors.joining(", "));
        return name(in.field()) + " " + not + "in (" + values + ")";
    }

    private static String between(Filter.Between between, String not) {
        return name(between.field()) + " " + not + "between " + between.from() + " and " + between.to();
    }
}
