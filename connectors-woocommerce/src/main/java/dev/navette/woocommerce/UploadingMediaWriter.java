package dev.navette.woocommerce;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.http.Answer;
import dev.navette.model.ForeignId;
import dev.navette.model.MediaFile;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.MediaWriter;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/**
 * Uploads pictures to the shop's media library as a WordPress user. WordPress takes one content as often as it comes, so
 * that each is looked for before; it is found by a slug that begins its hash.
 */
final class UploadingMediaWriter implements MediaWriter {

    /** Two slugs of each fill a page. */
    private static final int BATCH = Api.MOST / 2;

    private final MediaApi api;
    private final Clock clock;
    private final Limits limits;

    UploadingMediaWriter(MediaApi api, WooCommerceSettings settings, Clock clock) {
        this.api = api;
        this.clock = clock;
        this.limits = new Limits(Math.min(settings.batch(), BATCH), settings.parallel(), settings.settle());
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public Repeat repeat(Claim claim) {
        return claim.complete() ? Repeat.HARMLESS : Repeat.HARMFUL;
    }

    @Override
    public List<Outcome> write(List<Write<MediaFile>> batch, Attempt attempt) {
        if (!clock.instant().isBefore(attempt.deadline())) {
            return batch.stream()
                    .map(late -> (Outcome) new Outcome.NotSent("its time had passed"))
                    .toList();
        }
        var call = new WriteCall<>(batch, attempt);
        Set<ForeignId> there = there(batch.stream().map(Write::claim).toList());
        for (int place = 0; place < batch.size(); place++) {
            Claim claim = batch.get(place).claim();
            if (claim.id() != null) {
                call.outcome(place, known(claim.id(), batch.get(place), there));
            } else {
                upload(place, call, attempt);
            }
        }
        return call.outcomes();
    }

    /** A content never changes: what is there needs nothing. */
    private Outcome known(ForeignId id, Write<MediaFile> write, Set<ForeignId> there) {
        return there.contains(id)
                ? new Outcome.Done(Outcome.Effect.UNCHANGED, id, Map.of(), Set.of())
                : Outcome.rejected(Fault.of(
                        "The shop has no picture under its id " + id + " any more",
                        api.client().system(),
                        element(write),
                        "Unlink it, so that it is uploaded anew"));
    }

    private void upload(int place, WriteCall<MediaFile> call, Attempt attempt) {
        Write<MediaFile> write = call.write(place);
        PictureFile.Content content =
                PictureFile.read(write.element(), api.client().system());
        if (content instanceof PictureFile.Content.Missing missing) {
            call.outcome(place, missing.outcome());
        } else if (content instanceof PictureFile.Content.Read read) {
            String name = PictureFile.name(write.element().medium().fileName());
            String slug = PictureFile.slug(write.element().medium().hash());
            call.answered(List.of(place), api.upload(slug, name, PictureFile.type(name), read.bytes(), attempt))
                    .ifPresent(answer -> call.outcome(place, uploaded(write, answer)));
        }
    }

    private Outcome uploaded(Write<MediaFile> write, Answer answer) {
        if (!answer.ok()) {
            return Outcome.rejected(
                    api.client()
                            .fault(
                                    "The shop did not take the picture",
                                    element(write),
                                    answer,
                                    "Check that it is a picture of a kind that WordPress takes, and not larger than it allows"));
        }
        try {
            return Outcome.created(Ids.of(api.read(answer).id()));
        } catch (UnreachableException malformed) {
            return new Outcome.Unknown(malformed.fault());
        }
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        Set<ForeignId> there = there(batch);
        List<String> slugs = batch.stream()
                .filter(claim -> claim.id() == null)
                .flatMap(claim -> PictureFile.slugs(claim.name()).stream())
                .toList();
        Map<String, List<ForeignId>> bySlug = new HashMap<>();
        if (!slugs.isEmpty()) {
            api.called(slugs)
                    .forEach(
                            picture -> bySlug.computeIfAbsent(String.valueOf(picture.slug()), none -> new ArrayList<>())
                                    .add(Ids.of(picture.id())));
        }
        return batch.stream().map(claim -> resolved(claim, there, bySlug)).toList();
    }

    private static Resolution resolved(Claim claim, Set<ForeignId> there, Map<String, List<ForeignId>> bySlug) {
        if (claim.id() != null) {
            return there.contains(claim.id()) ? Resolution.found(claim.id()) : Resolution.absent();
        }
        List<ForeignId> found = PictureFile.slugs(claim.name()).stream()
                .flatMap(slug -> bySlug.getOrDefault(slug, List.of()).stream())
                .toList();
        return switch (found.size()) {
            case 0 -> Resolution.absent();
            case 1 -> Resolution.found(found.get(0));
            default -> new Resolution.Several(found);
        };
    }

    /** Which of the claimed ids the library still has. */
    private Set<ForeignId> there(List<Claim> batch) {
        Set<Long> numbers = batch.stream()
                .map(Claim::known)
                .flatMap(Optional::stream)
                .map(Ids::number)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        var there = new HashSet<ForeignId>();
        api.including(numbers).forEach(picture -> there.add(Ids.of(picture.id())));
        return there;
    }

    private static String element(Write<MediaFile> write) {
        return "picture " + write.element().medium().fileName();
    }
}
