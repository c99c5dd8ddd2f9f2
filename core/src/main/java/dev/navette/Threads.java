package dev.navette;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** The threads of one {@link Navette}: its own, which end with it, or the caller's. */
final class Threads {

    private static final long PATIENCE_SECONDS = 30;

    private final Executor executor;
    private final @Nullable ExecutorService owned;

    private Threads(Executor executor, @Nullable ExecutorService owned) {
        this.executor = executor;
        this.owned = owned;
    }

    static Threads own() {
        ExecutorService service = Executors.newCachedThreadPool(Threads::daemon);
        return new Threads(service, service);
    }

    static Threads borrowed(Executor executor) {
        return new Threads(executor, null);
    }

    /** Begins something that waits for what the executor does: it never takes one of the executor's own threads. */
    static void begin(Runnable work) {
        daemon(work).start();
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "navette");
        thread.setDaemon(true);
        return thread;
    }

    Executor executor() {
        return executor;
    }

    void close() {
        if (owned == null) {
            return;
        }
        owned.shutdown();
        try {
            if (!owned.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                owned.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            owned.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
