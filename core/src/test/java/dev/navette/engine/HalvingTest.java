package dev.navette.engine;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.navette.run.ElementResult;
import dev.navette.run.TaskReport;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;

import static org.assertj.core.api.Assertions.assertThat;

class HalvingTest {

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @EnumSource(Repeat.class)
    @Tag("RUN-3")
    void findsTheCulpritOfARequestThatWasRefusedWhole(Repeat creating) {
        bench.articles(8);
        bench.shop.creating = creating;
        refuseWholeFor("EM-6");

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("8 read: 7 created, 1 parked");
        assertThat(report.notable()).extracting(ElementResult::name).containsExactly("EM-6");
        assertThat(bench.shop.taken())
                .containsExactlyInAnyOrder("EM-1", "EM-2", "EM-3", "EM-4", "EM-5", "EM-7", "EM-8");
    }

    @Test
    void tellsTheCulpritWhatTheShopSaid() {
        bench.articles(2);
        refuseWholeFor("EM-2");

        TaskReport report = bench.run();

        assertThat(report.notable())
                .extracting(ElementResult::note)
                .containsExactly("The shop refused the article (shop-fr, article EM-2). It answered: 400, a word is"
                        + " not allowed. Write it otherwise.");
    }

    @Test
    void sendsTheOneThatIsUnknownAmongManyAgainByItself() {
        bench.articles(4);
        bench.shop.writing = (batch, attempt) -> batch.stream()
                .map(write -> batch.size() > 1 && write.claim().name().equals("EM-3")
                        ? new Outcome.Unknown(ScriptedShop.noAnswer("EM-3"))
                        : bench.shop.take(write))
                .toList();

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("4 read: 4 created");
        assertThat(bench.shop.writes()).containsExactly(List.of("EM-1", "EM-2", "EM-3", "EM-4"), List.of("EM-3"));
    }

    @Test
    void sendsTheOneThatWasRefusedForItsRequestAgainByItself() {
        bench.articles(3);
        bench.shop.writing = (batch, attempt) -> batch.stream()
                .map(write -> batch.size() > 1 && write.claim().name().equals("EM-1")
                        ? Outcome.refusedWhole(ScriptedShop.refusal("EM-1"))
                        : bench.shop.take(write))
                .toList();

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("3 read: 3 created");
        assertThat(bench.shop.writes()).containsExactly(List.of("EM-1", "EM-2", "EM-3"), List.of("EM-1"));
    }

    private void refuseWholeFor(String culprit) {
        bench.shop.writing = (batch, attempt) -> {
            boolean refused =
                    batch.stream().anyMatch(write -> write.claim().name().equals(culprit));
            return refused
                    ? batch.stream()
                            .<Outcome>map(write -> Outcome.refusedWhole(
                                    ScriptedShop.refusal(write.claim().name())))
                            .toList()
                    : bench.shop.takeAll(batch);
        };
    }
}
