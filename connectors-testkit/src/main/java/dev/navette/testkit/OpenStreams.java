package dev.navette.testkit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

import dev.navette.model.MediaFile;

/** Counts the streams that contents give and that are not closed yet. Thread-safe. */
final class OpenStreams {

    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();

    MediaFile.Content of(MediaFile.Content content) {
        return () -> {
            var stream = new Counted(content);
            opened.incrementAndGet();
            open.incrementAndGet();
            return stream;
        };
    }

    int opened() {
        return opened.get();
    }

    int open() {
        return open.get();
    }

    private final class Counted extends FilterInputStream {

        private boolean closed;

        Counted(MediaFile.Content content) throws IOException {
            super(content.open());
        }

        @Override
        public synchronized void close() throws IOException {
            if (!closed) {
                closed = true;
                open.decrementAndGet();
            }
            super.close();
        }
    }
}
