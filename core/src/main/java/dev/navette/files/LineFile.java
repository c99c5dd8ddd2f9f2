package dev.navette.files;

import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.navette.error.Fault;
import dev.navette.error.UnreadableSourceException;
import dev.navette.text.DelimitedReader;
import dev.navette.text.Dialect;
import dev.navette.text.RecordPlace;
import dev.navette.text.Row;
import dev.navette.text.SourceFiles;

/**
 * A delimited file of the folder and the columns that are needed of it.
 *
 * @param path where it is
 * @param name as the mapping names it
 * @param dialect how it is written
 * @param only which of its lines are meant, or null for all
 * @param columns those that it must have
 * @param key the column of the key
 * @param gathers whether the lines of one key that stand together are one group
 */
record LineFile(
        Path path,
        String name,
        Dialect dialect,
        @Nullable LineChoice only,
        List<String> columns,
        String key,
        boolean gathers) {

    private static final Logger LOG = LoggerFactory.getLogger(LineFile.class);

    /** As a format names it in a folder. */
    static LineFile in(Path folder, Format format, List<String> columns, String key, boolean gathers) {
        String name = Objects.requireNonNull(format.file(), "file").strip();
        var all = new ArrayList<>(columns);
        LineChoice only = format.only();
        if (only != null) {
            all.add(Objects.requireNonNull(only.column(), "column"));
        }
        return new LineFile(folder.resolve(name), name, format.dialect(), only, List.copyOf(all), key, gathers);
    }

    /** What messages call it. */
    String source() {
        return "files " + name;
    }

    FileState state() {
        return FileState.of(path, source());
    }

    /** Opens it and makes sure that its columns are there. */
    DelimitedReader open() {
        return open(SourceFiles.open(path, source()));
    }

    LineGroups groups(DelimitedReader reader) {
        return new LineGroups(source(), reader, reader.column(key), gathers, chosen(reader));
    }

    /** The groups of a reader that was opened, from a place on. */
    LineGroups groups(DelimitedReader opened, RecordPlace place) {
        return groups(opened.from(place, SourceFiles.open(path, source(), place.offset())));
    }

    /** Which lines are meant. */
    Predicate<Row> chosen(DelimitedReader reader) {
        return only == null ? row -> true : only.on(reader);
    }

    /**
     * Reads all of it once, and refuses it where its bytes are not what the mapping says.
     *
     * @param digest of its bytes
     * @param opened is given the reader before the first line is read
     */
    void pass(MessageDigest digest, Consumer<DelimitedReader> opened, Consumer<LineGroup> each) {
        var watch = new Utf8Watch(new DigestInputStream(SourceFiles.open(path, source()), digest));
        try (var reader = open(watch)) {
            opened.accept(reader);
            LineGroups groups = groups(reader);
            while (groups.hasNext()) {
                each.accept(groups.next());
            }
            reportBlanks(groups.strayBlanks());
        }
        refuseUtf8(watch);
    }

    private DelimitedReader open(InputStream in) {
        DelimitedReader reader = DelimitedReader.of(in, source(), dialect);
        try {
            reader.require(columns);
            return reader;
        } catch (UnreadableSourceException lacking) {
            reader.close();
            throw lacking;
        }
    }

    private void refuseUtf8(Utf8Watch watch) {
        if (!watch.isUtf8() || !Utf8Watch.concerns(dialect.encoding().charset())) {
            return;
        }
        String charset = dialect.encoding().charset().name();
        throw new UnreadableSourceException(
                watch.isDamaged()
                        ? Fault.of(
                                "An editor that took the file for UTF-8 has damaged its characters",
                                source(),
                                "the file as a whole",
                                "Export it again, or restore it; where you edit it, save it in " + charset)
                        : Fault.of(
                                "The file is probably UTF-8, not " + charset,
                                source(),
                                "the file as a whole",
                                "Correct charset in the mapping: \"UTF-8\""));
    }

    private void reportBlanks(long strayBlanks) {
        if (strayBlanks > 0) {
            LOG.warn(
                    "{}: on {} line(s) there are blanks around the reference; they are not part of it",
                    source(),
                    strayBlanks);
        }
    }
}
