package dev.navette.testkit;

import dev.navette.flow.Codec;
import dev.navette.flow.Flow;
import dev.navette.flow.Match;
import dev.navette.flow.Pipeline;
import dev.navette.flow.Sink;
import dev.navette.flow.Source;
import dev.navette.flow.Tracked;
import dev.navette.mapping.Mapped;
import dev.navette.model.Article;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.ProductValues;
import dev.navette.model.Reference;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Selection;
import dev.navette.spi.SellableFinder;

/**
 * Names what a shop has already, and creates nothing. An article's product is the one whose reference is the first word
 * of the article's description, which two articles may share (ART-23).
 */
public record FoundByKey() implements Flow {

    @Override
    public String task() {
        return "found-by-key";
    }

    @Override
    public Pipeline<Article, Product> pipeline() {
        Tracked<Product> name = new Tracked<>(ProductField.NAME, product -> ProductValues.name(product.name()));
        Sink<Product> sink = Sink.to(ProductWriter.class, name)
                .matchedBy(new Match<>(SellableFinder.class, FoundByKey::key, false))
                .creatingNothing();
        Source<Article> source =
                Source.of(ArticleReader.class).selecting(Selection.changed()).keptBy(Codec.ofRecord(Article.class));
        return new Pipeline<>(source, FoundByKey::product, sink);
    }

    private static Mapped<Product> product(Article article) {
        var texts = new ProductTexts(article.texts().name(), article.texts().description());
        return new Mapped.Ready<>(new Product(article.reference(), texts, null, null));
    }

    private static Reference key(Product product) {
        String description = String.valueOf(product.texts().description());
        return new Reference(description.substring(0, description.indexOf(' ')));
    }
}
