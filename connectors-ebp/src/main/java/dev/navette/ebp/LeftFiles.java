package dev.navette.ebp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.text.Column;
import dev.navette.text.Dialect;
import dev.navette.text.Row;

/**
 * The import files that lie in the folders, and what is in them: read anew for each answer, so that it holds after the store
 * is lost too. Files that bear none of our names are nobody's affair. Thread-safe.
 */
final class LeftFiles {

    private static final int TIMES = 5;

    /** Where one lies. */
    enum Box {
        OUT,
        DONE,
        ERROR
    }

    /**
     * A kind of file.
     *
     * @param file what such files are called
     * @param labels by which the column of our names is known, the first one first: templates change
     * @param name our name that a cell holds, if it holds one
     */
    record Kind(String file, List<String> labels, Function<String, Optional<String>> name) {}

    /**
     * A file.
     *
     * @param box where it lies
     * @param path the same in full
     * @param name its name
     * @param names our names of what is in it
     */
    record Left(Box box, Path path, LeftName name, Set<String> names) {}

    private final Map<Box, Path> folders = new LinkedHashMap<>();
    private final Dialect dialect;
    private final List<Kind> kinds;
    private final Map<String, Known> known = new HashMap<>();

    /** What was in a file when it was read; a file that is moved keeps its name and its stamp. */
    private record Known(Stamp stamp, Set<String> names) {}

    LeftFiles(EbpFilesSettings settings, List<Kind> kinds) {
        folders.put(Box.OUT, settings.out());
        folders.put(Box.DONE, settings.done());
        folders.put(Box.ERROR, settings.error());
        this.dialect = settings.dialect();
        this.kinds = List.copyOf(kinds);
    }

    Path folder(Box box) {
        return folders.getOrDefault(box, Path.of(""));
    }

    /**
     * All of them.
     *
     * @throws UnreachableException when a folder or one of our files cannot be read: then nothing can be told
     */
    synchronized List<Left> look() {
        for (int time = 1; ; time++) {
            try {
                return lookOnce();
            } catch (NoSuchFileException moved) {
                if (time == TIMES) {
                    throw Faults.folder(Path.of(moved.getFile()), moved);
                }
            } catch (UnreadableSourceException unreadable) {
                throw Faults.unreachable(unreadable);
            }
        }
    }

    /** A file goes from the first folder into the others, and back by hand: the first is looked at again. */
    private List<Left> lookOnce() throws NoSuchFileException {
        var found = new LinkedHashMap<Path, Left>();
        var still = new HashSet<String>();
        for (Box box : List.of(Box.OUT, Box.DONE, Box.ERROR, Box.OUT)) {
            for (Path path : list(folder(box))) {
                for (Kind kind : kinds) {
                    Optional<LeftName> name = LeftName.parse(path, kind.file());
                    if (name.isPresent() && !found.containsKey(path)) {
                        still.add(name.get().text());
                        found.put(path, new Left(box, path, name.get(), names(path, name.get(), kind)));
                    }
                }
            }
        }
        known.keySet().retainAll(still);
        return List.copyOf(found.values());
    }

    private Set<String> names(Path path, LeftName name, Kind kind) throws NoSuchFileException {
        try {
            Stamp stamp = Stamp.of(path);
            Known before = known.get(name.text());
            if (before != null && before.stamp().equals(stamp)) {
                return before.names();
            }
            Set<String> names = read(path, kind);
            known.put(name.text(), new Known(stamp, names));
            return names;
        } catch (NoSuchFileException moved) {
            throw moved;
        } catch (IOException failed) {
            throw Faults.folder(path, failed);
        }
    }

    private Set<String> read(Path path, Kind kind) throws IOException {
        var names = new HashSet<String>();
        try (Labelled file = Labelled.openMoving(path, dialect)) {
            Column column = file.first(kind.labels()).orElseThrow(() -> unknown(path, kind));
            for (Optional<Row> row = file.next(); row.isPresent(); row = file.next()) {
                Optional<Fault> fault = row.get().fault();
                if (fault.isPresent()) {
                    throw new UnreadableSourceException(fault.get());
                }
                kind.name().apply(row.get().raw(column).strip()).ifPresent(names::add);
            }
        }
        return Set.copyOf(names);
    }

    private static UnreadableSourceException unknown(Path path, Kind kind) {
        return new UnreadableSourceException(Fault.of(
                "A file that bears the name of our import files has none of the columns "
                        + String.join(", ", kind.labels()),
                Labelled.source(path),
                "header",
                "Take it out of the folder if it is not ours; if the columns were renamed, import it first"));
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            var paths = new ArrayList<>(files.filter(Files::isRegularFile).toList());
            paths.sort(null);
            return paths;
        } catch (UncheckedIOException failed) {
            throw Faults.folder(folder, new IOException(failed));
        } catch (IOException failed) {
            throw Faults.folder(folder, failed);
        }
    }
}
