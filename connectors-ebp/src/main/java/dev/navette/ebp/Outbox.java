package dev.navette.ebp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.navette.error.Fault;
import dev.navette.error.Problem;
import dev.navette.error.UnreachableException;
import dev.navette.spi.Attempt;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;
import dev.navette.text.Audience;
import dev.navette.text.DelimitedWriter;

/**
 * Leaves import files. What lies there already is not left again: a file appears complete under the name of its attempt, and
 * an attempt that is made once more finds it.
 *
 * @param <T> what is written
 */
final class Outbox<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int MOST_FILES = 9999;

    private final EbpFilesSettings settings;
    private final Clock clock;
    private final LeftFiles left;
    private final Kind<T> kind;
    private final Runnable afterwards;

    /**
     * What is written.
     *
     * @param <T> likewise
     */
    interface Kind<T> {

        /**
         * Looks at what EBP has, for a batch.
         *
         * @throws UnreachableException when its export cannot be read
         */
        Look<T> look(List<Write<T>> batch);

        /** What messages call it: {@code document s1:1042}. */
        String element(Write<T> write);

        /** Whether one that lies there in a file of another attempt is left once more. */
        boolean repeats();

        /** What is said of one whose file is left. */
        Outcome left(Write<T> write);

        /** What is said of one of which nothing is to be written. */
        Outcome unchanged(Write<T> write);
    }

    /**
     * What is known of a batch before anything of it is left.
     *
     * @param <T> what is written
     */
    interface Look<T> {

        /** What stands in which files, or why nothing can. */
        Made made(Write<T> write);

        /** What is said where nothing may be left: it is there already, or what it needs is not. */
        Optional<Outcome> before(Write<T> write);
    }

    /**
     * The lines of one element.
     *
     * @param lines by sheets
     * @param problems why there are none
     * @param cut labels of columns whose text was cut
     */
    record Made(Map<Sheet, List<List<@Nullable String>>> lines, List<Problem> problems, Set<String> cut) {

        /** Gathers lines one after the other. */
        static final class Gathering {

            private final Map<Sheet, List<List<@Nullable String>>> lines = new LinkedHashMap<>();
            private final List<Problem> problems = new ArrayList<>();
            private final Set<String> cut = new TreeSet<>();

            void add(Sheet sheet, Sheet.Line line) {
                lines.computeIfAbsent(sheet, none -> new ArrayList<>()).add(line.cells());
                line.problems().stream().filter(one -> !problems.contains(one)).forEach(problems::add);
                cut.addAll(line.cut());
            }

            void add(Problem problem) {
                problems.add(problem);
            }

            Made made() {
                return new Made(lines, List.copyOf(problems), cut);
            }
        }
    }

    /** @param afterwards called once files were left */
    Outbox(EbpFilesSettings settings, Clock clock, LeftFiles left, Kind<T> kind, Runnable afterwards) {
        this.settings = settings;
        this.clock = clock;
        this.left = left;
        this.kind = kind;
        this.afterwards = afterwards;
    }

    List<Outcome> write(List<Write<T>> batch, Attempt attempt) {
        List<LeftFiles.Left> there = left.look();
        var outcomes = new ArrayList<@Nullable Outcome>(Collections.nCopies(batch.size(), null));
        var files = new LinkedHashMap<Sheet, List<Entry>>();
        for (int i = 0; i < batch.size(); i++) {
            if (lies(batch.get(i), there, attempt)) {
                outcomes.set(i, kind.left(batch.get(i))); // in time, whatever the time is now
            } else if (isLate(attempt)) {
                outcomes.set(i, late());
            }
        }
        if (outcomes.contains(null)) {
            place(batch, files, outcomes);
        }
        leave(files, batch, attempt, outcomes);
        return outcomes.stream()
                .map(outcome -> Optional.ofNullable(outcome).orElseThrow())
                .toList();
    }

    /** The lines of an element, and to whom they belong. */
    private record Entry(int index, List<List<@Nullable String>> lines) {}

    /** Where nothing has been said of an element yet, says it, or puts its lines into files. */
    private void place(List<Write<T>> batch, Map<Sheet, List<Entry>> files, List<@Nullable Outcome> outcomes) {
        Look<T> look = kind.look(batch);
        for (int i = 0; i < batch.size(); i++) {
            if (outcomes.get(i) == null) {
                outcomes.set(i, place(i, batch.get(i), look, files));
            }
        }
    }

    private @Nullable Outcome place(int index, Write<T> write, Look<T> look, Map<Sheet, List<Entry>> files) {
        Optional<Outcome> said = look.before(write);
        if (said.isPresent()) {
            return said.get();
        }
        Made made = look.made(write);
        if (!made.problems().isEmpty()) {
            return Outcome.rejected(Faults.refused(made.problems(), kind.element(write)));
        }
        if (made.lines().isEmpty()) {
            return kind.unchanged(write);
        }
        if (!made.cut().isEmpty()) {
            LOG.warn("{}: cut to EBP's length: {}", kind.element(write), String.join(", ", made.cut()));
        }
        made.lines()
                .forEach((sheet, lines) ->
                        files.computeIfAbsent(sheet, none -> new ArrayList<>()).add(new Entry(index, lines)));
        return null;
    }

    private boolean lies(Write<T> write, List<LeftFiles.Left> there, Attempt attempt) {
        String own = LeftName.of(attempt);
        return there.stream()
                .filter(file -> file.box() != LeftFiles.Box.ERROR)
                .filter(file -> !kind.repeats() || file.name().attempt().equals(own))
                .anyMatch(file -> file.names().contains(write.claim().name()));
    }

    /** Each file on its own: what has left stays left, whatever becomes of the next. */
    private void leave(
            Map<Sheet, List<Entry>> files, List<Write<T>> batch, Attempt attempt, List<@Nullable Outcome> outcomes) {
        var note = new LeftNote(attempt);
        files.forEach((sheet, entries) -> {
            Path target = free(sheet, attempt);
            Optional<Outcome> failure = leave(sheet, target, entries, attempt, note.isEmpty());
            if (failure.isEmpty() || failure.get().kind() == Outcome.Kind.UNKNOWN) {
                note.add(
                        String.valueOf(target.getFileName()),
                        entries.stream()
                                .map(entry -> batch.get(entry.index()).claim().name())
                                .toList());
            }
            for (Entry entry : entries) { // what stands in several files is left once it is in all of them
                Outcome outcome = failure.orElseGet(() -> kind.left(batch.get(entry.index())));
                Outcome before = outcomes.get(entry.index());
                outcomes.set(entry.index(), before == null || failure.isPresent() ? outcome : before);
            }
        });
        if (!note.isEmpty()) {
            note.keep();
            afterwards.run();
        }
    }

    /** Nothing when it was left; else what became of its elements. */
    private Optional<Outcome> leave(
            Sheet sheet, Path target, List<Entry> entries, Attempt attempt, boolean nothingLeft) {
        boolean committing = false;
        try (DelimitedWriter writer =
                DelimitedWriter.create(target, settings.dialect(), sheet.labels(), Audience.PROGRAMS)) {
            for (Entry entry : entries) {
                for (List<@Nullable String> line : entry.lines()) {
                    writer.write(line).ifPresent(fault -> {
                        throw new IllegalStateException("a line that was looked at cannot be written: " + fault.what());
                    });
                }
            }
            if (isLate(attempt)) {
                return Optional.of(late());
            }
            committing = true;
            writer.commit();
            return Optional.empty();
        } catch (IOException failed) {
            Fault fault = Faults.unwritten(settings.out(), failed);
            if (committing && Files.exists(target)) {
                return Optional.of(new Outcome.Unknown(fault));
            }
            if (nothingLeft) {
                throw new UnreachableException(fault, failed);
            }
            return Optional.of(new Outcome.RetryLater(fault));
        }
    }

    /** A name that no file of this attempt has: those that lie there hold other elements of it. */
    private Path free(Sheet sheet, Attempt attempt) {
        for (int number = 1; number <= MOST_FILES; number++) {
            String name = new LeftName(sheet.file(), LeftName.of(attempt), number).text();
            if (List.of(settings.out(), settings.done(), settings.error()).stream()
                    .noneMatch(folder -> Files.exists(folder.resolve(name)))) {
                return settings.out().resolve(name);
            }
        }
        throw new IllegalStateException("an attempt has too many files");
    }

    private boolean isLate(Attempt attempt) {
        return !clock.instant().isBefore(attempt.deadline());
    }

    private static Outcome late() {
        return new Outcome.NotSent("the attempt's time had passed");
    }
}
