package dev.navette.testkit.volume;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

import dev.navette.model.Article;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Money;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Connection;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

/** An ERP of any number of articles of more than 2 KB each, which are made when they are read, at one price. */
record GeneratedErp(int count, String price) implements ArticleReader {

    private static final String TEXT =
            "Café en grains torréfié à l'ancienne, notes de cacao et de noisette. ".repeat(30);

    Connection<?> connection() {
        return LiveSide.of("erp", this);
    }

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

    private Article article(int number) {
        String reference = "EM-" + number;
        return Article.named(reference, "Café en grains " + reference)
                .with(new ArticleTexts("Café en grains " + reference, "Lot " + number + ". " + TEXT))
                .with(new ArticlePrices(Money.of(price, "EUR"), null, null));
    }
}
