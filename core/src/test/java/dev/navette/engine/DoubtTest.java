package dev.navette.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.navette.model.Article;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.run.ElementResult;
import dev.navette.run.TaskReport;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.state.store.OpenItem;

import static org.assertj.core.api.Assertions.assertThat;

/** A shop where a second create makes a second product: what happens when nobody knows what became of the first. */
class DoubtTest {

    private static final Duration SETTLE = Duration.ofMinutes(5);

    private final Bench bench = new Bench();

    @BeforeEach
    void world() {
        bench.shop.creating = Repeat.HARMFUL;
        bench.shop.limits = new Limits(10, 1, SETTLE);
        bench.articles("EM-1");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void looksBeforeItCreates() {
        bench.shop.has("EM-1");

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("1 read: 1 updated");
        assertThat(bench.shop.creates()).isZero();
        assertThat(bench.shop.questions()).containsExactly(List.of("EM-1"));
    }

    @Test
    void asksAtOnceAfterALostAnswer() {
        loseAnswers();

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("1 read: 1 created");
        assertThat(bench.shop.creates()).isEqualTo(1);
        assertThat(bench.open("EM-1")).isEmpty();
    }

    @Test
    void leavesPendingWhatIsNotThereYet() {
        sendNothing();

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("1 read: 1 pending");
        assertThat(report.notable())
                .extracting(ElementResult::note)
                .containsExactly("The shop did not answer (shop-fr, article EM-1). Run the task again.");
        assertThat(open().state()).isEqualTo(OpenItem.State.PENDING);
    }

    @Test
    void believesThatItIsNotThereOnlyAfterDeadlineAndSettleTime() {
        sendNothing();
        bench.run();
        takeAgain();
        bench.clock.moveTo(Bench.START.plus(bench.attempt).plus(SETTLE).minusMillis(1));

        TaskReport early = bench.run();
        bench.clock.advance(Duration.ofMillis(1));
        TaskReport late = bench.run();

        assertThat(early.counts()).hasToString("1 read: 1 pending");
        assertThat(late.counts()).hasToString("1 read: 1 created");
        assertThat(bench.shop.creates()).isEqualTo(1);
    }

    @Test
    void findsWhatTurnsUpLaterAndWritesItOnceTheShopHasSettled() {
        sendNothing();
        bench.run();
        takeAgain();
        bench.shop.has("EM-1");

        TaskReport atWork = bench.run();
        bench.clock.advance(Duration.ofHours(1));
        TaskReport settled = bench.run();

        assertThat(atWork.counts()).hasToString("1 read: 1 pending");
        assertThat(settled.counts()).hasToString("1 read: 1 created");
        assertThat(bench.shop.creates()).isZero();
    }

    @Test
    void waitsWhileTheShopCannotTell() {
        loseAnswers();
        cannotTell();

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("1 read: 1 failed");
        assertThat(bench.shop.creates()).isZero();
    }

    @Test
    void parksAsInDoubtWhatNobodyCanTellInTheEnd() {
        sendNothing();
        bench.run();
        cannotTell();
        bench.clock.moveTo(Bench.START.plus(bench.attempt).plus(SETTLE).minusMillis(1));

        TaskReport early = bench.run();
        bench.clock.advance(Duration.ofMillis(1));
        TaskReport late = bench.run();

        assertThat(early.counts()).hasToString("1 read: 1 pending");
        assertThat(late.counts()).hasToString("1 read: 1 parked");
        assertThat(late.notable())
                .extracting(ElementResult::note)
                .containsExactly(
                        "Nobody can tell whether it was written: The shop did not answer (epicerie/shop,"
                                + " EM-1). Look for it there; Navette asks again at each run, and writes it once the system can tell.");
        assertThat(open().state()).isEqualTo(OpenItem.State.IN_DOUBT);
    }

    @Test
    void asksAgainForWhatIsInDoubt() {
        sendNothing();
        bench.run();
        cannotTell();
        bench.clock.advance(bench.attempt.plus(SETTLE));
        bench.run();
        takeAgain();
        bench.shop.has("EM-1");

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("1 read: 1 created");
        assertThat(bench.shop.creates()).isZero();
        assertThat(bench.open("EM-1")).isEmpty();
    }

    @Test
    void asksForWhatIsPendingOnlyWhenItIsTime() {
        bench.shop.writing = (batch, attempt) -> List.of(new Outcome.Pending(Bench.START.plusSeconds(600)));
        bench.run();
        takeAgain();
        bench.shop.has("EM-1");
        int asked = bench.shop.questions().size();

        bench.clock.moveTo(Bench.START.plusSeconds(599));
        TaskReport early = bench.run();
        int askedEarly = bench.shop.questions().size();
        bench.clock.moveTo(Bench.START.plusSeconds(600));
        TaskReport late = bench.run();

        assertThat(early.counts()).hasToString("1 read: 1 pending");
        assertThat(askedEarly).isEqualTo(asked);
        assertThat(late.counts()).hasToString("1 read: 1 created");
        assertThat(bench.shop.questions()).hasSize(asked + 1);
        assertThat(bench.shop.creates()).isZero();
    }

    @Test
    void doesNotWriteAgainWhatWasTakenAndHasTakenEffect() {
        bench.run();
        bench.article("EM-1", "Café en grains");
        bench.shop.writing = (batch, attempt) -> {
            bench.shop.takeAll(batch);
            return List.of(new Outcome.Pending(Bench.START.plusSeconds(600)));
        };
        bench.run();
        takeAgain();
        bench.clock.moveTo(Bench.START.plusSeconds(600));
        List<String> before = bench.shop.taken();

        TaskReport report = bench.run();
        TaskReport next = bench.run();

        assertThat(report.counts()).hasToString("1 read: 1 updated");
        assertThat(next.counts()).hasToString("1 read: 1 unchanged");
        assertThat(bench.shop.taken()).isEqualTo(before);
    }

    @Test
    void writesOnlyWhatChangedSinceItWasTaken() {
        bench.run();
        bench.article("EM-1", "Café en grains");
        bench.shop.writing = (batch, attempt) -> List.of(new Outcome.Pending(Bench.START.plusSeconds(600)));
        bench.run();
        takeAgain();
        bench.clock.moveTo(Bench.START.plusSeconds(600));
        bench.erp.put(Article.named("EM-1", "Café en grains").with(new ArticleTexts("Café en grains", "Torréfié ici")));

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("1 read: 1 updated");
        assertThat(bench.shop.lastFields("EM-1")).extracting(Field::code).containsExactly("description");
    }

    @Test
    void parksWhatTheSystemTookAndThenRefused() {
        bench.shop.writing = (batch, attempt) -> List.of(new Outcome.Pending(Bench.START.plusSeconds(600)));
        bench.run();
        takeAgain();
        bench.shop.resolving = (batch, attempt) -> List.of(new Resolution.Rejected(ScriptedShop.refusal("EM-1")));
        bench.clock.moveTo(Bench.START.plusSeconds(600));

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("1 read: 1 parked");
        assertThat(report.notable())
                .extracting(ElementResult::note)
                .containsExactly("The shop refused the article (shop-fr, article EM-1). It answered: 400, a word is not"
                        + " allowed. Write it otherwise.");
        assertThat(open().attempt()).isNull();
    }

    @Test
    void asksAgainAtTheTimeThatTheAnswerNames() {
        bench.shop.writing = (batch, attempt) -> List.of(new Outcome.Pending(Bench.START.plusSeconds(600)));
        bench.run();
        bench.shop.resolving = (batch, attempt) -> List.of(new Resolution.Pending(Bench.START.plusSeconds(900)));
        bench.clock.moveTo(Bench.START.plusSeconds(600));

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("1 read: 1 pending");
        assertThat(open().attempt())
                .satisfies(attempt -> assertThat(attempt).isNotNull())
                .extracting(attempt -> attempt == null ? null : attempt.askAgain())
                .isEqualTo(Bench.START.plusSeconds(900));
    }

    @Test
    void leavesToAPersonWhatIsThereTwice() {
        bench.shop.has("EM-1");
        bench.shop.has("EM-1");

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("1 read: 1 parked");
        assertThat(report.notable())
                .extracting(ElementResult::note)
                .containsExactly("Several elements bear this reference: P1, P2 (epicerie/shop, EM-1). Keep one of them"
                        + " there, or give the others another reference.");
        assertThat(bench.shop.taken()).isEmpty();
    }

    @Test
    void keepsTheNoteOfAnAttemptForTheNextRun() {
        bench.shop.writing = (batch, attempt) -> {
            attempt.note("job 4711");
            return List.of(new Outcome.Unknown(ScriptedShop.noAnswer("EM-1")));
        };
        bench.run();
        takeAgain();
        var notes = new ArrayList<String>();
        bench.shop.resolving = (batch, attempt) -> {
            notes.add(attempt.note().orElse("none"));
            return List.of(Resolution.found(new ForeignId("P9")));
        };

        bench.run();

        assertThat(notes).containsExactly("job 4711");
    }

    @Test
    void givesTheSameIntentTheSameKey() {
        var keys = new ArrayList<String>();
        bench.shop.writing = (batch, attempt) -> {
            keys.add(attempt.key().text());
            return List.of(new Outcome.Unknown(ScriptedShop.noAnswer("EM-1")));
        };
        bench.run();
        bench.clock.advance(bench.attempt.plus(SETTLE));

        bench.run();

        assertThat(keys).hasSize(2);
        assertThat(keys.get(0)).matches("[0-9a-f]{32}").isEqualTo(keys.get(1));
    }

    @Test
    void settlesWhatIsGoneFromTheSourceMeanwhile() {
        sendNothing();
        bench.run();
        bench.erp.remove("EM-1");
        bench.shop.has("EM-1");

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("1 read: 1 ignored");
        assertThat(bench.open("EM-1")).isEmpty();
    }

    private OpenItem open() {
        return bench.open("EM-1").orElseThrow();
    }

    /** It takes what is written, and its answer is lost. */
    private void loseAnswers() {
        bench.shop.writing = (batch, attempt) -> {
            bench.shop.takeAll(batch);
            takeAgain();
            return batch.stream().map(DoubtTest::unknown).toList();
        };
    }

    /** Nothing arrives, and nobody knows that. */
    private void sendNothing() {
        bench.shop.writing =
                (batch, attempt) -> batch.stream().map(DoubtTest::unknown).toList();
    }

    private void takeAgain() {
        bench.shop.writing = (batch, attempt) -> bench.shop.takeAll(batch);
        bench.shop.resolving = (batch, attempt) -> bench.shop.lookFor(batch);
    }

    private void cannotTell() {
        bench.shop.resolving = (batch, attempt) -> batch.stream()
                .<Resolution>map(claim -> new Resolution.Unknown(ScriptedShop.noAnswer(claim.name())))
                .toList();
    }

    private static Outcome unknown(Write<Product> write) {
        return new Outcome.Unknown(ScriptedShop.noAnswer(write.claim().name()));
    }
}
