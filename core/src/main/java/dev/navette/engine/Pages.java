package dev.navette.engine;

import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import dev.navette.spi.Page;
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
        Waiting.forEnd(expected, settings, meanwhile);
        Page<S> page = Waiting.answer(expected);
        if (!page.last()) {
            coming = fetch(page.next());
        }
        return page;
    }

    /** Waits for a page that is still on its way and drops it: afterwards nobody uses the reader. */
    void abandon(Runnable meanwhile) {
        CompletableFuture<Page<S>> expected = coming;
        coming = null;
        if (expected != null) {
            Waiting.forEnd(expected, settings, meanwhile);
        }
    }

    private CompletableFuture<Page<S>> fetch(Watermark from) {
        return CompletableFuture.supplyAsync(() -> reader.read(from, settings.pageSize()), settings.executor());
    }
}
