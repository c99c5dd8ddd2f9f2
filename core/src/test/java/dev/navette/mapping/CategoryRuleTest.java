package dev.navette.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.error.Problem;
import dev.navette.mapping.CategoryRule.By;
import dev.navette.model.Article;
import dev.navette.model.ArticleClassification;
import dev.navette.model.Term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("ART-11")
class CategoryRuleTest {

    private static final long SEED = 20261120;
    private static final Article COFFEE =
            Article.named("EM-1", "Café").with(ArticleClassification.of("Boissons", "Café", "Moulu"));

    private static final CategoryRule LEVELS =
            new CategoryRule(List.of("custom.Famille", "custom.Sous", "brand"), List.of(), null, ",", By.NAME, false);

    @Test
    void isTheSheetsOwnUnlessFieldsAreChosen() {
        assertThat(CategoryRule.USUAL.of(COFFEE)).isEqualTo(category("Boissons", "Café", "Moulu"));
        assertThat(CategoryRule.USUAL.others(COFFEE)).isNull();
        assertThat(CategoryRule.USUAL.problems(COFFEE)).isEmpty();
        assertThat(CategoryRule.USUAL.problems()).isEmpty();
    }

    @Test
    void isNothingWhereTheArticleNamesNoneAndNoneIsUsual() {
        Article bare = Article.named("EM-2", "Thé");

        assertThat(CategoryRule.USUAL.of(bare)).isNull();
        assertThat(usual("Divers", "Autres").of(bare)).isEqualTo(category("Divers", "Autres"));
        assertThat(usual("Divers").of(COFFEE)).isEqualTo(category("Boissons", "Café", "Moulu"));
        assertThat(CategoryRule.USUAL.problems(bare)).isEmpty();
    }

    @Test
    void goesDownToTheLastLevelThatSaysSomething() {
        Article article = COFFEE.withCustom(Map.of("Famille", " Boissons ", "Sous", "Café\nmoulu"));

        assertThat(LEVELS.of(article)).isEqualTo(category("Boissons", "Café moulu"));
        assertThat(LEVELS.of(COFFEE.withCustom(Map.of("Famille", "Boissons")))).isEqualTo(category("Boissons"));
        assertThat(LEVELS.of(COFFEE)).isNull();
    }

    @Test
    void refusesAGapBetweenLevels() {
        Article article = COFFEE.withCustom(Map.of("Sous", "Café"));

        assertThat(LEVELS.of(article)).isNull();
        assertThat(LEVELS.problems(article))
                .containsExactly(new Problem(
                        "$.classification.category",
                        "a level of its category is blank",
                        "Fill every level down to the last one in the ERP"));
        assertThat(usual("Divers").of(COFFEE.with(ArticleClassification.of("Boissons", " "))))
                .isNull();
    }

    @Test
    void standsInEveryCategoryAboveItsOwnWhereThatIsChosen() {
        var rule = new CategoryRule(List.of(), List.of("Divers"), null, ",", By.NAME, true);

        assertThat(rule.others(COFFEE)).containsExactly(category("Boissons"), category("Boissons", "Café"));
        assertThat(rule.others(COFFEE.with(ArticleClassification.of("Boissons"))))
                .isEmpty();
        assertThat(rule.others(Article.named("EM-2", "Thé"))).isEmpty();
    }

