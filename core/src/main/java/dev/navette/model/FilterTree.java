package dev.navette.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is said of a filter as a whole. Recursion is safe: no filter is deeper than {@link #MOST_LEVELS}. */
final class FilterTree {

    static final int MOST_LEVELS = 100;
    static final int MOST_VALUES = 1_000;

    private FilterTree() {}

    /** The parts, those of the same kind taken up into the list. */
    static List<Filter> joined(Filter.Kind kind, List<Filter> parts) {
        var joined = new ArrayList<Filter>(parts.size());
        for (Filter part : parts) {
            joined.addAll(part.kind() == kind ? partsOf(part) : List.of(part));
        }
        if (joined.size() < 2) {
            throw new IllegalArgumentException("parts are fewer than two");
        }
        checkDepth(joined);
        return List.copyOf(joined);
    }

    static void checkDepth(List<Filter> parts) {
        if (!mayStandBelow(parts)) {
            throw new IllegalArgumentException("the filter has more than " + MOST_LEVELS + " levels");
        }
    }

    /** Whether another level may stand above all of these. */
    static boolean mayStandBelow(List<Filter> parts) {
        return parts.stream().allMatch(part -> depth(part) < MOST_LEVELS);
    }

    static FilterUses uses(Filter filter) {
        Set<String> fields = new LinkedHashSet<>();
        Set<Filter.Kind> kinds = EnumSet.noneOf(Filter.Kind.class);
        Set<Filter.Operator> operators = EnumSet.noneOf(Filter.Operator.class);
        collect(filter, fields, kinds, operators);
        return new FilterUses(fields, kinds, operators);
    }

    private static void collect(
            Filter filter, Set<String> fields, Set<Filter.Kind> kinds, Set<Filter.Operator> operators) {
        kinds.add(filter.kind());
        if (filter instanceof Filter.Comparison comparison) {
            operators.add(comparison.operator());
        }
        List<Filter> parts = partsOf(filter);
        if (parts.isEmpty()) {
            fields.add(fieldOf(filter));
        }
        parts.forEach(part -> collect(part, fields, kinds, operators));
    }

    private static int depth(Filter filter) {
        int deepest = 0;
        for (Filter part : partsOf(filter)) {
            deepest = Math.max(deepest, depth(part));
        }
        return deepest + 1;
    }

    /** What it is made of; nothing of a condition. */
    private static List<Filter> partsOf(Filter filter) {
        return switch (filter.kind()) {
            case AND -> ((Filter.And) filter).parts();
            case OR -> ((Filter.Or) filter).parts();
            case NOT -> List.of(((Filter.Not) filter).part());
            case COMPARISON, LIKE, IN, BETWEEN, IS_NULL -> List.of();
        };
    }

    private static String fieldOf(Filter filter) {
        return switch (filter.kind()) {
            case COMPARISON -> ((Filter.Comparison) filter).field();
            case LIKE -> ((Filter.Like) filter).field();
            case IN -> ((Filter.In) filter).field();
            case BETWEEN -> ((Filter.Between) filter).field();
            case IS_NULL -> ((Filter.IsNull) filter).field();
            case AND, OR, NOT -> throw new IllegalArgumentException("no condition: " + filter);
        };
    }
}
