package dev.navette.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.navette.error.Problem;

/**
 * What a filter is made of, so that a connector can say what its system lacks before it asks it anything.
 *
 * @param fields the names, in the order met
 * @param kinds the kinds of its tree
 * @param operators those of its comparisons
 */
public record FilterUses(Set<String> fields, Set<Filter.Kind> kinds, Set<Filter.Operator> operators) {

    public FilterUses {
        fields = Collections.unmodifiableSet(new LinkedHashSet<>(fields));
        kinds = ordered(Filter.Kind.class, kinds);
        operators = ordered(Filter.Operator.class, operators);
    }

    /**
     * What of this a system cannot do, one problem for each field, word and sign. Their paths begin where the filter
     * stands: {@link Problem#below} puts them there.
     *
     * @param field whether the system filters by a field of this name
     * @param known the kinds that it has; without {@code COMPARISON} it has no operator either
     * @param signs the operators that it has
     */
    public List<Problem> beyond(Predicate<String> field, Set<Filter.Kind> known, Set<Filter.Operator> signs) {
        var problems = new ArrayList<Problem>();
        for (String name : fields) {
            if (!field.test(name)) {
                problems.add(new Problem(
                        "$, field " + name,
                        "the system cannot filter by it",
                        "Take it out of the filter, or write another field"));
            }
        }
        kinds.stream()
                .filter(kind -> !known.contains(kind))
                .forEach(kind -> problems.add(lacking(kind.word(), words(known, Filter.Kind::word))));
        if (known.contains(Filter.Kind.COMPARISON)) {
            operators.stream()
                    .filter(operator -> !signs.contains(operator))
                    .forEach(sign -> problems.add(lacking(sign.sign(), words(signs, Filter.Operator::sign))));
        }
        return List.copyOf(problems);
    }

    private static Problem lacking(String word, String known) {
        return new Problem(
                "$, " + word,
                "the system has no such condition",
                known.isEmpty() ? "Leave the filter out" : "Write it with what the system has: " + known);
    }

    private static <E extends Enum<E>> String words(Set<E> known, Function<E, String> word) {
        return known.stream().sorted().map(word).collect(Collectors.joining(", "));
    }

    private static <E extends Enum<E>> Set<E> ordered(Class<E> type, Set<E> some) {
        EnumSet<E> ordered = EnumSet.noneOf(type);
        ordered.addAll(some);
        return Collections.unmodifiableSet(ordered);
    }
}