    @Test
    void leavesTheOthersAloneWhereTheArticleSaysNothingOfAny() {
        var parents = new CategoryRule(List.of(), List.of(), null, ",", By.NAME, true);
        Article bare = Article.named("EM-2", "Thé");

        assertThat(parents.others(bare)).isNull();
        assertThat(additional(",", By.NAME).others(COFFEE)).isNull();
        assertThat(additional(",", By.NAME).others(COFFEE.withCustom(Map.of("Aussi", " "))))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ",  | Soldes                          | category:Soldes",
                ",  | ,Soldes,                        | category:Soldes",
                ",  | Soldes, Noël ,,Soldes           | category:Soldes;category:Noël",
                ",  | Boissons/Café                   | category:Boissons/Café",
                ",  | /Boissons / Café/               | category:Boissons/Café",
                ",  | Thé\\/Café                      | category:Thé\\/Café",
                ",  | Thé\\/Café/Bio                  | category:Thé\\/Café/Bio",
                ",  | A\\\\B/C                        | category:A\\\\B/C",
                ",  | C:\\temp                        | category:C:\\\\temp",
                ",  | fin\\                           | category:fin\\\\",
                ",  | /                               | category:\\/",
                ";  | Soldes, promos;Noël             | category:Soldes, promos;category:Noël",
                "--  | A--B-C                         | category:A;category:B-C",
                ".  | A.B                             | category:A;category:B",
                ",  | Boissons/Café/Moulu, Soldes     | category:Soldes"
            })
    void standsInOthersByTheirExactPath(String separator, String written, String names) {
        CategoryRule rule = additional(separator, By.NAME);

        List<Term> others = rule.others(COFFEE.withCustom(Map.of("Aussi", written)));

        assertThat(Objects.requireNonNull(others).stream().map(Term::name)).containsExactly(names.split(";", -1));
    }

    @Test
    void standsInOthersByTheShopsId() {
        List<Term> others = additional(",", By.ID).others(COFFEE.withCustom(Map.of("Aussi", "12, 7/8,12")));

        assertThat(others).containsExactly(Term.first("category-id", "12"), Term.first("category-id", "7/8"));
    }

    @Test
    void standsInWhatIsAboveItAndInOthersEachOnce() {
        var rule = new CategoryRule(List.of(), List.of(), "custom.Aussi", ",", By.NAME, true);
        Article article = COFFEE.withCustom(Map.of("Aussi", "Soldes,Boissons"));

        assertThat(rule.others(article))
                .containsExactly(category("Boissons"), category("Boissons", "Café"), category("Soldes"));
    }

    @Test
    void refusesToPartWhatIsWrittenByNothing() {
        assertThatThrownBy(() -> additional("", By.NAME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("separator is empty");
    }

    @Test
    void refusesFieldsThatAreNone() {
        var rule = new CategoryRule(List.of("brand", "famille"), List.of(), "aussi", ",", By.NAME, false);

        assertThat(rule.problems())
                .extracting(problem -> problem.path() + ": " + problem.what())
                .containsExactly("$.levels[1]: there is no field famille", "$.additional: there is no field aussi");
    }

    /** Labels with any signs: what is above a category is what its path says, level by level. */
    @Test
    void isFoundByThePathThatALabelIsEscapedIn() {
        var random = new Random(SEED);
        List<String> signs = List.of("a", "é", "/", "\\", ":", " ", "\\/", "x y", "😀");
        var rule = new CategoryRule(List.of(), List.of(), "custom.Aussi", ",", By.NAME, true);
        for (int i = 0; i < 3_000; i++) {
            List<String> path = new ArrayList<>();
            for (int levels = 1 + random.nextInt(6); levels > 0; levels--) {
                var label = new StringBuilder("l");
                random.ints(random.nextInt(5), 0, signs.size()).forEach(sign -> label.append(signs.get(sign)));
                path.add(label.append('l').toString());
            }
            Term own = Term.category(path);
            String written = own.name().substring("category:".length());
            Article article = Article.named("EM-1", "Café").with(new ArticleClassification(path));
            String told = i + " of seed " + SEED + ": " + path;

            Set<Term> above = new LinkedHashSet<>();
            for (int end = 1; end < path.size(); end++) {
                above.add(Term.category(path.subList(0, end)));
            }
            assertThat(rule.of(article)).as(told).isEqualTo(own);
            assertThat(Objects.requireNonNull(rule.others(article))).as(told).containsExactlyElementsOf(above);
            assertThat(additional(",", By.NAME)
                            .others(Article.named("EM-2", "Thé").withCustom(Map.of("Aussi", written))))
                    .as(told)
                    .containsExactly(own);
        }
    }

    private static CategoryRule usual(String... path) {
        return new CategoryRule(List.of(), List.of(path), null, ",", By.NAME, false);
    }

    private static CategoryRule additional(String separator, By by) {
        return new CategoryRule(List.of(), List.of(), "custom.Aussi", separator, by, false);
    }

    private static Term category(String... path) {
        return Term.category(List.of(path));
    }
}
