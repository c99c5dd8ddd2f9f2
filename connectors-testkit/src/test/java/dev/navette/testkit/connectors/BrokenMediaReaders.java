package dev.navette.testkit.connectors;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.Image;
import dev.navette.model.Medium;
import dev.navette.spi.Connection;
import dev.navette.spi.MediaReader;
import dev.navette.testkit.ErpMediaWorld;
import dev.navette.testkit.MediaReaderContract;

/** Readers of pictures that break one rule each. */
final class BrokenMediaReaders {

    private static final int MEGABYTE = 1024 * 1024;
    private static final Fault FAULT = Fault.of("500", "ebp", "a picture", "Look there");

    private BrokenMediaReaders() {}

    static class CutsLargeContents extends MediaReaderContract {

        @Override
        protected ErpMediaWorld world() {
            return new Broken() {
                @Override
                InputStream open(MediaReader reader, Medium image) {
                    byte[] content = content(reader, image);
                    return new ByteArrayInputStream(Arrays.copyOf(content, Math.min(content.length, MEGABYTE)));
                }
            };
        }
    }

    /** Whoever opens a picture that the same thread is reading goes on where it is. */
    static class SharesItsStreams extends MediaReaderContract {

        @Override
        protected ErpMediaWorld world() {
            return new Broken() {

                private final ThreadLocal<Map<Medium, InputStream>> open = ThreadLocal.withInitial(HashMap::new);

                @Override
                InputStream open(MediaReader reader, Medium image) {
                    Map<Medium, InputStream> mine = open.get();
                    return mine.computeIfAbsent(image, one -> new FilterInputStream(reader.open(one)) {
                        @Override
                        public void close() throws IOException {
                            mine.remove(one);
                            super.close();
                        }
                    });
                }
            };
        }
    }

    static class MixesUpTheThird extends MediaReaderContract {

        @Override
        protected ErpMediaWorld world() {
            Thread alone = Thread.currentThread();
            return new Broken() {

                private @Nullable MediaReader asked;
                private int answers;
                private byte[] former = {};

                @Override
                InputStream open(MediaReader reader, Medium image) {
                    byte[] content = content(reader, image);
                    if (Thread.currentThread() == alone) {
                        answers = reader == asked ? answers + 1 : 1;
                        asked = reader;
                        content = answers == 3 ? former : content;
                        former = content;
                    }
                    return new ByteArrayInputStream(content);
                }
            };
        }
    }

    static class ServesOneThreadOnly extends MediaReaderContract {

        @Override
        protected ErpMediaWorld world() {
            Thread alone = Thread.currentThread();
            return new Broken() {
                @Override
                InputStream open(MediaReader reader, Medium image) {
                    if (Thread.currentThread() != alone) {
                        throw new IllegalStateException("another call is being served");
                    }
                    return reader.open(image);
                }
            };
        }
    }

    static class TakesWhatIsGoneForSilence extends MediaReaderContract {

        @Override
        protected ErpMediaWorld world() {
            return new Broken() {
                @Override
                InputStream open(MediaReader reader, Medium image) {
                    try {
                        return reader.open(image);
                    } catch (UnreadableSourceException gone) {
                        if (image.fileName().equals("EM-3.jpg")) {
                            throw new UnreachableException(gone.fault());
                        }
                        throw gone;
                    }
                }
            };
        }
    }

    static class GivesAnotherContent extends MediaReaderContract {

        @Override
        protected ErpMediaWorld world() {
            return new Broken() {

                private byte @Nullable [] changed;

                @Override
                InputStream open(MediaReader reader, Medium image) {
                    byte[] other = changed;
                    return other == null ? reader.open(image) : new ByteArrayInputStream(other);
                }

                @Override
                public boolean change(Image image, byte[] content) {
                    changed = content;
                    return true;
                }
            };
        }
    }

    static class TakesSilenceForWhatIsGone extends MediaReaderContract {

        @Override
        protected ErpMediaWorld world() {
            return new Broken() {

                private boolean silent;

                @Override
                InputStream open(MediaReader reader, Medium image) {
                    if (silent) {
                        throw new UnreadableSourceException(FAULT);
                    }
                    return reader.open(image);
                }

                @Override
                public boolean silence() {
                    silent = true;
                    return true;
                }
            };
        }
    }

    static class SwallowsInterrupts extends MediaReaderContract {

        @Override
        protected ErpMediaWorld world() {
            return new Broken() {
                @Override
                InputStream open(MediaReader reader, Medium image) {
                    Thread.interrupted();
                    return reader.open(image);
                }
            };
        }
    }

    private static byte[] content(MediaReader reader, Medium image) {
        try (InputStream content = reader.open(image)) {
            return content.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** An ERP in memory whose pictures are opened otherwise. */
    private abstract static class Broken implements ErpMediaWorld {

        private final MemoryErpMediaWorld erp = new MemoryErpMediaWorld();

        abstract InputStream open(MediaReader reader, Medium image);

        @Override
        public Connection<?> connection() {
            return Instead.of(erp.connection(), MediaReader.class, reader -> image -> open(reader, image));
        }

        @Override
        public Image put(String fileName, byte[] content) {
            return erp.put(fileName, content);
        }

        @Override
        public void remove(Image image) {
            erp.remove(image);
        }

        @Override
        public boolean change(Image image, byte[] content) {
            return erp.change(image, content);
        }
    }
}
