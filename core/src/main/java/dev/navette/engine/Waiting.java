package dev.navette.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Waits for a source, and looks after the lease meanwhile. */
final class Waiting {

    private Waiting() {}

    /** Asks beside the coordinating thread, waits for the answer, and gives it; throws what the source threw. */
    static <R> R forAnswer(Supplier<R> question, EngineSettings settings, Runnable meanwhile) {
        CompletableFuture<R> expected = CompletableFuture.supplyAsync(question, settings.executor());
        forEnd(expected, settings, meanwhile);
        return answer(expected);
    }

    /** Waits to the end, even when interrupted: what was asked for is still to come. The flag is set again after it. */
    static void forEnd(CompletableFuture<?> expected, EngineSettings settings, Runnable meanwhile) {
        boolean interrupted = false;
        CompletableFuture<Boolean> arrival = expected.handle((value, thrown) -> true);
        while (!arrival.isDone()) {
            try {
                arrival.get(settings.patience().toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException slow) {
                meanwhile.run();
            } catch (InterruptedException asked) {
                interrupted = true;
            } catch (ExecutionException never) {
                throw new IllegalStateException("handled above", never);
            }
        }
        meanwhile.run();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What came. */
    static <R> R answer(CompletableFuture<R> arrived) {
        try {
            return arrived.join();
        } catch (CompletionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof RuntimeException exception) {
                throw exception;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw failed;
        }
    }
}
