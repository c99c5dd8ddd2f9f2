package dev.navette.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Article;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Money;
import dev.navette.spi.ArticleReader;

/**
 * What every {@link ArticleReader} keeps to: extend it, and return the ERP that is read. Names, texts and net prices are
 * compared; what else an ERP tells of an article is the connector's own affair.
 */
public abstract class ArticleReaderContract extends ErpReaderContract<ArticleReader, Article> {

    private final TextRules<Article> texts = new TextRules<>(new Case());

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
        texts.textsComeWithEveryCharacter();
    }

    @Test
    void namesMayHoldWhatFormatsUseThemselves() {
        texts.namesMayHoldWhatFormatsUseThemselves();
    }

    @Test
    void aTextMayHaveAMillionCharacters() {
        texts.aTextMayHaveAMillionCharacters();
    }

    @Test
    @Tag("ART-20")
    void anAmountComesToItsLastDigit() {
        texts.anAmountComesToItsLastDigit();
    }

    @Test
    @Tag("ART-20")
    void whatTheSystemDoesNotSayIsAbsentAndNotZero() {
        texts.whatTheSystemDoesNotSayIsAbsentAndNotZero();
    }

    private final class Case implements TextRules.Case<Article> {

        @Override
        public Article described(String reference, @Nullable String text) {
            return article(reference, 1).with(new ArticleTexts("Article " + reference, text));
        }

        @Override
        public Article priced(String reference, @Nullable Money amount) {
            return article(reference, 1).with(new ArticlePrices(amount, null, null));
        }

        @Override
        public void put(List<Article> articles) {
            system().put(articles);
        }

        @Override
        public Map<String, Object> expected(List<Article> articles) {
            return ArticleReaderContract.this.expected(articles);
        }

        @Override
        public Map<String, Object> read() {
            return contents(ArticleReaderContract.this.read(everything(), 4).reads());
        }

        @Override
        public Map<String, Object> named(List<Article> articles) {
            return contents(reader().named(articles.stream()
                    .map(article -> article.reference().value())
                    .toList()));
        }
    }
}
