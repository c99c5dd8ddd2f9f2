package dev.navette.testkit;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Article;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Money;
import dev.navette.spi.ArticleReader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every {@link ArticleReader} keeps to: extend it, and return the ERP that is read. Names, texts and net prices are
 * compared; what else an ERP tells of an article is the connector's own affair.
 */
public abstract class ArticleReaderContract extends ReaderContract<ArticleReader, Article> {

    private static final int MILLION = 1_000_000;

    /** For a connector's own test. */
    protected ArticleReaderContract() {}

    @Override
    final Class<ArticleReader> role() {
        return ArticleReader.class;
    }

    @Override
    final Object content(Article article) {
        return Arrays.asList(
                article.reference(),
                article.texts().name(),
                article.texts().description(),
                article.prices().net());
    }

    @Override
    final Object contentRead(Article article) {
        return content(article);
    }

    @Test
    void textsComeWithEveryCharacter() {
        List<Article> articles = List.of(
                described("EM-1", "Œufs frais d'Île-de-France à 3 €"),
                described("EM-2", "Thé \uD83C\uDF75 du \uD83D\uDC68\u200D\uD83C\uDF3E"),
                described("EM-3", "Cafe\u0301, combining and not composed"),
                described("EM-4", "قهوة عربية"),
                described("EM-5", "日本のお茶"),
                described("EM-6", "<b>Prix</b> & \"remise\" d'été"));
        erp().put(articles);

        assertThat(contents(read(everything(), 4).reads()))
                .as("Accents, emoji, combining marks, right-to-left and markup come as they are: else every product is"
                        + " written again on each run, and wrong")
                .isEqualTo(expected(articles));
    }

    @Test
    void namesMayHoldWhatFormatsUseThemselves() {
        List<Article> articles = List.of(
                described("EM-1\"", "Quote \" and doubled \"\""),
                described("EM\\2", "Backslash \\ and \\n and \\\""),
                described("EM;3", "Separators ; , \t |"),
                described("EM-4", "A line\nand another"),
                described("EM'5", "'; DROP TABLE articles; --"),
                described("EM/6?7=8&9#10%20", "{\"json\": [1]}"));
        erp().put(articles);

        assertThat(contents(read(everything(), 4).reads()))
                .as("Quotes, backslashes, separators and line ends are text like other text")
                .isEqualTo(expected(articles));
        assertThat(contents(reader().named(articles.stream()
                        .map(article -> article.reference().value())
                        .toList())))
                .as("They are text like other text where names are asked too")
                .isEqualTo(expected(articles));
    }

    @Test
    void aTextMayHaveAMillionCharacters() {
        Article article = described("EM-1", "é".repeat(MILLION));
        erp().put(List.of(article, described("EM-2", "Court")));

        assertThat(content(article)
                        .equals(contents(read(everything(), 10).reads()).get("EM-1")))
                .as("A text of a million characters comes whole")
                .isTrue();
    }

    @Test
    @Tag("ART-20")
    void anAmountComesToItsLastDigit() {
        List<Article> articles = List.of(
                priced("EM-1", Money.of("0.10", "EUR")),
                priced("EM-2", Money.of("12345678.99", "EUR")),
                priced("EM-3", Money.of("2.125", "EUR")),
                priced("EM-4", Money.of("0", "EUR")));
        erp().put(articles);

        assertThat(contents(read(everything(), 10).reads()))
                .as("An amount is decimal and exact, never rounded unasked, and zero is a price")
                .isEqualTo(expected(articles));
    }

    @Test
    @Tag("ART-20")
    void whatTheSystemDoesNotSayIsAbsentAndNotZero() {
        List<Article> articles =
                List.of(priced("EM-1", null), article("EM-2", 1).with(new ArticleTexts("Thé", null)));
        erp().put(articles);

        assertThat(contents(read(everything(), 10).reads()))
                .as("Without a price or a description there is none: zero or an empty text would be written")
                .isEqualTo(expected(articles));
    }

    private static Article described(String reference, String text) {
        return article(reference, 1).with(new ArticleTexts("Article " + reference, text));
    }

    private static Article priced(String reference, @Nullable Money net) {
        return article(reference, 1).with(new ArticlePrices(net, null, null));
    }
}
