package dev.navette.testkit;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Article;
import dev.navette.model.ArticleClassification;
import dev.navette.model.ArticleField;
import dev.navette.model.ArticleIdentification;
import dev.navette.model.ArticleMeasures;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleRelations;
import dev.navette.model.ArticleTexts;
import dev.navette.model.ArticleValues;
import dev.navette.model.Attribute;
import dev.navette.model.Basis;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Reference;
import dev.navette.model.Weight;
import dev.navette.spi.ArticleWriter;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every {@link ArticleWriter} keeps to: extend it, and return the ERP that is written to. Of an article the fields are
 * compared that the ERP has a place for; of its prices, the one that it is given: the other it reckons itself.
 */
public abstract class ArticleWriterContract extends FieldsCreatorContract<Article, ErpArticlesWorld> {

    private static final int LONG = 10_000;

    /** For a connector's own test. */
    protected ArticleWriterContract() {}

    @Override
    final Class<ArticleWriter> role() {
        return ArticleWriter.class;
    }

    @Override
    final Set<ArticleField> all() {
        return EnumSet.allOf(ArticleField.class);
    }

    @Override
    final Set<ArticleField> fields() {
        return system().fields();
    }

    @Override
    final Article thing(String reference, int version) {
        return described(reference, "Café moulu " + version, "", version);
    }

    /** What describes an article beyond its name is nothing that is written. */
    @Override
    final Article described(String reference, String name, String description, int version) {
        Article article = Article.named(reference, name)
                .with(prices("4.9" + version))
                .with(new ArticleIdentification(Goods.barcode(version).digits(), "Brûlerie " + version, null))
                .with(new ArticleClassification(
                        List.of("Épicerie", "Café " + version), List.of(new Attribute("Mouture", "n° " + version))))
                .with(new ArticleMeasures(null, null, null, null, new Weight(BigDecimal.valueOf(250L + version))))
                .with(new ArticleRelations(new Reference("CAFE-" + version), List.of()));
        return compared(article);
    }

    @Override
    final Article nothingOf(String reference) {
        return Article.named(reference, "Café moulu 1");
    }

    @Override
    final Article copied(Field field, Article from, Article onto) {
        return ArticleValues.copy((ArticleField) field, from, onto);
    }

    @Override
    final Optional<Write<Article>> refused(String reference) {
        return system().refused(reference);
    }

    @Override
    final ForeignId putByHand(String reference) {
        return system().put(thing(reference, 1));
    }

    @Override
    final List<There<Article>> there() {
        return system().articles().stream()
                .map(shown ->
                        new There<>(shown.id(), shown.article().reference().value(), compared(shown.article())))
                .toList();
    }

    @Test
    @Tag("ART-24")
    void whatIsThereIsTakenOverAndNoSecondOneMade() {
        ForeignId id = putByHand("EM-1");

        List<Outcome> outcomes = write(List.of(creation("EM-1", 2)));

        assertThat(doneIds(outcomes))
                .as("A create whose article is there already takes that one over: an ERP has one of a reference")
                .containsExactly(id);
        assertThat(only("EM-1").thing()).as("It is then what was written").isEqualTo(thing("EM-1", 2));
    }

    @Test
    @Tag("ART-21")
    @Tag("ART-24")
    void whatNoFieldIsAboutIsKept() {
        ForeignId id = system().put(thing("EM-1", 1).with(new ArticleTexts("Café moulu 1", "Torréfié à Nantes")));
        Article before = shown(id);

        write(List.of(change(id, "EM-1", 2)));

        Article now = shown(id);
        assertThat(List.of(
                        String.valueOf(now.texts().description()),
                        String.valueOf(now.prices().vatRate()),
                        String.valueOf(now.prices().vatCode()),
                        now.media().toString(),
                        now.publication().toString()))
                .as("What a shop does not know of an article is kept whatever is written: it is the ERP's own")
                .containsExactly(
                        String.valueOf(before.texts().description()),
                        String.valueOf(before.prices().vatRate()),
                        String.valueOf(before.prices().vatCode()),
                        before.media().toString(),
                        before.publication().toString());
    }

    @Test
    void aNameIsWholeOrRefused() {
        Article article = described("EM-1", "é".repeat(LONG), "", 1);

        List<Outcome> outcomes = write(List.of(creation("EM-1", article)));

        assertThat(there())
                .as("A name that is too long is refused or there as it is; cut, it would be another one at each run")
                .extracting(There::thing)
                .matches(there ->
                        outcomes.get(0) instanceof Outcome.Rejected ? there.isEmpty() : there.equals(List.of(article)));
    }

    @Test
    @Tag("ART-20")
    void anAmountGoesToItsLastDigit() {
        List<Article> articles = List.of(priced("EM-1", "0.10"), priced("EM-2", "12345678.99"), priced("EM-3", "0"));

        write(articles.stream()
                .map(article -> creation(article.reference().value(), article))
                .toList());

        assertThat(there())
                .as("Amounts are decimal and exact, and zero is written as zero")
                .extracting(There::thing)
                .containsExactlyInAnyOrderElementsOf(articles);
    }

    @Test
    void severalFieldsOfSeveralArticlesGoAtOnce() {
        Map<String, ForeignId> ids = put("EM-1", "EM-2");
        Write<Article> name =
                new Write<>(new Claim("EM-1", ids.get("EM-1")), thing("EM-1", 3), Set.of(ArticleField.NAME), Map.of());

        write(List.of(name, changeOf(ids, "EM-2", 4), creation("EM-3", 5)));

        assertThat(there())
                .as("Each article of a batch gets the fields that its own write names")
                .extracting(There::thing)
                .containsExactlyInAnyOrder(
                        copied(ArticleField.NAME, thing("EM-1", 3), thing("EM-1", 1)),
                        thing("EM-2", 4),
                        thing("EM-3", 5));
    }

    private Article shown(ForeignId id) {
        return system().articles().stream()
                .filter(shown -> shown.id().equals(id))
                .map(ErpArticlesWorld.Shown::article)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the ERP has no article " + id));
    }

    private Article priced(String reference, String amount) {
        return compared(Article.named(reference, "Café moulu 250 g").with(prices(amount)));
    }

    private ArticlePrices prices(String amount) {
        Money money = Money.of(amount, "EUR");
        return system().prices() == Basis.NET
                ? new ArticlePrices(money, null, null)
                : new ArticlePrices(null, money, null);
    }

    /** What of an article is compared, and nothing else. */
    private Article compared(Article article) {
        Article compared =
                Article.named(article.reference().value(), article.texts().name());
        for (ArticleField field : fields()) {
            compared = ArticleValues.copy(field, article, compared);
        }
        boolean net = system().prices() == Basis.NET;
        @Nullable
        Money amount = net ? compared.prices().net() : compared.prices().gross();
        return compared.with(net ? new ArticlePrices(amount, null, null) : new ArticlePrices(null, amount, null));
    }
}
