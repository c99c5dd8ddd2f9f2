package dev.navette.memory;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.ForeignId;
import dev.navette.model.Image;
import dev.navette.model.MediaFile;
import dev.navette.model.Medium;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.MediaWriter;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/** Takes pictures. Their contents are read before the shop changes, since it changes as a whole. */
record MemoryMediaWriter(Desk desk, Supplier<Limits> allowed, BooleanSupplier refusingDoubles) implements MediaWriter {

    @Override
    public Limits limits() {
        return allowed.get();
    }

    @Override
    public Repeat repeat(Claim claim) {
        return claim.complete() || refusingDoubles.getAsBoolean() ? Repeat.HARMLESS : Repeat.HARMFUL;
    }

    @Override
    public List<Outcome> write(List<Write<MediaFile>> batch, Attempt attempt) {
        Map<String, Outcome> unread = new HashMap<>();
        Map<String, byte[]> contents = new HashMap<>();
        for (Write<MediaFile> write : batch) {
            String name = write.claim().name();
            content(write.element(), refusal -> unread.put(name, refusal))
                    .ifPresent(content -> contents.put(name, content));
        }
        return desk.write(batch, attempt, (shop, write) -> {
            byte[] content = contents.get(write.claim().name());
            return content == null
                    ? Objects.requireNonNull(unread.get(write.claim().name()))
                    : take(shop, write, content);
        });
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return desk.resolve(batch, (shop, claim) -> Desk.among(shop.media(), claim));
    }

    /** The bytes, or else an outcome for want of them. */
    private Optional<byte[]> content(MediaFile file, Consumer<Outcome> otherwise) {
        Image image = kept(file.medium());
        try (InputStream bytes = file.content().open()) {
            byte[] content = bytes.readAllBytes();
            if (Image.of(image.fileName(), content).equals(image)) {
                return Optional.of(content);
            }
            otherwise.accept(Outcome.rejected(changed(image)));
        } catch (UnreadableSourceException gone) {
            otherwise.accept(Outcome.rejected(gone.fault()));
        } catch (UnreachableException silent) {
            otherwise.accept(new Outcome.RetryLater(silent.fault()));
        } catch (AccessRefusedException shut) {
            otherwise.accept(new Outcome.RetryLater(shut.fault()));
        } catch (IOException | RuntimeException failed) {
            otherwise.accept(new Outcome.RetryLater(unread(image, failed)));
        }
        return Optional.empty();
    }

    private Outcome take(Assortment shop, Write<MediaFile> write, byte[] content) {
        Image image = kept(write.element().medium());
        ForeignId known = write.claim().id();
        if (known != null) {
            return shop.media().has(known)
                    ? taken(shop, known)
                    : Outcome.rejected(desk.gone("picture " + known, element(image)));
        }
        List<ForeignId> doubles = shop.media().named(image.hash());
        if (refusingDoubles.getAsBoolean() && !doubles.isEmpty()) {
            return taken(shop, doubles.get(0));
        }
        shop.media().countCreate();
        return Outcome.created(
                shop.media().add(id -> new KeptMedia(id, image, content)).id());
    }

    private static Outcome taken(Assortment shop, ForeignId id) {
        shop.media().countUpdate();
        return new Outcome.Done(Outcome.Effect.UNCHANGED, id, Map.of(), Set.of());
    }

    private Fault unread(Image image, Exception failed) {
        return new Fault(
                "The picture could not be read to its end",
                desk.system(),
                element(image),
                String.valueOf(failed.getMessage()),
                "Check where the pictures are kept");
    }

    private Fault changed(Image image) {
        return Fault.of(
                "The picture has another content than its hash says",
                desk.system(),
                element(image),
                "Read its article again");
    }

    private static String element(Image image) {
        return "picture " + image.fileName();
    }

    /** To the shop a document is a picture that opens elsewhere. */
    private static Image kept(Medium medium) {
        return new Image(medium.fileName(), medium.hash());
    }
}
