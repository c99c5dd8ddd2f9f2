package dev.navette.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.navette.error.AlreadyRunningException;
import dev.navette.error.LeaseLostException;
import dev.navette.run.Ending;
import dev.navette.run.Progress;
import dev.navette.run.RunListener;
import dev.navette.run.TaskReport;
import dev.navette.spi.Limits;
import dev.navette.state.store.Store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LeaseTest {

    private final Bench bench = new Bench();
    private final ExecutorService pool = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        pool.shutdown();
        bench.close();
    }

    @Test
    void refusesASecondRunOfTheTaskAtOnce() {
        bench.articles(1);
        bench.shop.writing = (batch, attempt) -> {
            assertThatThrownBy(bench::run)
                    .isInstanceOf(AlreadyRunningException.class)
                    .hasMessage("Another run of article-export between the accounts of profile epicerie is under way"
                            + " (process 1, until 2026-11-20T08:02:00Z at the latest). Let it end; if its process"
                            + " died, run again after that time.");
            return bench.shop.takeAll(batch);
        };

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("1 read: 1 created");
    }

    @Test
    void isFreeAfterARun() {
        bench.articles(1);
        bench.run();

        TaskReport again = bench.run();

        assertThat(again.ending()).isEqualTo(Ending.COMPLETED);
    }

    @Test
    void isFreeAfterAListenerThatThrows() {
        bench.articles(1);
        var broken = new RunListener() {
            @Override
            public void progress(Progress progress) {
                throw new IllegalStateException("the terminal is gone");
            }
        };
        assertThatThrownBy(() -> bench.run(broken, Bench.NEVER)).hasMessage("the terminal is gone");

        TaskReport again = bench.run();

        assertThat(again.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(bench.shop.taken()).containsExactly("EM-1");
    }

    @Test
    void writesNothingMoreOnceAnotherRunHasTakenOver() {
        bench.articles(3);
        bench.shop.limits = new Limits(1, 1, Duration.ZERO);
        String name = bench.task().leaseName();
        bench.shop.writing = (batch, attempt) -> {
            bench.clock.advance(bench.lease.plusSeconds(1));
            assertThat(bench.store.acquire(name, "process 2", bench.lease)).isPresent();
            return bench.shop.takeAll(batch);
        };

        assertThatThrownBy(bench::run)
                .isInstanceOf(LeaseLostException.class)
                .hasMessage("The lease " + name + " of process 1 is lost: process 2 took it over and holds it until"
                        + " 2026-11-20T08:04:01Z. What was committed stands; this run writes nothing more.");

        assertThat(bench.shop.writes()).containsExactly(List.of("EM-1"));
        assertThat(bench.store.holder(name))
                .get()
                .satisfies(holder -> assertThat(holder.owner()).isEqualTo("process 2"));
    }

    @Test
    void livesOnWhileTheSourceIsSlow() {
        bench.articles(4);
        bench.pageSize = 2;
        bench.executor = pool;
        shortLease();
        var renewed = renewals();
        var pages = new AtomicInteger();
        bench.beforePage = () -> {
            if (pages.incrementAndGet() == 2) {
                bench.clock.advance(bench.lease.multipliedBy(3).dividedBy(4));
                await(renewed);
            }
        };

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("4 read: 4 created");
    }

    @Test
    void livesOnWhileTheShopIsSlow() {
        bench.articles(2);
        bench.executor = pool;
        shortLease();
        var renewed = renewals();
        bench.shop.writing = (batch, attempt) -> {
            bench.clock.advance(bench.lease.multipliedBy(3).dividedBy(4));
            await(renewed);
            return bench.shop.takeAll(batch);
        };

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("2 read: 2 created");
    }

    @Test
    void isHeldUntilWhatIsUnderWayHasAnsweredEvenWhenTheRunFails() {
        bench.articles(2);
        bench.pageSize = 1;
        bench.executor = pool;
        bench.shop.limits = new Limits(1, 2, Duration.ZERO);
        String name = bench.task().leaseName();
        var firstIsUnderWay = new CountDownLatch(1);
        var failing = new CountDownLatch(1);
        var heldAtTheEnd = new CountDownLatch(1);
        bench.shop.resolving = (batch, attempt) -> {
            firstIsUnderWay.countDown();
            await(failing);
            if (bench.store.holder(name).isPresent()) {
                heldAtTheEnd.countDown();
            }
            return bench.shop.lookFor(batch);
        };
        var broken = new RunListener() {
            @Override
            public void progress(Progress progress) {
                if (progress.counts().read() == 2) {
                    await(firstIsUnderWay);
                    failing.countDown();
                    throw new IllegalStateException("the terminal is gone");
                }
            }
        };

        assertThatThrownBy(() -> bench.run(broken, Bench.NEVER)).hasMessage("the terminal is gone");

        assertThat(heldAtTheEnd.getCount()).isZero();
        assertThat(bench.store.holder(name)).isEmpty();
    }

    private void shortLease() {
        bench.lease = Duration.ofMillis(400);
        bench.attempt = Duration.ofMillis(300);
    }

    /** Opens when the lease is renewed. */
    private CountDownLatch renewals() {
        var renewed = new CountDownLatch(1);
        Store store = bench.store;
        bench.store = (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    } finally {
                        if (method.getName().equals("renew")) {
                            renewed.countDown();
                        }
                    }
                });
        return renewed;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException asked) {
            throw new IllegalStateException(asked);
        }
    }
}
