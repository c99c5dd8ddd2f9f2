package dev.navette.testkit.connectors;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.http.Request;
import dev.navette.model.Article;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Fingerprint;
import dev.navette.model.Money;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.ArticleSurvey;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Seen;
import dev.navette.spi.Selection;
import dev.navette.spi.SurveyPage;
import dev.navette.spi.Watermark;

/** Reads the kiosk's articles, in the order of their numbers or of their changes. */
record KioskReader(KioskArticles articles) implements ArticleReader {

    @Override
    public Watermark begin(Selection selection) {
        return KioskPages.begin(selection);
    }

    @Override
    public Page<Article> read(Watermark from, int size) {
        return new KioskPages<>(articles, KioskReader::read).read(from, size);
    }

    @Override
    public List<Read<Article>> named(Collection<String> names) {
        return reads(articles.of("reference", Set.copyOf(names)));
    }

    private static List<Read<Article>> reads(List<Map<String, @Nullable String>> articles) {
        return articles.stream().map(KioskReader::read).toList();
    }

    private static Read<Article> read(Map<String, @Nullable String> values) {
        String reference = KioskPages.value(values, "reference");
        String price = values.get("price");
        if (price != null && !price.matches("-?\\d+(\\.\\d+)?")) {
            return Read.faulty(
                    reference,
                    Fault.of(
                            "The price is no number",
                            KioskArticles.SYSTEM,
                            "article " + reference,
                            "Correct the price"));
        }
        Money net = price == null ? null : Money.of(price, "EUR");
        Article article = Article.named(reference, KioskPages.value(values, "name"))
                .with(new ArticleTexts(KioskPages.value(values, "name"), values.get("description")))
                .with(new ArticlePrices(net, null, null));
        return Read.of(reference, article);
    }

    /** Sees what this reads. */
    record Survey(KioskArticles articles) implements ArticleSurvey {

        @Override
        public Watermark begin() {
            return new Watermark("0");
        }

        @Override
        public SurveyPage read(Watermark from, int size) {
            KioskArticles.Some some =
                    articles.list(Request.get("articles").query("limit", size).query("after", from.text()));
            String next = some.more() ? KioskPages.value(KioskPages.last(some), "id") : "0";
            return new SurveyPage(
                    some.articles().stream().map(Survey::seen).toList(), new Watermark(next), !some.more());
        }

        private static Seen seen(Map<String, @Nullable String> values) {
            String reference = KioskPages.value(values, "reference");
            return new Seen(
                    reference,
                    reference,
                    Fingerprint.of(values.get("name"), values.get("description"), values.get("price")));
        }
    }
}
