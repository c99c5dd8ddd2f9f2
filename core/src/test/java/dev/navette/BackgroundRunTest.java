package dev.navette;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.run.Report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("RUN-2")
class BackgroundRunTest {

    private static final Report NOTHING = new Report(List.of());

    private final Threads threads = Threads.own();
    private final AtomicInteger ends = new AtomicInteger();

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void givesItsReport() throws InterruptedException {
        var run = new BackgroundRun(stop -> NOTHING);

        run.begin(threads.executor(), ends::incrementAndGet);

        assertThat(run.await()).isSameAs(NOTHING);
        assertThat(run.ended()).isTrue();
    }

    @Test
    void throwsWhatEndedIt() {
        var failure = new IllegalStateException("the terminal is gone");
        var run = new BackgroundRun(stop -> {
            throw failure;
        });

        run.begin(Runnable::run, ends::incrementAndGet);

        assertThatThrownBy(run::await).isSameAs(failure);
        assertThatThrownBy(run::report).isSameAs(failure);
        assertThat(ends).hasValue(1);
    }

    @Test
    void throwsAlsoAnError() {
        var failure = new StackOverflowError();
        var run = new BackgroundRun(stop -> {
            throw failure;
        });

        run.begin(Runnable::run, ends::incrementAndGet);

        assertThatThrownBy(run::await).isSameAs(failure);
    }

    @Test
    void tellsItsWorkToStopAndReturnsAtOnce() throws InterruptedException {
        var stopped = new CountDownLatch(1);
        var run = new BackgroundRun(stop -> {
            while (!stop.getAsBoolean()) {
                Thread.onSpinWait();
            }
            stopped.countDown();
            return NOTHING;
        });
        run.begin(threads.executor(), ends::incrementAndGet);

        run.stop();

        assertThat(stopped.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(run.await()).isSameAs(NOTHING);
    }

    @Test
    void goesOnWhenWaitingForItIsInterrupted() throws InterruptedException {
        var go = new CountDownLatch(1);
        var run = new BackgroundRun(stop -> {
            await(go);
            return NOTHING;
        });
        run.begin(threads.executor(), ends::incrementAndGet);
        Thread.currentThread().interrupt();

        assertThatThrownBy(run::await).isInstanceOf(InterruptedException.class);

        assertThat(run.ended()).isFalse();
        go.countDown();
        assertThat(run.await()).isSameAs(NOTHING);
    }

    @Test
    void hasEndedWhereTheExecutorRefusesIt() {
        var refusal = new RejectedExecutionException("the pool is closed");
        var run = new BackgroundRun(stop -> NOTHING);

        assertThatThrownBy(() -> run.begin(
                        work -> {
                            throw refusal;
                        },
                        ends::incrementAndGet))
                .isSameAs(refusal);

        assertThat(run.ended()).isTrue();
        assertThat(ends).hasValue(1);
    }

    @Test
    void ofBorrowedThreadsLeavesThemToTheirOwner() {
        var owner = Threads.own();
        var borrowed = Threads.borrowed(owner.executor());
        borrowed.close();
        var run = new BackgroundRun(stop -> NOTHING);

        run.begin(borrowed.executor(), ends::incrementAndGet);

        assertThat(run.report()).isSameAs(NOTHING);
        owner.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException asked) {
            throw new IllegalStateException(asked);
        }
    }
}
