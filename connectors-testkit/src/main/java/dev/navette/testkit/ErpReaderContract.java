package dev.navette.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.navette.model.Article;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleStock;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.WarehouseStock;
import dev.navette.spi.Reader;

/**
 * What every reader of an ERP keeps to, whatever it reads.
 *
 * @param <R> the role
 * @param <T> what it reads
 */
abstract class ErpReaderContract<R extends Reader<T>, T> extends ReaderContract<R, T, ErpWorld> {

    ErpReaderContract() {}

    /** What of an article this role reads, in a form that can be compared. */
    abstract Object content(Article article);

    @Override
    final boolean save(int version, List<String> references) {
        system().put(references.stream()
                .map(reference -> article(reference, version))
                .toList());
        return true;
    }

    @Override
    final void takeAway(String reference) {
        system().remove(reference);
    }

    @Override
    final boolean damage(String reference) {
        return system().damage(reference);
    }

    @Override
    final boolean knowsWhatChanged() {
        return system().knowsWhatChanged();
    }

    @Override
    final String nameOf(String reference) {
        return reference;
    }

    @Override
    final Object expected(String reference, int version) {
        return content(article(reference, version));
    }

    final Map<String, Object> expected(Collection<Article> articles) {
        var contents = new TreeMap<String, Object>();
        articles.forEach(article -> contents.put(article.reference().value(), content(article)));
        return contents;
    }

    /** An article with a price and a stock in Paris, both of its version. */
    static Article article(String reference, int version) {
        var stock = new ArticleStock(
                new Reference(reference), true, Map.of("PARIS", WarehouseStock.real(Quantity.of(version))));
        return Article.named(reference, "Café moulu 250 g n° " + reference)
                .with(new ArticleTexts("Café moulu 250 g n° " + reference, "Torréfaction " + version))
                .with(new ArticlePrices(Money.of("4.9" + version, "EUR"), null, null))
                .with(stock);
    }
}
