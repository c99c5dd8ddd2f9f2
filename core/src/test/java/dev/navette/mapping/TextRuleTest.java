package dev.navette.mapping;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.ArticleTexts;
import dev.navette.model.LocalTexts;
import dev.navette.model.ProductTexts;
import dev.navette.model.RandomArticles;
import dev.navette.model.SearchTexts;
import dev.navette.text.CleanHtml;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-6")
class TextRuleTest {

    private static final long SEED = 20261120;

    private static final String RTF = "{\\rtf1\\ansi Un \\b caf\\'e9\\b0  doux\\par Bio\\par}";

    private static final TextSources ALL = new TextSources(
            "name", "summary", "description", "custom.Titre", "custom.Méta", "custom.Mots", "custom.Adresse");

    private static final List<String> TOKENS = List.of(
            "{\\rtf1\\ansi ",
            "{",
            "}",
            "\\par ",
            "\\b ",
            "\\u8364?",
            "\\'e9",
            "{\\field{\\*\\fldinst HYPERLINK \"javascript:alert(1)\"}{\\fldrslt a}}",
            "{\\field{\\*\\fldinst HYPERLINK \"http://a&b\"}{\\fldrslt a}}",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<a href=\"javascript:x\">",
            "</p>",
            "<!--",
            "]]>",
            "&amp;",
            "&",
            "\"",
            "'",
            "\n\n",
            "\r\n",
            "\t",
            "\u0000",
            "\uD83D",
            "😀",
            "é",
            " ",
            "a",
            "- b\n");

    @Test
    void isTheNameAndTheLongTextOfTheSheetUnlessChosen() {
        Article article =
                article(new ArticleTexts("Café", "Doux", "Bon", Map.of("en", new LocalTexts("Coffee", null, null))));

        assertThat(TextRule.USUAL.main(article)).isEqualTo(new ProductTexts("Café", "<p>Doux</p>"));
        assertThat(TextRule.USUAL.others(article)).isEmpty();
        assertThat(TextRule.USUAL.problems()).isEmpty();
    }

    @Test
    void takesEachTextFromTheFieldThatIsChosen() {
        Article article = article(new ArticleTexts("Café", "Doux", "Bon", Map.of()))
                .withCustom(Map.of(
                        "Titre",
                        "Café doux",
                        "Méta",
                        "Le meilleur\ncafé",
                        "Mots",
                        "café, doux",
                        "Adresse",
                        "Café d’été"));

        assertThat(rule(ALL).main(article))
                .isEqualTo(new ProductTexts(
                        "Café",
                        "<p>Bon</p>",
                        "<p>Doux</p>",
                        new SearchTexts("Café doux", "Le meilleur café", "café, doux", "cafe-d-ete")));
    }

    @Test
    void saysNothingOfWhatHasNoFieldOrNothingInIt() {
        Article article = article(new ArticleTexts("Café", " ", "\n", Map.of())).withCustom(Map.of("Adresse", "茶"));

        assertThat(rule(ALL).main(article)).isEqualTo(new ProductTexts("Café", null, null, null));
    }

    @Test
    void isEmptyWhereTheFieldOfTheNameSaysNothing() {
        var byCustom = rule(new TextSources("custom.Libellé", null, null, null, null, null, null));

        assertThat(byCustom.main(article(new ArticleTexts("Café", null)))).isEqualTo(new ProductTexts("", null));
    }

    @Test
    void putsNamesAndWhatSearchEnginesShowOnOneLineWithoutForm() {
        Article article = article(new ArticleTexts(RTF, RTF)).withCustom(Map.of("Titre", RTF, "Adresse", RTF));

        ProductTexts texts = rule(ALL).main(article);

        assertThat(texts.name()).isEqualTo("Un café doux Bio");
        assertThat(texts.description()).isEqualTo("<p>Un <strong>café</strong> doux</p><p>Bio</p>");
        assertThat(texts.search()).isEqualTo(new SearchTexts("Un café doux Bio", null, null, "un-cafe-doux-bio"));
    }

    @Test
    void showsPlainTextThatLooksLikeHtmlAsText() {
        Article article = article(new ArticleTexts("<b>", "<script>alert(1)</script>"));

        assertThat(TextRule.USUAL.main(article))
                .isEqualTo(new ProductTexts("<b>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"));
    }

    @Test
    void sendsHtmlThatIsTrustedAsItIsAndRichTextAsCleanHtml() {
        var trusted = new TextRule(ALL, Map.of(), TextRule.Form.HTML);
        Article article = article(new ArticleTexts("Café", "<h2>Doux</h2>", RTF, Map.of()));

        assertThat(trusted.main(article))
                .isEqualTo(new ProductTexts(
                        "Café", "<p>Un <strong>café</strong> doux</p><p>Bio</p>", "<h2>Doux</h2>", null));
    }

    @Test
    void hasEachLanguageThatTheArticleSaysSomethingIn() {
        var english = new TextSources("name@en", null, "description@en", null, null, null, "name@en");
        var german = new TextSources("custom.Bezeichnung", null, null, null, null, null, null);
        TextRule rule = TextRule.USUAL.translated("en", english).translated("de", german);
        Article article = article(new ArticleTexts(
                "Café", null, null, Map.of("en", new LocalTexts("Ground coffee", null, "Mild & sweet"))));

        assertThat(rule.others(article))
                .isEqualTo(Map.of(
                        "en",
                        new ProductTexts(
                                "Ground coffee",
                                null,
                                "<p>Mild &amp; sweet</p>",
                                new SearchTexts(null, null, null, "ground-coffee"))));
        assertThat(rule.others(article.withCustom(Map.of("Bezeichnung", "Kaffee")))
                        .get("de"))
                .isEqualTo(new ProductTexts("Kaffee", null));
    }

