package dev.navette.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.Article;
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

    static Fingerprint of(Article article) {
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(article.reference().value());
        parts.add(article.texts().name());
        parts.add(article.texts().description());
        parts.add(text(article.prices().net()));
        parts.add(text(article.prices().gross()));
        parts.add(text(article.prices().vatRate()));
        parts.add(text(article.relations().master()));
        addAll(parts, article.relations().related());
        addAll(parts, article.classification().category());
        addAll(
                parts,
                article.media().images().stream()
                        .map(image -> image.hash() + " " + image.fileName())
                        .toList());
        ArticleStock stock = article.stock();
        parts.add(stock == null ? null : of(stock).toString());
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

    /** With their number, so that the lists cannot run into each other. */
    private static void addAll(List<@Nullable String> parts, List<?> values) {
        parts.add(String.valueOf(values.size()));
        values.forEach(value -> parts.add(value.toString()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
