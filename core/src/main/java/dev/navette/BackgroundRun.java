package dev.navette;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.run.Report;
import dev.navette.run.Run;

/** A run, on a thread of its own or on its caller's. */
final class BackgroundRun implements Run {

    private final Function<BooleanSupplier, Report> work;
    private final CompletableFuture<Report> end = new CompletableFuture<>();
    private volatile boolean stopAsked;
    private volatile @Nullable Thread thread;

    BackgroundRun(Function<BooleanSupplier, Report> work) {
        this.work = work;
    }

    /**
     * Begins it.
     *
     * @param afterwards done when it has ended, or could not begin
     */
    void begin(Executor executor, Runnable afterwards) {
        try {
            executor.execute(() -> work(afterwards));
        } catch (RuntimeException refused) {
            end.completeExceptionally(refused);
            afterwards.run();
            throw refused;
        }
    }

    private void work(Runnable afterwards) {
        thread = Thread.currentThread();
        try {
            end.complete(work.apply(() -> stopAsked));
        } catch (RuntimeException | Error failure) {
            end.completeExceptionally(failure);
        } finally {
            thread = null;
            afterwards.run();
        }
    }

    @Override
    public void stop() {
        stopAsked = true;
    }

    @Override
    public boolean ended() {
        return end.isDone();
    }

    @Override
    public Report await() throws InterruptedException {
        try {
            end.handle((report, failure) -> true).get();
        } catch (ExecutionException never) {
            throw new IllegalStateException("handled above", never);
        }
        return report();
    }

    /** Its report, however long that takes; throws what ended it. */
    Report report() {
        try {
            return end.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed;
        }
    }

    /** Whether it is the calling thread that runs it. */
    boolean isOurs() {
        return thread == Thread.currentThread();
    }

    /** Waits for the end, however it is. */
    void awaitEnd() {
        end.handle((report, failure) -> true).join();
    }
}
