package dev.navette.testkit.faults;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.Watermark;
import dev.navette.testkit.Faults;

/**
 * Promise 3 for a run over given references (RUN-9), and for hints (RUN-8), which are the only ones that know of
 * a change: neither is lost when the process dies that takes them up.
 */
@Tag("promise-3")
class NamesKilledTest {

    private static final String[] SOME = {"EM-2", "TEE-5", "EM-1", "EM-4", "EM-6", "EM-99"};

    @Test
    @Tag("RUN-9")
    void aRunOverGivenReferencesDoublesNothing() {
        Sweep.of(() -> new Grocery(Trade.small().changedOnly()))
                .killing((grocery, steps) -> grocery.only(steps, SOME))
                .onlyAfter()
                .atEveryStep(25);
    }

    @Test
    @Tag("RUN-9")
    void aRunOverGivenReferencesLosesNoChange() {
        Sweep.of(() -> new Grocery(Trade.small().changedOnly()))
                .before(grocery -> {
                    grocery.converge(1, World.shortRest());
                    grocery.newEdition();
                })
                .killing((grocery, steps) -> grocery.only(steps, SOME))
                .between(Grocery::newEdition)
                .onlyAfter()
                .atEveryStep(20);
    }

    @Test
    @Tag("RUN-8")
    void aHintIsNotForgottenBeforeItIsDealtWith() {
        var unseen = new Unseen();
        Sweep.of(() -> new Grocery(Trade.small().changedOnly().reading(unseen)))
                .before(grocery -> {
                    unseen.names.clear();
                    grocery.converge(1, World.shortRest());
                    grocery.goods()
                            .articles()
                            .forEach(article ->
                                    unseen.names.add(article.reference().value()));
                    unseen.names.add("EM-13");
                    grocery.newEdition();
                    grocery.hint(unseen.names);
                })
                .onlyAfter()
                .atEveryStep(20);
    }

    @Test
    @Tag("RUN-8")
    void aHintOfAChangeThatComesLaterIsNotForgotten() {
        var unseen = new Unseen();
        Sweep.of(() -> new Grocery(Trade.small().changedOnly().reading(unseen)))
                .before(grocery -> {
                    unseen.names.clear();
                    grocery.converge(1, World.shortRest());
                    grocery.goods()
                            .articles()
                            .forEach(article ->
                                    unseen.names.add(article.reference().value()));
                    unseen.names.add("EM-13");
                    grocery.hint(Set.of("EM-2", "EM-6"));
                })
                .between(grocery -> {
                    grocery.newEdition();
                    grocery.hint(unseen.names);
                })
                .onlyAfter()
                .atEveryStep(8);
    }

    @Test
    @Tag("ART-12")
    void aGroupIsCompletedByNameWheneverTheProcessDies() {
        var unseen = new Unseen();
        Sweep.of(() -> new Grocery(Trade.small().changedOnly().reading(unseen)))
                .before(grocery -> {
                    unseen.names.clear();
                    grocery.converge(1, World.shortRest());
                    unseen.names.addAll(Set.of("EM-8", "EM-11"));
                    grocery.newEdition();
                })
                .onlyAfter()
                .atEveryStep(20);
    }

    /** A source that does not tell of some changes, unless it is asked for them by name. */
    private static final class Unseen implements Faults {

        private final Set<String> names = ConcurrentHashMap.newKeySet();

        @Override
        public <T> Page<T> read(Reader<T> reader, Watermark from, int size) {
            Page<T> page = reader.read(from, size);
            List<Read<T>> seen = page.reads().stream()
                    .filter(read -> !names.contains(read.name()))
                    .toList();
            return new Page<>(seen, page.next(), page.last(), page.total());
        }
    }
}
