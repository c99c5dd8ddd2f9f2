package dev.navette.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.OptionalLong;

import dev.navette.model.Article;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Money;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

/** Articles of more than 2 KB each, made when they are read: a source as fast as a source can be. */
record GeneratedArticles(int count) implements ArticleReader {

    private static final BigDecimal VAT = new BigDecimal("5.5");
    private static final int CENTS = 10_000;
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final String TEXT =
            "Café en grains torréfié à l'ancienne, notes de cacao et de noisette. ".repeat(30);

    @Override
    public Watermark begin(Selection selection) {
        return new Watermark("0");
    }

    @Override
    public Page<Article> read(Watermark from, int size) {
        int first = Integer.parseInt(from.text());
        int end = Math.min(count, first + size);
        var reads = new ArrayList<Read<Article>>(end - first);
        for (int number = first; number < end; number++) {
            Article article = article(number);
            reads.add(Read.of(article.reference().value(), article));
        }
        return new Page<>(reads, new Watermark(Integer.toString(end)), end == count, OptionalLong.of(count));
    }

    @Override
    public List<Read<Article>> named(Collection<String> names) {
        return List.of();
    }

    private static Article article(int number) {
        String reference = "EM-" + number;
        return Article.named(reference, "Café en grains " + reference)
                .with(new ArticleTexts("Café en grains " + reference, "Lot " + number + ". " + TEXT))
                .with(new ArticlePrices(new Money(BigDecimal.valueOf(number % CENTS, 2), EURO), null, VAT));
    }
}
