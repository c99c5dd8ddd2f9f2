package dev.navette.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Fault;
import dev.navette.flow.Codec;
import dev.navette.flow.Flow;
import dev.navette.flow.Match;
import dev.navette.flow.Pace;
import dev.navette.flow.Pipeline;
import dev.navette.flow.Sink;
import dev.navette.flow.Source;
import dev.navette.flow.Tracked;
import dev.navette.mapping.Mapped;
import dev.navette.model.Article;
import dev.navette.model.FieldValue;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Reference;
import dev.navette.run.ElementResult;
import dev.navette.run.Plan;
import dev.navette.run.TaskReport;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Limits;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Selection;
import dev.navette.spi.SellableFinder;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.TaskKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Elements that find one thing by a key that two may share: of several none is written (ART-23). */
@Tag("ART-23")
class RivalsTest {

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void areAllParkedNamingEachOther() {
        bench.articles("A-1", "B-1", "C-1");
        ForeignId shared = bench.shop.has("X");
        leadTo(shared, "A-1", "B-1");

        TaskReport report = run();

        assertThat(report.counts()).hasToString("3 read: 1 ignored, 2 parked");
        assertThat(report.notable().get(0).note())
                .isEqualTo("It leads to P1, and so does B-1: none of them is written (epicerie/shop, A-1)."
                        + " Leave the key to one of them, or link it by hand.");
        assertThat(bench.shop.taken()).isEmpty();
    }

    @Test
    void areParkedAlsoWhenOnlyOneOfThemIsReadAgain() {
        bench.articles("A-1", "B-1");
        leadTo(bench.shop.has("X"), "A-1", "B-1");
        run();
        bench.article("A-1", "Café en grains");

        TaskReport report = run();

        assertThat(report.counts().parked()).isEqualTo(report.counts().read());
        assertThat(bench.shop.taken()).isEmpty();
    }

    @Test
    void oneAloneIsLinkedAndWritten() {
        bench.articles("A-1", "B-1");
        leadTo(bench.shop.has("X"), "A-1");

        assertThat(run().counts()).hasToString("2 read: 1 updated, 1 ignored");
        assertThat(bench.shop.taken()).containsExactly("A-1");
        assertThat(run().counts().read()).isZero();
    }

    @Test
    void theLastOneIsWrittenOnceTheOthersLeadElsewhere() {
        bench.articles("A-1", "B-1");
        ForeignId shared = bench.shop.has("X");
        leadTo(shared, "A-1", "B-1");
        run();

        leadTo(shared, "A-1");
        run();

        assertThat(bench.shop.taken()).containsExactly("A-1");
    }

    @Test
    void noneIsWrittenWhileOneCouldNotBeLookedFor() {
        bench.articles("A-1", "B-1");
        ForeignId shared = bench.shop.has("X");
        leadTo(shared, "A-1", "B-1");
        var finding = bench.shop.finding;
        bench.shop.finding = keys -> {
            if (keys.contains(new Reference("B-1"))) {
                throw new IllegalStateException("the search chokes on it");
            }
            return finding.apply(keys);
        };

        TaskReport report = run();

        assertThat(report.counts()).hasToString("2 read: 2 failed");
        assertThat(report.notable())
                .extracting(ElementResult::note)
                .contains("It leads to P1, and so may an element that could not be looked for in this run"
                        + " (epicerie/shop, A-1). Run the task again: it is decided once all of them can be looked"
                        + " for.");
        bench.shop.finding = finding;
        assertThat(run().counts()).hasToString("2 read: 2 parked");
        assertThat(bench.shop.taken()).isEmpty();
    }

    @Test
    void doNotWaitForOneThatWillNeverBeLookedForWithoutAPerson() {
        bench.articles("A-1", "B-1");
        ForeignId shared = bench.shop.has("X");
        bench.shop.finding = keys -> {
            if (keys.contains(new Reference("B-1"))) {
                throw new IllegalStateException("the search chokes on it");
            }
            return keys.stream().collect(Collectors.toMap(Function.identity(), key -> List.of(shared)));
        };

        for (int run = 0; run < 10; run++) {
            run();
        }

        assertThat(bench.shop.taken()).containsExactly("A-1");
        assertThat(bench.open("by-key", "B-1"))
                .hasValueSatisfying(open -> assertThat(open.state()).isEqualTo(OpenItem.State.PARKED));
    }

    @Test
    void areOfAnyNumber() {
        bench.articles(250);
        ForeignId shared = bench.shop.has("X");
        bench.shop.finding =
                keys -> keys.stream().collect(Collectors.toMap(Function.identity(), key -> List.of(shared)));

        TaskReport report = run();

        assertThat(report.counts()).hasToString("250 read: 250 parked");
        assertThat(report.notable().get(0).note())
                .contains("and so does EM-10,")
                .contains(" and others: none of them");
        assertThat(bench.shop.taken()).isEmpty();
    }

