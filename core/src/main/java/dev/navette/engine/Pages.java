package dev.navette.engine;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.Watermark;

/** Reads a source page by page, with the next page on its way while the last one is worked on. */
final class Pages<S> {

    private final Reader<S> reader;
    private final EngineSettings settings;
    private @Nullable CompletableFuture<Page<S>> coming;

    Pages(Reader<S> reader, Watermark from, EngineSettings settings) {
        this.reader = reader;
        this.settings = settings;
        this.coming = fetch(from);
    }

    /** Whether there is another page. */
    boolean more() {
        return coming != null;
    }

    /**
     * The next page; call only while there is {@link #more}. Throws what the reader threw.
     *
     * @param meanwhile done now and then while the source keeps us waiting
     */
    Page<S> next(Runnable meanwhile) {
        CompletableFuture<Page<S>> expected = coming;
        if (expected == null) {
            throw new IllegalStateException("the last page was read");
        }
        coming = null;
        waitFor(expected, meanwhile);
        Page<S> page = await(expected);
        if (!page.last()) {
            coming = fetch(page.next());
        }
        return page;
    }

    /** The elements of these names; read like a page, while no page is on its way. */
    List<Read<S>> named(Collection<String> names, Runnable meanwhile) {
        CompletableFuture<List<Read<S>>> expected =
                CompletableFuture.supplyAsync(() -> reader.named(names), settings.executor());
        waitFor(expected, meanwhile);
        return await(expected);
    }

    /** Waits for a page that is still on its way and drops it: afterwards nobody uses the reader. */
    void abandon(Runnable meanwhile) {
        CompletableFuture<Page<S>> expected = coming;
        coming = null;
        if (expected != null) {
            waitFor(expected, meanwhile);
        }
    }

    private CompletableFuture<Page<S>> fetch(Watermark from) {
        return CompletableFuture.supplyAsync(() -> reader.read(from, settings.pageSize()), settings.executor());
    }

    /** Waits to the end, even when interrupted: what was asked for is still to come. The flag is set again after it. */
    private void waitFor(CompletableFuture<?> expected, Runnable meanwhile) {
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
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <P> P await(CompletableFuture<P> expected) {
        try {
            return expected.join();
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
