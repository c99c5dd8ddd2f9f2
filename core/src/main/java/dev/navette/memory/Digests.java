package dev.navette.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.Article;
import dev.navette.model.ArticleForm;
import dev.navette.model.ArticleStock;
import dev.navette.model.FieldValue;
import dev.navette.model.Fingerprint;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Seen;
import dev.navette.spi.SurveyPage;

/** Digests of whole elements, the same in every process. */
final class Digests {

    private Digests() {}

    /** What a page of a reader has, as a survey sees it; what is faulty is there all the same. */
    static <T> SurveyPage seen(Page<T> page, Function<T, Fingerprint> digest) {
        List<Seen> seen = page.reads().stream()
                .map(read -> new Seen(read.name(), read.name(), digest(read, digest)))
                .toList();
        return new SurveyPage(seen, page.next(), page.last());
    }

    /** Of all that its record says; its stock, which has no order of its own, apart. */
    static Fingerprint of(Article article) {
        ArticleStock stock = article.stock();
        String rest = String.join(
                "\n",
                article.reference().toString(),
                article.texts().toString(),
                article.prices().toString(),
                article.relations().toString(),
                article.classification().toString(),
                article.media().toString(),
                article.identification().toString(),
                article.measures().toString(),
                article.publication().toString(),
                article.custom().toString());
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(rest);
        parts.add(stock == null ? null : of(stock).toString());
        for (ArticleForm form : article.forms()) {
            ArticleStock own = form.stock();
            parts.add(form.reference() + "\n" + form.attributes() + "\n" + form.barcode() + "\n" + form.prices() + "\n"
                    + form.weight());
            parts.add(own == null ? null : of(own).toString());
        }
        return new FieldValue(parts).fingerprint();
    }

    static Fingerprint of(ArticleStock stock) {
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(stock.reference().value());
        parts.add(String.valueOf(stock.tracked()));
        new TreeMap<>(stock.warehouses()).forEach((warehouse, holds) -> {
            parts.add(warehouse);
            parts.add(holds.real().toString());
            parts.add(holds.customerOrders().toString());
            parts.add(holds.supplierOrders().toString());
        });
        return new FieldValue(parts).fingerprint();
    }

    private static <T> Fingerprint digest(Read<T> read, Function<T, Fingerprint> digest) {
        T element = read.element();
        Fault fault = read.fault();
        return element == null
                ? Fingerprint.of("faulty", Objects.requireNonNull(fault).message())
                : digest.apply(element);
    }
}