    @Test
    @Tag("RUN-9")
    void ofAStoppedRunStayAsTheyAreWhenAnotherNameIsGiven() {
        bench.articles("A-1", "B-1");
        ForeignId one = bench.shop.has("X");
        var stop = new AtomicBoolean();
        bench.shop.finding = keys -> {
            stop.set(true);
            return keys.stream().collect(Collectors.toMap(Function.identity(), key -> List.of(one)));
        };
        bench.run(new ByKey(true), Bench.NOBODY, stop::get);
        bench.articles("C-1");
        leadTo(bench.shop.has("Y"), "C-1");

        TaskReport report = bench.run(new ByKey(true), Scope.names(Set.of("C-1")));

        assertThat(report.counts()).hasToString("1 read: 1 updated");
        leadTo(one, "A-1", "B-1");
        assertThat(run().counts()).hasToString("3 read: 1 unchanged, 2 parked");
    }

    @Test
    void areNotLostWhenTheProcessDiesWhileTheyAreLookedForAgain() {
        bench.shop.limits = new Limits(10, 2, Duration.ZERO);
        bench.articles("A-1");
        bench.shop.has("A-1");
        var asked = new AtomicBoolean();
        var finding = bench.shop.finding;
        bench.shop.finding = keys -> {
            asked.set(true);
            return finding.apply(keys);
        };
        bench.run(new ByKey(true), Bench.NOBODY, asked::get);
        bench.articles("D-1");
        bench.shop.has("D-1");
        bench.shop.finding = keys -> {
            if (keys.contains(new Reference("A-1"))) {
                throw new StackOverflowError("the process dies here");
            }
            return finding.apply(keys);
        };
        assertThatThrownBy(this::run).isInstanceOf(StackOverflowError.class);

        bench.shop.finding = finding;
        run();
        run();

        assertThat(bench.shop.taken()).contains("A-1", "D-1");
    }

    @Test
    void areCountedOnceWhenTheyGoAwayWhileTheyWait() {
        bench.articles("A-1", "B-1");
        ForeignId shared = bench.shop.has("X");
        bench.shop.finding = keys -> {
            bench.erp.remove("B-1");
            return keys.stream().collect(Collectors.toMap(Function.identity(), key -> List.of(shared)));
        };

        TaskReport report = bench.run(new ByKey(false), Bench.NOBODY, Bench.NEVER);

        assertThat(report.counts()).hasToString("2 read: 1 ignored, 1 parked");
    }

    @Test
    void stayOpenWhenTheyCannotBeReadWhateverAStoppedRunKept() {
        bench.articles("A-1");
        ForeignId shared = bench.shop.has("X");
        var stop = new AtomicBoolean();
        bench.shop.finding = keys -> {
            stop.set(true);
            return keys.stream().collect(Collectors.toMap(Function.identity(), key -> List.of(shared)));
        };
        bench.run(new ByKey(true), Bench.NOBODY, stop::get);
        bench.article("A-1", "Nouveau");
        bench.erp.faulty("A-1", Fault.of("A line is broken", "erp", "A-1", "Mend it"));

        TaskReport report = run();

        assertThat(report.counts()).hasToString("1 read: 1 parked");
        assertThat(bench.open("by-key", "A-1")).isPresent();
        assertThat(bench.shop.taken()).isEmpty();
    }

    @Test
    @Tag("RUN-7")
    void areDecidedAmongThoseOfAPlanThatAreChosen() {
        bench.articles("A-1", "B-1");
        leadTo(bench.shop.has("X"), "A-1", "B-1");
        run();
        bench.relink("A-1", "P9");
        var assignment = new Assignment("epicerie", new ByKey(true), Pace.usual());
        var engine = new Engine(bench.store, bench.settings());
        Plan plan = engine.plan(
                "epicerie", List.of(assignment), bench.erpSide(), bench.shopSide(), Bench.NOBODY, Bench.NEVER);

        engine.apply(
                assignment,
                bench.erpSide(),
                bench.shopSide(),
                plan.id(),
                change -> change.element().equals("B-1"),
                Bench.NOBODY,
                Bench.NEVER);

        assertThat(bench.shop.taken()).containsExactly("B-1");
    }

    @Test
    void keepTheLeaseWhileAnswersComeSlowlyButSteadily() {
        bench.articles(5_000);
        bench.pageSize = 500;
        var key = new TaskKey(bench.task().pair(), "by-key");
        var lost = new AtomicBoolean();
        bench.shop.finding = keys -> {
            bench.clock.advance(Duration.ofSeconds(4)); // shorter than the engine's patience
            if (bench.store.acquire(key.leaseName(), "process 2", bench.lease).isPresent()) {
                lost.set(true);
            }
            return Map.of();
        };

        run();

        assertThat(lost).isFalse();
    }

    private TaskReport run() {
        return bench.run(new ByKey(true), Bench.NOBODY, Bench.NEVER);
    }

    private void leadTo(ForeignId shared, String... names) {
        bench.shop.finding = keys -> keys.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        key -> List.of(names).contains(key.value()) ? List.of(shared) : List.of()));
    }

    /** Writes the names of what is found by its reference, as if two articles could have one. */
    private record ByKey(boolean kept) implements Flow {

        @Override
        public String task() {
            return "by-key";
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
                    new Match<>(SellableFinder.class, Product::reference, false),
                    false,
                    List.of());
            var source = Source.of(ArticleReader.class).selecting(Selection.changed());
            return new Pipeline<>(kept ? source.keptBy(Codec.ofRecord(Article.class)) : source, ByKey::product, sink);
        }

        private static Mapped<Product> product(Article article) {
            var texts = new ProductTexts(article.texts().name(), null);
            return new Mapped.Ready<>(new Product(article.reference(), texts, null, null));
        }
    }
}
