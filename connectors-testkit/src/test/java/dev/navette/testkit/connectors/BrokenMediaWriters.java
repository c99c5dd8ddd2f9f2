package dev.navette.testkit.connectors;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.memory.MemoryShop;
import dev.navette.model.ForeignId;
import dev.navette.model.Image;
import dev.navette.model.MediaFile;
import dev.navette.model.Medium;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.Limits;
import dev.navette.spi.MediaWriter;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.testkit.MediaWriterContract;
import dev.navette.testkit.ShopMediaWorld;

/** Writers of pictures that break one rule each. */
final class BrokenMediaWriters {

    private static final int MEGABYTE = 1024 * 1024;
    private static final byte[] NOTHING = {};

    private BrokenMediaWriters() {}

    static class CutsLargeContents extends MediaWriterContract {

        @Override
        protected ShopMediaWorld world() {
            return broken((writer, batch, attempt) -> each(
                    writer,
                    batch,
                    attempt,
                    content -> content.length < MEGABYTE ? content : Arrays.copyOf(content, MEGABYTE)));
        }
    }

    static class GivesUpWhatFailsOnce extends MediaWriterContract {

        @Override
        protected ShopMediaWorld world() {
            return broken((writer, batch, attempt) -> writer.write(batch, attempt).stream()
                    .map(outcome ->
                            outcome instanceof Outcome.RetryLater later ? Outcome.rejected(later.fault()) : outcome)
                    .toList());
        }
    }

    static class TriesWhatIsGoneForEver extends MediaWriterContract {

        @Override
        protected ShopMediaWorld world() {
            return broken((writer, batch, attempt) -> writer.write(batch, attempt).stream()
                    .map(outcome -> outcome instanceof Outcome.Rejected rejected
                                    && rejected.fault().system().startsWith("files")
                            ? new Outcome.RetryLater(rejected.fault())
                            : outcome)
                    .toList());
        }
    }

    static class TakesAnyContent extends MediaWriterContract {

        @Override
        protected ShopMediaWorld world() {
            return broken((writer, batch, attempt) -> each(writer, batch, attempt, byte[]::clone));
        }
    }

    static class LeavesStreamsOpen extends MediaWriterContract {

        @Override
        protected ShopMediaWorld world() {
            return broken((writer, batch, attempt) -> {
                for (Write<MediaFile> write : batch) {
                    try {
                        write.element().content().open().mark(1);
                    } catch (IOException | RuntimeException unread) {
                        // The writer meets it again.
                    }
                }
                return writer.write(batch, attempt);
            });
        }
    }

    /** Says that a second upload does no harm, and knows a picture again by its file name alone. */
    static class ComparesFileNames extends MediaWriterContract {

        @Override
        protected ShopMediaWorld world() {
            Map<String, Outcome> byName = new HashMap<>();
            return new Broken(
                    shop(),
                    Repeat.HARMLESS,
                    (writer, batch, attempt) -> batch.stream()
                            .map(write -> {
                                Medium image = write.element().medium();
                                return write.claim().known().isPresent()
                                        ? writer.write(List.of(write), attempt).get(0)
                                        : byName.compute(
                                                image.fileName() + image.hash(),
                                                (name, former) -> former instanceof Outcome.Done
                                                        ? former
                                                        : writer.write(List.of(write), attempt)
                                                                .get(0));
                            })
                            .toList());
        }
    }

    /** Sends other contents, each under its own hash. */
    private static List<Outcome> each(
            MediaWriter writer, List<Write<MediaFile>> batch, Attempt attempt, Alteration alteration) {
        return writer.write(
                batch.stream().map(write -> altered(write, alteration)).toList(), attempt);
    }

    private static Write<MediaFile> altered(Write<MediaFile> write, Alteration alteration) {
        byte[] content = content(write.element()).orElse(NOTHING);
        byte[] other = alteration.of(content);
        if (content == NOTHING || other == content) {
            return write;
        }
        String name = write.element().medium().fileName();
        var file = new MediaFile(Image.of(name, other), () -> new ByteArrayInputStream(other));
        return new Write<>(write.claim(), file, write.fields(), write.ids());
    }

    private static Optional<byte[]> content(MediaFile file) {
        try (InputStream content = file.content().open()) {
            byte[] bytes = content.readAllBytes();
            return Optional.of(bytes);
        } catch (IOException | RuntimeException unread) {
            return Optional.empty(); // the writer meets it again
        }
    }

    private static ShopMediaWorld broken(Breaking breaking) {
        return new Broken(shop(), null, breaking);
    }

    private static MemoryMediaWorld shop() {
        return new MemoryMediaWorld(new MemoryShopWorld(new MemoryShop("shop-fr")));
    }

    private interface Alteration {

        byte[] of(byte[] content);
    }

    /** How a batch is written otherwise. */
    private interface Breaking {

        List<Outcome> write(MediaWriter writer, List<Write<MediaFile>> batch, Attempt attempt);
    }

    private record Otherwise(MediaWriter writer, @Nullable Repeat said, Breaking breaking) implements MediaWriter {

        @Override
        public Limits limits() {
            return said == null
                    ? writer.limits()
                    : new Limits(100, 1, writer.limits().settle());
        }

        @Override
        public Repeat repeat(Claim claim) {
            return said == null ? writer.repeat(claim) : said;
        }

        @Override
        public List<Outcome> write(List<Write<MediaFile>> batch, Attempt attempt) {
            return breaking.write(writer, batch, attempt);
        }

        @Override
        public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
            return writer.resolve(batch, attempt);
        }
    }

    private record Broken(MemoryMediaWorld shop, @Nullable Repeat said, Breaking breaking) implements ShopMediaWorld {

        @Override
        public Connection<?> connection() {
            return Instead.of(shop.connection(), MediaWriter.class, writer -> new Otherwise(writer, said, breaking));
        }

        @Override
        public ForeignId put(String fileName, byte[] content) {
            return shop.put(fileName, content);
        }

        @Override
        public void remove(ForeignId id) {
            shop.remove(id);
        }

        @Override
        public Map<ForeignId, byte[]> contents() {
            return shop.contents();
        }
    }
}
