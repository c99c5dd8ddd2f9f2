package dev.navette.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.ArticleStock;
import dev.navette.model.Filter;
import dev.navette.model.FilterValue;
import dev.navette.model.RandomArticles;
import dev.navette.model.RandomFilters;

import static org.assertj.core.api.Assertions.assertThat;

/** Filters over all that an article has, the fields that a merchant added included. */
@Tag("ART-4")
class ArticleFilterTest {

    private static final long SEED = 20261120;

    private static final List<String> FAMILIES = List.of(
            "custom.",
            "custom.a",
            "custom.Prix net",
            "custom.x'y",
            "custom.\"",
            "custom.custom.a",
            "attribute.",
            "attribute.a",
            "name@",
            "name@en",
            "summary@a",
            "description@Z",
            "name",
            "Custom.a",
            "category.0",
            "category.7",
            "categor",
            "' or 1=1 --",
            "é");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // a custom text | condition | does it pass | does its opposite
                "12.50       | custom.X = 12.5                          | true  | false",
                "12.50       | custom.X = '12.5'                        | false | true",
                "12.50       | custom.X > 9                             | true  | false",
                "12.50       | custom.X > '9'                           | false | true", // as texts: '1' is before '9'
                "12.50       | custom.X between 12 and 13               | true  | false",
                "12.50       | custom.X in (1, 12.500)                  | true  | false",
                "12.50       | custom.X in (1, 2)                       | false | true",
                "12.50       | custom.X like '12%'                      | true  | false",
                "-3          | custom.X < 0                             | true  | false",
                "douze       | custom.X = 12.5                          | false | false",
                "douze       | custom.X <> 12.5                         | false | false",
                "douze       | custom.X > 9                             | false | false",
                "douze       | custom.X in (1, 2)                       | false | false",
                "douze       | custom.X between 12 and 13               | false | false",
                "douze       | custom.X is null                         | false | true",
                "12,50       | custom.X > 9                             | false | false", // a number has a point
                "1e3         | custom.X > 9                             | false | false",
                "true        | custom.X > 0                             | false | false",
                "2026-11-20  | custom.X > date '2026-11-19'             | true  | false",
                "2026-11-20  | custom.X = date '2026-11-20'             | true  | false",
                "2026-11-20  | custom.X = '2026-11-20'                  | true  | false",
                "2026-11-20  | custom.X between date '2026-11-21' and date '2026-12-31' | false | true",
                "20/11/2026  | custom.X > date '2026-11-19'             | false | false",
                "2026-02-30  | custom.X > date '2026-01-01'             | false | false",
                "true        | custom.X = true                          | true  | false",
                "false       | custom.X = true                          | false | true",
                "false       | custom.X in (true, false)                | true  | false",
                "vrai        | custom.X = true                          | false | false",
                "TRUE        | custom.X = true                          | false | false",
                "true        | custom.X = 'true'                        | true  | false",
                "' or 1=1    | custom.X = ''' or 1=1'                   | true  | false",
                "12.50       | custom.Y = 12.5                          | false | false",
                "12.50       | custom.Y is null                         | true  | false",
                "12.50       | custom.Y like '%'                        | false | false"
            })
    void asksAFieldOfAMerchantAsWhatItIsComparedWith(
            String text, String condition, boolean passes, boolean oppositePasses) {
        Article article = Article.named("EM-1", "Café").withCustom(Map.of("X", text));

        assertThat(selects(condition, article)).isEqualTo(passes);
        assertThat(selects("not (" + condition + ")", article)).isEqualTo(oppositePasses);
    }

    @Test
    void refusesWhatCannotBeComparedAndNamesThePlace() {
        Filter filter = Filter.parse(
                "custom.X in (1, 'a') or custom.Y > true or not [custom.] is null or [name@] = 'x' or categorie = 'Thé'"
                        + " or name > 3");

        assertThat(ArticleFields.known().problems(filter))
                .extracting(problem -> problem.path() + ": " + problem.what())
                .containsExactly(
                        "$, custom.X in (1, 'a'): custom.X is a text, which 1 is not",
                        "$, custom.Y > true: custom.Y is true or false, which > does not compare",
                        "$, \"custom.\" is null: there is no field custom.",
                        "$, \"name@\" = 'x': there is no field name@",
                        "$, categorie = 'Thé': there is no field categorie",
                        "$, name > 3: name is a text, which 3 is not");
        assertThat(ArticleFields.known().problems(filter).get(4).remedy()).startsWith("Write category; the fields are");
    }

    /** Any filter over real names and names that are none: it is refused with the place, or selects without a word. */
    @Test
    void isBoundOrRefusedWhateverItAsks() {
        var random = new Random(SEED);
        List<String> names = Stream.concat(ArticleFields.known().names().stream(), FAMILIES.stream())
                .toList();
        List<Article> articles = articles(60);
        var filters = new RandomFilters(SEED, names);
        int bound = 0;
        int selected = 0;
        for (int i = 0; i < 20_000; i++) {
            Filter filter = filters.next();
            Predicate<Article> predicate = bound(i, filter);
            if (predicate != null) {
                bound++;
                Predicate<Article> opposite = ArticleFields.known().bind(filter.not());
                for (int j = 0; j < 5; j++) {
                    Article article = articles.get(random.nextInt(articles.size()));
                    boolean passes = predicate.test(article);
                    selected += passes ? 1 : 0;
                    if (passes && opposite.test(article)) { // too many for an assertion with words for each
                        throw new AssertionError(i + " of seed " + SEED + ": both pass, " + filter + " of " + article);
                    }
                }
            }
        }
        assertThat(bound).isGreaterThan(4_000);
        assertThat(selected).isGreaterThan(2_000);
    }

    @Test
    void overStockIsBoundOrRefusedWhateverItAsks() {
        List<ArticleStock> stocks = articles(60).stream()
                .map(Article::stock)
                .flatMap(Stream::ofNullable)
                .toList();
        var filters = new RandomFilters(SEED, List.of("reference", "tracked", "references", "custom.a"));
        int bound = 0;
        for (int i = 0; i < 5_000; i++) {
            Filter filter = filters.next();
            if (StockFields.known().problems(filter).isEmpty()) {
                bound++;
                Predicate<ArticleStock> predicate = StockFields.known().bind(filter);
                Predicate<ArticleStock> opposite = StockFields.known().bind(filter.not());
                assertThat(stocks)
                        .as("%d of seed %d: %s", i, SEED, filter)
                        .noneMatch(stock -> predicate.test(stock) && opposite.test(stock));
            }
        }
        assertThat(bound).isGreaterThan(200);
    }

    /** What stands in quotes is data, whatever it looks like: it finds the article that says just that. */
    @Test
    void findsJustTheTextThatStandsInQuotes() {
        var random = new Random(SEED);
        List<String> pieces = List.of(
                "'", "''", "\"", "%", "_", " or 1=1", "--", ";", ")", "(", "é", "😀", "\\", "[", "]", "a", "null", "{",
                "$");
        for (int i = 0; i < 3_000; i++) {
            String text = random.ints(1 + random.nextInt(6), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            String name = "n" + text;
            String told = i + " of seed " + SEED + ": " + text;
            Article article = Article.named("EM-1", "Café").withCustom(Map.of(name, text));
            Article other = Article.named("EM-2", "Thé").withCustom(Map.of(name, text + "x"));
            String field = "\"custom." + name.replace("\"", "\"\"") + "\"";
            String condition = field + " = '" + text.replace("'", "''") + "'";

            assertThat(selects(condition, article)).as(told).isTrue();
            assertThat(selects(condition, other)).as(told).isFalse();
            assertThat(selects("not " + condition, other)).as(told).isTrue();
        }
    }

    /** Asked as a number, a date or a truth, a text is that or nothing: as a reader of SQL would say it. */
    @Test
    void comparesCustomTextsByTheTypeOfTheLiteral() {
        var random = new Random(SEED);
        List<String> texts = List.of(
                "0",
                "-1",
                "1.0",
                "1.00",
                "2",
                "10",
                "9",
                "007",
                "1,5",
                "",
                "x",
                "true",
                "false",
                "2026-11-20",
                "2026-1-2");
        List<FilterValue> literals = List.of(
                FilterValue.of(BigDecimal.ONE),
                FilterValue.of(new BigDecimal("9.5")),
                FilterValue.of(LocalDate.of(2026, 11, 20)),
                FilterValue.of("1.0"),
                FilterValue.of("9"));
        for (int i = 0; i < 5_000; i++) {
            String text = texts.get(random.nextInt(texts.size()));
            FilterValue literal = literals.get(random.nextInt(literals.size()));
            List<Filter.Operator> operators = List.of(Filter.Operator.values());
            Filter.Operator operator = operators.get(random.nextInt(operators.size()));
            Filter filter = new Filter.Comparison("custom.X", operator, literal);
            Article article = Article.named("EM-1", "Café").withCustom(Map.of("X", text));

            Boolean expected = compared(text, operator, literal);

            String told = i + " of seed " + SEED + ": '" + text + "' for " + filter;
            assertThat(ArticleFields.known().bind(filter).test(article))
                    .as(told)
                    .isEqualTo(Boolean.TRUE.equals(expected));
            assertThat(ArticleFields.known().bind(filter.not()).test(article))
                    .as("not: " + told)
                    .isEqualTo(Boolean.FALSE.equals(expected));
        }
    }

    /** True, false, or null for unknown. */
    private static @Nullable Boolean compared(String text, Filter.Operator operator, FilterValue literal) {
        Integer order;
        if (literal instanceof FilterValue.Decimal number) {
            order = text.matches("-?[0-9]+([.][0-9]+)?")
                    ? Integer.valueOf(new BigDecimal(text).compareTo(number.number()))
                    : null;
        } else if (literal instanceof FilterValue.Day day) {
            order = text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                    ? Integer.valueOf(LocalDate.parse(text).compareTo(day.day()))
                    : null;
        } else {
            order = text.compareTo(((FilterValue.Text) literal).text());
        }
        if (order == null) {
            return null;
        }
        return switch (operator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    /** The filter as a predicate, also after it was text; null where it is refused, which must say where and what to do. */
    private static @Nullable Predicate<Article> bound(int i, Filter filter) {
        List<Problem> problems = ArticleFields.known().problems(filter);
        String text = filter.toString();
        if (text.length() <= 10_000
                && !ArticleFields.known().problems(Filter.parse(text)).equals(problems)) {
            throw new AssertionError(i + " of seed " + SEED + ": its text is refused otherwise, " + text);
        }
        if (problems.isEmpty()) {
            return ArticleFields.known().bind(filter);
        }
        boolean told = problems.stream()
                .allMatch(problem -> problem.path().startsWith("$, ")
                        && problem.path().length() > 3
                        && !problem.what().isBlank()
                        && !problem.remedy().isBlank());
        try {
            ArticleFields.known().bind(filter);
        } catch (InvalidSettingsException refused) {
            if (told && refused.problems().equals(problems)) {
                return null;
            }
        }
        throw new AssertionError(
                i + " of seed " + SEED + ": nobody can read what is said of " + text + ": " + problems);
    }

    private static List<Article> articles(int number) {
        var random = new RandomArticles(SEED);
        var articles = new ArrayList<Article>();
        for (int i = 0; i < number; i++) {
            Article article = random.next();
            articles.add(i % 2 == 0 ? article : article.withCustom(Map.of("a", "12.5", "Prix net", "2026-11-20")));
        }
        return articles;
    }

    private static boolean selects(String filter, Article article) {
        return ArticleFields.known().bind(Filter.parse(filter)).test(article);
    }
}
