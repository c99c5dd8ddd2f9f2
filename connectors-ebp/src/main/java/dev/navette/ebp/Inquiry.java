package dev.navette.ebp;

import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.model.ForeignId;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Resolution;

/**
 * What became of elements that were left, or what there is of them: EBP's export says it, else the folder in which their
 * file lies. The folders are looked at before the export is, so that what is taken meanwhile is seen.
 */
final class Inquiry {

    private final EbpFilesSettings settings;
    private final Clock clock;
    private final LeftFiles left;
    private final Reasons reasons;
    private final Function<Set<String>, Export> export;
    private final String noun;
    private final boolean awaited;

    /** What EBP's export tells. */
    interface Export {

        /** All that bear this name. */
        List<ForeignId> of(String name);

        /** Why it cannot tell what it does not have, or null. */
        @Nullable
        Fault unclear();

        /** When it was written, of what files of that name hold. */
        FileTime written(String file);
    }

    /**
     * About elements of one kind.
     *
     * @param export reads what it has of some names; throws when it is not there
     * @param noun what messages call one: {@code document}
     * @param awaited whether one counts as there only once the export has it, and not once its file is left
     */
    Inquiry(
            EbpFilesSettings settings,
            Clock clock,
            LeftFiles left,
            Reasons reasons,
            Function<Set<String>, Export> export,
            String noun,
            boolean awaited) {
        this.settings = settings;
        this.clock = clock;
        this.left = left;
        this.reasons = reasons;
        this.export = export;
        this.noun = noun;
        this.awaited = awaited;
    }

    /** Where the export comes first: what is in it is there, whatever else lies about. */
    List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return answers(batch, (claim, seen) -> seen.exported(claim).orElseGet(() -> seen.left(claim, attempt)));
    }

    /** Where the attempt's own file comes first: what was there before it says nothing of a change. */
    List<Resolution> resolveChanges(List<Claim> batch, Attempt attempt) {
        return answers(
                batch,
                (claim, seen) -> seen.waiting(claim, attempt)
                        .or(() -> seen.exported(claim))
                        .orElseGet(() -> seen.left(claim, attempt)));
    }

    private List<Resolution> answers(List<Claim> batch, BiFunction<Claim, Seen, Resolution> answer) {
        List<LeftFiles.Left> there = left.look();
        Export told = null;
        Fault silent = null;
        try {
            told = export.apply(batch.stream().map(Claim::name).collect(Collectors.toSet()));
        } catch (UnreachableException absent) {
            silent = absent.fault();
        }
        var seen = new Seen(there, told, silent);
        return batch.stream().map(claim -> answer.apply(claim, seen)).toList();
    }

    /** What one look at all saw. */
    private final class Seen {

        private final List<LeftFiles.Left> there;
        private final @Nullable Export told;
        private final @Nullable Fault silent;

        Seen(List<LeftFiles.Left> there, @Nullable Export told, @Nullable Fault silent) {
            this.there = there;
            this.told = told;
            this.silent = silent;
        }

        Optional<Resolution> exported(Claim claim) {
            List<ForeignId> ids = told == null ? List.of() : told.of(claim.name());
            if (ids.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(ids.size() == 1 ? Resolution.found(ids.get(0)) : new Resolution.Several(ids));
        }

        /** While the attempt's own file is not dealt with, or where it was refused. */
        Optional<Resolution> waiting(Claim claim, Attempt attempt) {
            String own = LeftName.of(attempt);
            List<LeftFiles.Left> files = of(claim).stream()
                    .filter(file -> file.name().attempt().equals(own))
                    .toList();
            if (files.stream().anyMatch(file -> file.box() == LeftFiles.Box.OUT)) {
                return Optional.of(lying(claim));
            }
            boolean taken = files.stream().anyMatch(file -> file.box() == LeftFiles.Box.DONE);
            return taken ? Optional.empty() : files.stream().findFirst().map(file -> refused(claim, file));
        }

        /** What the folders say where the export has nothing. */
        Resolution left(Claim claim, Attempt attempt) {
            List<LeftFiles.Left> files = of(claim);
            if (files.stream().anyMatch(file -> file.box() != LeftFiles.Box.ERROR)) {
                return lying(claim);
            }
            String own = LeftName.of(attempt);
            for (LeftFiles.Left file : files) {
                if (!isCertain(file)) {
                    return attempt.begun() ? pending() : new Resolution.Unknown(Faults.stale(element(claim)));
                }
                if (attempt.begun() && file.name().attempt().equals(own)) {
                    return refused(claim, file);
                }
            }
            return nowhere(claim, attempt);
        }

        private Resolution nowhere(Claim claim, Attempt attempt) {
            Optional<String> gone = attempt.begun() ? LeftNote.fileOf(attempt, claim.name()) : Optional.empty();
            if (gone.isPresent()) {
                return new Resolution.Unknown(Faults.gone(gone.get(), element(claim)));
            }
            if (silent != null) {
                return new Resolution.Unknown(silent);
            }
            Fault unclear = told == null ? null : told.unclear();
            return unclear == null ? Resolution.absent() : new Resolution.Unknown(unclear);
        }

        private List<LeftFiles.Left> of(Claim claim) {
            return there.stream()
                    .filter(file -> file.names().contains(claim.name()))
                    .toList();
        }

        private Resolution refused(Claim claim, LeftFiles.Left file) {
            String name = String.valueOf(file.path().getFileName());
            return new Resolution.Rejected(Faults.rejected(name, reasons.of(file), element(claim)));
        }

        /** Of several elements in a file that was refused some may have been taken: a later export tells. */
        private boolean isCertain(LeftFiles.Left refused) {
            return refused.names().size() == 1
                    || (told != null && told.written(refused.name().file()).compareTo(Reasons.refusedAt(refused)) > 0);
        }
    }

    private Resolution lying(Claim claim) {
        return awaited ? pending() : Resolution.found(new ForeignId(claim.name()));
    }

    private Resolution pending() {
        return new Resolution.Pending(clock.instant().plus(settings.writing().askAgain()));
    }

    private String element(Claim claim) {
        return noun + " " + claim.name();
    }
}
