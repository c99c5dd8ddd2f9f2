package dev.navette.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.ProductField;
import dev.navette.run.TaskReport;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.state.store.Element;
import dev.navette.state.store.ElementKey;

import static org.assertj.core.api.Assertions.assertThat;

/** What nobody knows the end of must not undo what is written after it. */
@Tag("promise-3")
class LateWriteTest {

    private final Bench bench = new Bench();

    @Test
    void holdsNewerContentBackWhileTheShopMayStillWorkOnOlder() {
        linked("EM-1");
        bench.shop.limits = new Limits(10, 1, Duration.ofMinutes(5));
        bench.article("EM-1", "Café moulu 500 g");
        bench.shop.writing = (batch, attempt) -> List.of(new Outcome.Unknown(ScriptedShop.noAnswer("EM-1")));
        bench.run();
        bench.shop.writing = (batch, attempt) -> bench.shop.takeAll(batch);
        bench.article("EM-1", "Café moulu 1 kg");

        bench.clock.advance(bench.attempt.plusMinutes(5).minusMillis(1));
        TaskReport early = bench.run();
        bench.clock.advance(Duration.ofMillis(1));
        TaskReport late = bench.run();

        assertThat(early.counts()).hasToString("1 read: 1 pending");
        assertThat(late.counts()).hasToString("1 read: 1 updated");
    }

    @Test
    void writesAtOnceAgainWhatTheShopRefused() {
        linked("EM-1");
        bench.shop.limits = new Limits(10, 1, Duration.ofMinutes(5));
        bench.article("EM-1", "Café moulu 500 g");
        bench.shop.writing = (batch, attempt) -> List.of(Outcome.rejected(ScriptedShop.noAnswer("EM-1")));
        bench.run();
        bench.shop.writing = (batch, attempt) -> bench.shop.takeAll(batch);

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("1 read: 1 updated");
    }

    @Test
    @Tag("ART-23")
    void takesNoProductFromAnotherArticleWhereTheShopRefusesDoubles() {
        linked("EM-1");
        bench.shop.creating = Repeat.HARMLESS;
        bench.article("EM-2", "Thé vert Sencha 100 g");
        bench.shop.renamed("EM-1", "EM-2");

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("2 read: 1 unchanged, 1 parked");
        assertThat(bench.shop.taken()).containsExactly("EM-1");
    }

    @Test
    void forgetsWhatWasWrittenToAProductThatIsNoLongerTheLinkedOne() {
        linked("EM-1");
        var name = new ElementKey(LinkKind.PRODUCT, "EM-1");
        assertThat(bench.store.elements(1, List.of(name)).values())
                .allMatch(known -> known.fingerprints().containsKey(ProductField.NAME.code()));

        bench.relink("EM-1", "P77");

        assertThat(bench.store.elements(1, List.of(name)).values())
                .containsExactly(new Element(name, new ForeignId("P77"), Map.of()));
        assertThat(bench.run().counts()).hasToString("1 read: 1 updated");
        assertThat(bench.shop.lastFields("EM-1")).isEqualTo(Set.of(ProductField.NAME));
    }

    @Test
    void keepsTheFaultOfOneKeyToTheElementThatBearsIt() {
        bench.articles(4);
        bench.shop.creating = Repeat.HARMFUL;
        bench.shop.resolving = (batch, attempt) -> {
            if (batch.stream().anyMatch(claim -> claim.name().equals("EM-3"))) {
                throw new IllegalStateException("a name that it cannot search");
            }
            return bench.shop.lookFor(batch);
        };

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("4 read: 3 created, 1 failed");
    }

    private void linked(String reference) {
        bench.article(reference, "Café moulu 250 g");
        bench.run();
    }
}
