package dev.navette.testkit.connectors;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** The kiosk keeps whole seconds. */
    private static final Duration OVERLAP = Duration.ofSeconds(2);

    private static final Pattern ALL = Pattern.compile("all;(\\d+)");
    private static final Pattern CHANGED = Pattern.compile("changed;([^;]*);([^;]*);([^;]*);(\\d+)");

    @Override
    public Watermark begin(Selection selection) {
        return new Watermark(
                selection.scope() == Selection.Scope.CHANGED ? "changed;" + Instant.EPOCH + ";;;0" : "all;0");
    }

    @Override
    public Page<Article> read(Watermark from, int size) {
        Matcher changed = CHANGED.matcher(from.text());
        if (changed.matches()) {
            return changed(changed, size);
        }
        Matcher all = ALL.matcher(from.text());
        String after = all.matches() ? all.group(1) : "0";
        KioskArticles.Some some =
                articles.list(Request.get("articles").query("limit", size).query("after", after));
        String next = some.more() ? value(last(some), "id") : "0";
        return new Page<>(reads(some.articles()), new Watermark("all;" + next), !some.more(), OptionalLong.empty());
    }

    private Page<Article> changed(Matcher mark, int size) {
        Request request = Request.get("articles").query("limit", size).query("since", mark.group(1));
        if (!mark.group(3).isEmpty()) {
            request = request.query("after_time", mark.group(3)).query("after", mark.group(4));
        }
        KioskArticles.Some some = articles.list(request);
        String began = mark.group(2).isEmpty() ? some.now() : mark.group(2);
        String next = some.more()
                ? String.join(
                        ";", "changed", mark.group(1), began, value(last(some), "changed"), value(last(some), "id"))
                : "changed;" + Instant.parse(began).minus(OVERLAP) + ";;;0";
        return new Page<>(reads(some.articles()), new Watermark(next), !some.more(), OptionalLong.empty());
    }

    @Override
    public List<Read<Article>> named(Collection<String> names) {
        return reads(articles.of("reference", Set.copyOf(names)));
    }

    private static List<Read<Article>> reads(List<Map<String, @Nullable String>> articles) {
        return articles.stream().map(KioskReader::read).toList();
    }

    private static Read<Article> read(Map<String, @Nullable String> values) {
        String reference = value(values, "reference");
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
        Article article = Article.named(reference, value(values, "name"))
                .with(new ArticleTexts(value(values, "name"), values.get("description")))
                .with(new ArticlePrices(net, null, null));
        return Read.of(reference, article);
    }

    private static Map<String, @Nullable String> last(KioskArticles.Some some) {
        return some.articles().get(some.articles().size() - 1);
    }

    private static String value(Map<String, @Nullable String> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
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
            String next = some.more() ? value(last(some), "id") : "0";
            return new SurveyPage(
                    some.articles().stream().map(Survey::seen).toList(), new Watermark(next), !some.more());
        }

        private static Seen seen(Map<String, @Nullable String> values) {
            String reference = value(values, "reference");
            return new Seen(
                    reference,
                    reference,
                    Fingerprint.of(values.get("name"), values.get("description"), values.get("price")));
        }
    }
}
