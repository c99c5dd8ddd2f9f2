package dev.navette.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.run.TaskReport;
import dev.navette.spi.Limits;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PagesTest {

    private final Bench bench = new Bench();
    private final ExecutorService pool = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        pool.shutdown();
        bench.close();
    }

    @Test
    void fetchesExactlyOnePageAhead() {
        var letters = new Letters("A", "B", "C");
        var pages = new Pages<>(letters, letters.begin(Selection.everything()), bench.settings());
        var fetched = new ArrayList<Integer>();
        var given = new ArrayList<String>();

        while (pages.more()) {
            fetched.add(letters.fetched.size());
            given.add(pages.next(() -> {}).reads().get(0).name());
        }

        assertThat(given).containsExactly("A", "B", "C");
        assertThat(fetched).containsExactly(1, 2, 3);
        assertThat(letters.fetched).containsExactly("0", "1", "2");
    }

    @Test
    void fetchesNothingMoreOnceItIsAbandoned() {
        var letters = new Letters("A", "B", "C");
        var pages = new Pages<>(letters, letters.begin(Selection.everything()), bench.settings());

        pages.abandon(() -> {});

        assertThat(pages.more()).isFalse();
        assertThat(letters.fetched).containsExactly("0");
    }

    @Test
    void throwsWhatTheReaderThrew() {
        var letters = new Letters();
        letters.failure = new UnreachableException(
                Fault.of("The ERP did not answer", "files articles.csv", "a page", "Mount the disk"));
        bench.executor = pool;
        var pages = new Pages<>(letters, letters.begin(Selection.everything()), bench.settings());

        assertThatThrownBy(() -> pages.next(() -> {}))
                .isInstanceOf(UnreachableException.class)
                .hasMessage("The ERP did not answer (files articles.csv, a page). Mount the disk.");
    }

    @Test
    void refusesToGoPastTheLast() {
        var letters = new Letters("A");
        var pages = new Pages<>(letters, letters.begin(Selection.everything()), bench.settings());
        pages.next(() -> {});

        assertThatThrownBy(() -> pages.next(() -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the last page was read");
    }

    @Test
    void aSlowShopHoldsTheReaderBack() {
        int all = 30;
        bench.articles(all);
        bench.pageSize = 1;
        bench.executor = pool;
        bench.shop.limits = new Limits(1, 1, bench.shop.limits.settle());
        var read = new AtomicInteger();
        var written = new AtomicInteger();
        var unnoticed = new Semaphore(0);
        Queue<Integer> ahead = new ConcurrentLinkedQueue<>();
        bench.beforePage = () -> {
            ahead.add(read.incrementAndGet() - written.get());
            unnoticed.release();
        };
        bench.shop.writing = (batch, attempt) -> {
            int done = written.get(); // as slow as can be: until nothing more is read without it
            waitFor(unnoticed, Math.min(all, done + 3) - (done == 0 ? 0 : Math.min(all, done + 2)));
            written.incrementAndGet();
            return bench.shop.takeAll(batch);
        };

        TaskReport report = bench.run();

        assertThat(report.counts().created()).isEqualTo(all);
        assertThat(ahead).allSatisfy(pages -> assertThat(pages).isLessThanOrEqualTo(4));
    }

    private static void waitFor(Semaphore pages, int more) {
        try {
            assertThat(pages.tryAcquire(more, 30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException asked) {
            throw new IllegalStateException(asked);
        }
    }

    /** One letter a page. */
    private static final class Letters implements Reader<String> {

        private final List<String> letters;
        private final List<String> fetched = new ArrayList<>();
        private RuntimeException failure = new IllegalStateException("there is no page");

        private Letters(String... letters) {
            this.letters = List.of(letters);
        }

        @Override
        public Watermark begin(Selection selection) {
            return new Watermark("0");
        }

        @Override
        public Page<String> read(Watermark from, int size) {
            if (letters.isEmpty()) {
                throw failure;
            }
            fetched.add(from.text());
            int place = Integer.parseInt(from.text());
            String letter = letters.get(place);
            return new Page<>(
                    List.of(Read.of(letter, letter)),
                    new Watermark(Integer.toString(place + 1)),
                    place + 1 == letters.size(),
                    OptionalLong.empty());
        }

        @Override
        public List<Read<String>> named(Collection<String> names) {
            throw new UnsupportedOperationException("nobody asks by name");
        }
    }
}
