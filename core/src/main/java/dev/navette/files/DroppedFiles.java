package dev.navette.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.model.ForeignId;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.text.Audience;
import dev.navette.text.DelimitedWriter;
import dev.navette.text.Excerpt;

/**
 * Leaves each batch as one file named by when it began and by its key, so that names sort by time and repeating a batch
 * replaces its file. Ids are our names: the shop's program tells us none.
 */
record DroppedFiles<T>(DropFolderSettings settings, Clock clock, Sheet<T> sheet) {

    /** A file appears when it is complete: nothing of it can turn up later. */
    static final Limits LIMITS = new Limits(1000, 1, Duration.ZERO);

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{1,64}");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    List<Outcome> write(List<Write<T>> batch, Attempt attempt) {
        if (isLate(attempt)) {
            return notSent(batch);
        }
        Path target = target(attempt);
        boolean committing = false;
        try (DelimitedWriter writer =
                DelimitedWriter.create(target, settings.dialect(), sheet.columns(), settings.audience())) {
            List<Outcome> outcomes = lines(writer, batch);
            if (isLate(attempt)) {
                return notSent(batch);
            }
            if (outcomes.stream().anyMatch(outcome -> outcome.kind() == Outcome.Kind.DONE)) {
                committing = true;
                writer.commit();
            }
            return outcomes;
        } catch (IOException failed) {
            if (committing && Files.exists(target)) {
                return Collections.nCopies(batch.size(), new Outcome.Unknown(fault(failed)));
            }
            throw new UnreachableException(fault(failed), failed);
        }
    }

    /** What lies there was written; what does not was picked up or never written, and may be written again. */
    List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        boolean there = Files.exists(target(attempt));
        return batch.stream()
                .<Resolution>map(claim -> there ? Resolution.found(new ForeignId(claim.name())) : Resolution.absent())
                .toList();
    }

    private List<Outcome> lines(DelimitedWriter writer, List<Write<T>> batch) throws IOException {
        var outcomes = new ArrayList<Outcome>(batch.size());
        for (Write<T> write : batch) {
            List<@Nullable String> line = sheet.line(write);
            Optional<Fault> fault = inParts(write).or(() -> changedReference(writer, line.get(0)));
            if (fault.isEmpty()) {
                fault = writer.write(line);
            }
            outcomes.add(fault.<Outcome>map(Outcome::rejected).orElseGet(() -> done(write)));
        }
        return outcomes;
    }

    /** A reference that is written otherwise, with an apostrophe before it or without an accent, is another article's. */
    private Optional<Fault> changedReference(DelimitedWriter writer, @Nullable String reference) {
        if (reference == null) {
            return Optional.empty();
        }
        String written = writer.written(reference);
        if (written.equals(reference)) {
            return Optional.empty();
        }
        if (settings.audience() == Audience.PROGRAMS || !writer.isFormula(reference)) {
            return Optional.of(Fault.of(
                    "The reference would be written as " + Excerpt.of(written) + ", which is another one",
                    system(),
                    "article " + reference,
                    "Write the files in UTF-8 and with quotes, or rename the article"));
        }
        return Optional.of(Fault.of(
                "A spreadsheet takes the reference for a formula",
                system(),
                "article " + reference,
                "Rename the article, or write for programs if nobody opens these files in a spreadsheet"));
    }

    /** A line has no place for variants, and a product without them would be sold at no price. */
    private Optional<Fault> inParts(Write<T> write) {
        return write.claim().parts().isEmpty()
                ? Optional.empty()
                : Optional.of(Fault.of(
                        "The files have no place for variants",
                        system(),
                        "article " + write.claim().name(),
                        "Leave articles of a master reference and those with ranges out of the export"));
    }

    private Outcome done(Write<T> write) {
        boolean known = write.claim().known().isPresent();
        return new Outcome.Done(
                known ? Outcome.Effect.UPDATED : Outcome.Effect.CREATED,
                new ForeignId(write.claim().name()),
                Map.of(),
                sheet.left(write));
    }

    private boolean isLate(Attempt attempt) {
        return !clock.instant().isBefore(attempt.deadline());
    }

    private List<Outcome> notSent(List<Write<T>> batch) {
        return Collections.nCopies(batch.size(), new Outcome.NotSent("the attempt's time had passed"));
    }

    private Path target(Attempt attempt) {
        String key = attempt.key().text();
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("a key of letters and digits was expected: " + key);
        }
        return settings.folder().resolve(sheet.name() + "-" + TIME.format(attempt.startedAt()) + "-" + key + ".csv");
    }

    private Fault fault(IOException failed) {
        return new Fault(
                "No file can be left in the folder",
                system(),
                "folder " + settings.folder(),
                Excerpt.of(failed.getClass().getSimpleName() + " " + failed.getMessage()),
                "Look whether the folder is there, may be written, and has room");
    }

    private String system() {
        return "files " + sheet.name();
    }
}
