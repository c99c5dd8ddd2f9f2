package dev.navette.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Filters of every shape, in an order that a seed decides; open to the tests of other packages. */
public final class RandomFilters {

    private static final List<String> NAMES = List.of(
            "a",
            "xx_Couleur",
            "Unit.Caption",
            "Prix net",
            "and",
            "IS",
            "a\"b",
            "c]d",
            "1a",
            "été",
            "x'y",
            "date",
            "a.",
            "a..b");

    private static final List<String> PIECES = List.of(
            "EM", "'", "''", "\"", "%", "_", " or 1=1", ")", "(", "é", "\uD83D\uDE00", "\n", "[", "]", "\\", "\u0000");

    private final Random random;
    private final List<String> names;

    RandomFilters(long seed) {
        this(seed, NAMES);
    }

    public RandomFilters(long seed, List<String> names) {
        random = new Random(seed);
        this.names = names;
    }

    public Filter next() {
        return next(random.nextInt(5));
    }

    private Filter next(int levels) {
        if (levels == 0) {
            return condition();
        }
        return switch (random.nextInt(4)) {
            case 0 -> new Filter.And(parts(levels));
            case 1 -> new Filter.Or(parts(levels));
            case 2 -> new Filter.Not(next(levels - 1));
            default -> condition();
        };
    }

    private List<Filter> parts(int levels) {
        return Stream.generate(() -> next(levels - 1))
                .limit(2 + random.nextInt(2))
                .toList();
    }

    private Filter condition() {
        String name = names.get(random.nextInt(names.size()));
        return switch (random.nextInt(5)) {
            case 0 -> new Filter.Comparison(name, operator(), value());
            case 1 -> new Filter.Like(name, new LikePattern(pattern()));
            case 2 ->
                new Filter.In(
                        name,
                        Stream.generate(this::value)
                                .limit(1 + random.nextInt(3))
                                .toList());
            case 3 -> new Filter.Between(name, value(), value());
            default -> new Filter.IsNull(name);
        };
    }

    private Filter.Operator operator() {
        List<Filter.Operator> all = List.of(Filter.Operator.values());
        return all.get(random.nextInt(all.size()));
    }

    private FilterValue value() {
        return switch (random.nextInt(4)) {
            case 0 -> FilterValue.of(BigDecimal.valueOf(random.nextInt(2_000) - 1_000, random.nextInt(5) - 2));
            case 1 -> FilterValue.of(LocalDate.ofEpochDay(random.nextInt(20_000)));
            case 2 -> FilterValue.of(random.nextBoolean());
            default -> FilterValue.of(text());
        };
    }

    private String text() {
        var text = new StringBuilder();
        random.ints(random.nextInt(5), 0, PIECES.size()).forEach(piece -> text.append(PIECES.get(piece)));
        return text.toString();
    }

    private String pattern() {
        return text().replace("\\", List.of("\\\\", "\\%", "\\_").get(random.nextInt(3)));
    }
}
