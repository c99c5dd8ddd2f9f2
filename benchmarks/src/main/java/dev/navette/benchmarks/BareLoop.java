package dev.navette.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.flow.ArticleExport;
import dev.navette.flow.Parts;
import dev.navette.flow.Pipeline;
import dev.navette.flow.Tracked;
import dev.navette.mapping.Mapped;
import dev.navette.model.Article;
import dev.navette.model.FieldValue;
import dev.navette.model.Fingerprint;
import dev.navette.model.Product;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Watermark;

import tools.jackson.databind.json.JsonMapper;

/**
 * What any synchronisation does, and nothing else: reads each article, maps it, hashes its fields, compares them with
 * the former ones in a map, and serialises the product. It keeps nothing durably, reports nothing and cannot be stopped.
 */
final class BareLoop {

    /**
     * What it came upon.
     *
     * @param differing how many articles were not as the last time
     * @param bytes how much was serialised
     */
    record Found(long differing, long bytes) {}

    private static final int PAGE = 500;

    private final GeneratedArticles source;
    private final Pipeline<Article, Product> pipeline =
            ArticleExport.netPrices().pipeline();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, List<@Nullable Fingerprint>> former = new HashMap<>();

    BareLoop(GeneratedArticles source) {
        this.source = source;
    }

    /** Goes over all articles once. */
    Found run() {
        long differing = 0;
        long bytes = 0;
        Watermark from = source.begin(pipeline.source().selection());
        Page<Article> page;
        do {
            page = source.read(from, PAGE);
            for (Read<Article> read : page.reads()) {
                Product product = mapped(read);
                differing += differs(read.name(), product) ? 1 : 0;
                bytes += json.writeValueAsBytes(product).length;
            }
            from = page.next();
        } while (!page.last());
        return new Found(differing, bytes);
    }

    private Product mapped(Read<Article> read) {
        Article article = Objects.requireNonNull(read.element());
        return ((Mapped.Ready<Product>) pipeline.rule().map(article)).element();
    }

    private boolean differs(String name, Product product) {
        var prints = new ArrayList<@Nullable Fingerprint>();
        pipeline.sink().fields().forEach(field -> prints.add(print(field, product)));
        Parts<Product, ?> parts = pipeline.sink().parts();
        if (parts != null) {
            addParts(parts, product, prints);
        }
        return !prints.equals(former.put(name, prints));
    }

    /** Of a product in one piece. */
    private static <P> void addParts(Parts<Product, P> parts, Product product, List<@Nullable Fingerprint> prints) {
        P itself = Objects.requireNonNull(parts.itself(), "itself").apply(product);
        parts.fields().forEach(field -> prints.add(print(field, itself)));
    }

    private static <E> @Nullable Fingerprint print(Tracked<E> field, E element) {
        FieldValue value = field.value().apply(element);
        return value == null ? null : value.fingerprint();
    }
}
