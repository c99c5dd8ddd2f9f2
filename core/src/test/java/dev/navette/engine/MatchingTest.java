package dev.navette.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.error.UnreachableException;
import dev.navette.flow.Flow;
import dev.navette.flow.Match;
import dev.navette.flow.Pipeline;
import dev.navette.flow.Sink;
import dev.navette.flow.Source;
import dev.navette.flow.Tracked;
import dev.navette.mapping.Mapped;
import dev.navette.mapping.Rule;
import dev.navette.model.Article;
import dev.navette.model.FieldValue;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Reference;
import dev.navette.run.ElementResult;
import dev.navette.run.TaskReport;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Repeat;
import dev.navette.spi.SellableFinder;

import static org.assertj.core.api.Assertions.assertThat;

/** A flow of a host's own that looks for what it writes by the shop's reference. */
@Tag("ART-23")
class MatchingTest {

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void changesWhatIsFoundAndIgnoresWhatIsNot() {
        bench.articles("EM-1", "EM-2");
        bench.shop.has("EM-2");

        TaskReport report = run(new Matching(false));

        assertThat(report.counts()).hasToString("2 read: 1 updated, 1 ignored");
        assertThat(bench.shop.taken()).containsExactly("EM-2");
    }

    @Test
    void createsWhatIsNotFoundIfItMay() {
        bench.articles("EM-1", "EM-2");
        bench.shop.has("EM-2");

        TaskReport report = run(new Matching(true));

        assertThat(report.counts()).hasToString("2 read: 1 created, 1 updated");
    }

    @Test
    void looksOnlyForWhatHasNoLink() {
        bench.articles("EM-1");
        bench.shop.has("EM-1");
        run(new Matching(false));
        bench.shop.finding = keys -> {
            throw new IllegalStateException("the link is known: " + keys);
        };
        bench.article("EM-1", "Café en grains 1 kg");

        TaskReport report = run(new Matching(false));

        assertThat(report.counts()).hasToString("1 read: 1 updated");
    }

    @Test
    void looksForAtMostAHundredAtOnce() {
        bench.articles(250);
        bench.pageSize = 250;
        var asked = new ArrayList<Integer>();
        bench.shop.finding = keys -> {
            asked.add(keys.size());
            return Map.of();
        };

        run(new Matching(false));

        assertThat(asked).containsExactly(100, 100, 50);
    }

    @Test
    void leavesToAPersonWhatIsFoundTwice() {
        bench.articles("EM-1");
        bench.shop.has("EM-1");
        bench.shop.has("EM-1");

        TaskReport report = run(new Matching(false));

        assertThat(report.counts()).hasToString("1 read: 1 parked");
        assertThat(report.notable())
                .extracting(ElementResult::note)
                .containsExactly("Several elements bear this reference: P1, P2 (epicerie/shop, EM-1). Keep one of them"
                        + " there, or give the others another reference.");
        assertThat(bench.shop.taken()).isEmpty();
    }

    @Test
    void parksTheSecondArticleThatLeadsToOneProduct() {
        bench.articles("EM-1", "EM-2");
        ForeignId shared = bench.shop.has("EM-1");
        leadTo(shared);

        TaskReport report = run(new Matching(false));

        assertThat(report.counts()).hasToString("2 read: 1 updated, 1 parked");
        assertThat(report.notable())
                .extracting(ElementResult::note)
                .containsExactly("It leads to P1, which is linked to EM-1 already (epicerie/shop, EM-2). Give one of"
                        + " the two another reference.");
        assertThat(bench.shop.taken()).containsExactly("EM-1");
    }

    @Test
    void parksAnArticleThatLeadsToTheProductOfAnEarlierRun() {
        bench.articles("EM-1");
        ForeignId shared = bench.shop.has("EM-1");
        run(new Matching(false));
        bench.articles("EM-2");
        leadTo(shared);

        TaskReport report = run(new Matching(false));

        assertThat(report.counts()).hasToString("2 read: 1 unchanged, 1 parked");
        assertThat(bench.shop.taken()).containsExactly("EM-1");
    }

    @Test
    void parksAnArticleThatIsCreatedAsTheProductOfAnother() {
        bench.articles("EM-1", "EM-2");
        bench.shop.creating = Repeat.HARMLESS;
        bench.shop.writing = (batch, attempt) ->
                batch.stream().map(write -> bench.shop.take(batch.get(0))).toList();

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("2 read: 1 created, 1 parked");
    }

    @Test
    void failsWhatCouldNotBeLookedFor() {
        bench.articles("EM-1");
        bench.shop.finding = keys -> {
            throw new UnreachableException(ScriptedShop.noAnswer("EM-1"));
        };

        TaskReport report = run(new Matching(true));

        assertThat(report.counts()).hasToString("1 read: 1 failed");
        assertThat(bench.shop.writes()).isEmpty();
    }

    @Test
    void aRuleThatThrowsParksItsElementAlone() {
        bench.articles("EM-1", "EM-2");
        Rule<Article, Product> broken = article -> {
            if (article.reference().value().equals("EM-1")) {
                throw new ArithmeticException("Division by zero");
            }
            return Matching.rule(article);
        };

        TaskReport report = run(new Matching(broken, true));

        assertThat(report.counts()).hasToString("2 read: 1 created, 1 parked");
        assertThat(report.notable())
                .extracting(ElementResult::note)
                .singleElement()
                .asString()
                .matches("The flow's rule failed with a defect of its own \\(epicerie/erp, EM-1\\). It answered:"
                        + " java.lang.ArithmeticException at MatchingTest.lambda[^(]*\\(MatchingTest.java:\\d+\\)."
                        + " Correct the element, or report it to the rule's author.");
    }

    private TaskReport run(Flow flow) {
        return bench.run(flow, Bench.NOBODY, Bench.NEVER);
    }

    private void leadTo(ForeignId shared) {
        bench.shop.finding = (Collection<Reference> keys) ->
                keys.stream().collect(Collectors.toMap(Function.identity(), key -> List.of(shared)));
    }

    private record Matching(Rule<Article, Product> rule, boolean creates) implements Flow {

        Matching(boolean creates) {
            this(Matching::rule, creates);
        }

        static Mapped<Product> rule(Article article) {
            var texts = new ProductTexts(article.texts().name(), null);
            return new Mapped.Ready<>(new Product(article.reference(), texts, null, null));
        }

        @Override
        public String task() {
            return "matching";
        }

        @Override
        public List<Problem> problems() {
            return List.of();
        }

        @Override
        public Pipeline<Article, Product> pipeline() {
            Tracked<Product> name = new Tracked<>(
                    ProductField.NAME, product -> FieldValue.of(product.texts().name()));
            var sink = new Sink<>(
                    ProductWriter.class,
                    LinkKind.PRODUCT,
                    List.of(name),
                    null,
                    new Match<>(SellableFinder.class, Product::reference, true),
                    creates,
                    List.of());
            return new Pipeline<>(Source.of(ArticleReader.class), rule, sink);
        }
    }
}