    @Test
    void cutsASlugThatNoShopTakes() {
        Article article = article(new ArticleTexts("Café", null)).withCustom(Map.of("Adresse", "moulu ".repeat(200)));

        String slug = Objects.requireNonNull(rule(ALL).main(article).search()).slug();

        assertThat(slug).isEqualTo("moulu-".repeat(20) + "moulu");
        Article word = article.withCustom(Map.of("Adresse", "x".repeat(200)));
        assertThat(Objects.requireNonNull(rule(ALL).main(word).search()).slug()).isEqualTo("x".repeat(128));
    }

    @Test
    void refusesFieldsThatAreNoneWhereTheyAreNamed() {
        var wrong = new TextSources("nom", "a", "b", "c", "d", "e", "f");
        TextRule rule = rule(wrong).translated("en", new TextSources(null, "resume@en", null, null, null, null, null));

        assertThat(rule.problems())
                .extracting(problem -> problem.path() + ": " + problem.what())
                .containsExactly(
                        "$.main.name: there is no field nom",
                        "$.main.summary: there is no field a",
                        "$.main.description: there is no field b",
                        "$.main.metaTitle: there is no field c",
                        "$.main.metaDescription: there is no field d",
                        "$.main.metaKeywords: there is no field e",
                        "$.main.slug: there is no field f",
                        "$.translations.en.summary: there is no field resume@en");
    }

    @Test
    void refusesToBeWithoutAName() {
        var nameless = rule(new TextSources(null, null, "description", null, null, null, null));

        assertThat(nameless.problems())
                .containsExactly(
                        new Problem("$.main.name", "no field is named", "Name one: every product has a title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "en_GB", "e", "français", "en-", "x-y"})
    void refusesWhatIsNoLanguage(String language) {
        TextRule rule = TextRule.USUAL.translated(language, TextSources.SHEET);

        assertThat(rule.problems())
                .containsExactly(new Problem(
                        "$.translations." + language,
                        "'" + language + "' is no language",
                        "Write it as BCP 47 does: en, en-GB"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "de", "zh-Hant-TW", "pt-BR"})
    void takesWhatIsALanguage(String language) {
        assertThat(TextRule.USUAL.translated(language, TextSources.SHEET).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "custom.T, , , , true",
        ", custom.T, , , true",
        ", , custom.T, , true",
        ", , , custom.T, true",
        ", , , , false"
    })
    void givesSearchEnginesSomethingWhereOneOfTheirFieldsSaysIt(
            @Nullable String title,
            @Nullable String description,
            @Nullable String keywords,
            @Nullable String slug,
            boolean something) {
        var sources = new TextSources("name", null, null, title, description, keywords, slug);
        Article article = article(new ArticleTexts("Café", null)).withCustom(Map.of("T", "Thé"));

        assertThat(rule(sources).main(article).search() != null).isEqualTo(something);
    }

    /** Whatever an ERP has in its text boxes: what a page shows has nothing in it that runs, and breaks no file of a shop. */
    @Test
    void makesCleanHtmlAndPlainTitlesOfAnything() {
        var random = new Random(SEED);
        var articles = new RandomArticles(SEED);
        for (int i = 0; i < 2_000; i++) {
            Article article = articles.next()
                    .with(new ArticleTexts(soup(random), soup(random), soup(random), Map.of()))
                    .withCustom(Map.of("Titre", soup(random), "Méta", soup(random), "Adresse", soup(random)));
            String told = "article " + i + " of seed " + SEED + ": " + article.texts();

            ProductTexts texts = rule(ALL).main(article);

            checkHtml(told, texts.summary());
            checkHtml(told, texts.description());
            checkLine(told, "".equals(texts.name()) ? null : texts.name());
            SearchTexts search = texts.search();
            if (search != null) {
                checkLine(told, search.title());
                checkLine(told, search.description());
                assertThat(search.slug() == null || search.slug().matches("[a-z0-9]+(-[a-z0-9]+)*"))
                        .as(told)
                        .isTrue();
            }
        }
    }

    private static void checkHtml(String told, @Nullable String html) {
        if (html != null) {
            CleanHtml.check(html);
            assertThat(CleanHtml.text(html)).as(told).isNotBlank();
        }
    }

    private static void checkLine(String told, @Nullable String line) {
        if (line != null) {
            assertThat(line.chars().noneMatch(Character::isISOControl)).as(told).isTrue();
            assertThat(line.codePoints().noneMatch(character -> Character.getType(character) == Character.SURROGATE))
                    .as(told)
                    .isTrue();
            assertThat(line).as(told).isNotBlank().isEqualTo(line.strip()).doesNotContain("\\rtf");
        }
    }

    private static String soup(Random random) {
        String text = random.ints(random.nextInt(12), 0, TOKENS.size())
                .mapToObj(TOKENS::get)
                .collect(Collectors.joining());
        return random.nextBoolean()
                ? text.replace("{\\rtf1\\ansi ", "")
                : "{\\rtf1\\ansi " + text.replace("{\\rtf1", "");
    }

    private static TextRule rule(TextSources main) {
        return new TextRule(main, Map.of(), TextRule.Form.TEXT);
    }

    private static Article article(ArticleTexts texts) {
        return Article.named("EM-1", "Café").with(texts);
    }
}
