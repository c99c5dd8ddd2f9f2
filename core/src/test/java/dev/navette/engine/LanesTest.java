package dev.navette.engine;

import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.navette.run.TaskReport;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;

import static org.assertj.core.api.Assertions.assertThat;

class LanesTest {

    private final Bench bench = new Bench();
    private final ExecutorService pool = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        pool.shutdown();
        bench.close();
    }

    @ParameterizedTest
    @EnumSource(Repeat.class)
    void writesEachElementOnceInParallel(Repeat creating) {
        bench.articles(200);
        bench.pageSize = 50;
        bench.executor = pool;
        bench.shop.creating = creating;
        bench.shop.limits = new Limits(3, 4, Duration.ZERO);

        TaskReport report = bench.run();
        TaskReport again = bench.run();

        assertThat(report.counts()).hasToString("200 read: 200 created");
        assertThat(bench.shop.taken()).hasSize(200).doesNotHaveDuplicates();
        assertThat(again.counts()).hasToString("200 read: 200 unchanged");
    }

    @Test
    void callsAsManyAtOnceAsTheShopAllowsAndNoMore() {
        bench.articles(16);
        bench.pageSize = 16;
        bench.executor = pool;
        bench.shop.limits = new Limits(2, 4, Duration.ZERO);
        var four = new CyclicBarrier(4);
        var free = new Semaphore(4);
        bench.shop.writing = (batch, attempt) -> {
            assertThat(free.tryAcquire()).isTrue();
            meet(four);
            free.release();
            return bench.shop.takeAll(batch);
        };

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("16 read: 16 created");
    }

    @Test
    void keepsTheAccountsWhereEverythingGoesWrongInParallel() {
        bench.articles(120);
        bench.pageSize = 40;
        bench.executor = pool;
        bench.shop.limits = new Limits(4, 4, Duration.ZERO);
        var calls = new AtomicInteger();
        bench.shop.writing = (batch, attempt) -> {
            int call = calls.incrementAndGet();
            return switch (call % 4) {
                case 0 -> throw new IllegalStateException("no luck");
                case 1 ->
                    batch.stream()
                            .<Outcome>map(write -> Outcome.refusedWhole(
                                    ScriptedShop.refusal(write.claim().name())))
                            .toList();
                default -> bench.shop.takeAll(batch);
            };
        };

        TaskReport report = bench.run();

        assertThat(report.counts().balanced()).isTrue();
        assertThat(report.counts().read()).isEqualTo(120);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException("fewer calls at once than allowed", alone);
        }
    }
}
