package dev.navette.ebp;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.UnreadableSourceException;
import dev.navette.text.Column;
import dev.navette.text.DelimitedReader;
import dev.navette.text.Dialect;
import dev.navette.text.RecordPlace;
import dev.navette.text.Row;
import dev.navette.text.SourceFiles;

/**
 * An open file of which columns are found by their labels; case, blanks, underscores and dots make no difference:
 * EBP's versions differ in them. For one thread.
 */
final class Labelled implements Closeable {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0_.]+");

    private final String source;
    private final DelimitedReader reader;
    private final List<String> simple;

    private Labelled(String source, DelimitedReader reader) {
        this.source = source;
        this.reader = reader;
        this.simple = reader.columns().stream().map(Labelled::simple).toList();
    }

    /** @throws UnreadableSourceException when it is not there, or is not as the dialect says */
    static Labelled open(Path file, Dialect dialect) {
        return of(SourceFiles.open(file, source(file)), file, dialect);
    }

    /** The same of its bytes, which are closed with it. */
    static Labelled of(InputStream in, Path file, Dialect dialect) {
        return new Labelled(source(file), DelimitedReader.of(in, source(file), dialect));
    }

    /** Opens one that may have been moved meanwhile. */
    static Labelled openMoving(Path file, Dialect dialect) throws IOException {
        return of(Files.newInputStream(file), file, dialect);
    }

    static String source(Path file) {
        return "EBP " + file.getFileName();
    }

    /** The column of a label; null where the file has none, or there is no label. */
    @Nullable
    Column column(@Nullable String label) {
        if (label == null) {
            return null;
        }
        String wanted = simple(label);
        int place = simple.indexOf(wanted);
        if (place < 0) {
            return null;
        }
        if (place != simple.lastIndexOf(wanted)) {
            throw new UnreadableSourceException(Fault.of(
                    "The file has more than once the column \"" + label + "\"",
                    source,
                    "header",
                    "Export each column once"));
        }
        return new Column(reader.columns().get(place), place);
    }

    /** The first of these labels that the file has. */
    Optional<Column> first(List<String> labels) {
        for (String label : labels) {
            Column column = column(label);
            if (column != null) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** @throws UnreadableSourceException naming all of the labels that the file lacks */
    List<Column> needed(List<String> labels) {
        List<String> lacking =
                labels.stream().filter(label -> column(label) == null).toList();
        if (!lacking.isEmpty()) {
            reader.require(lacking);
        }
        var columns = new ArrayList<Column>();
        for (String label : labels) {
            Optional.ofNullable(column(label)).ifPresent(columns::add);
        }
        return columns;
    }

    Optional<Row> next() {
        return reader.next();
    }

    RecordPlace place() {
        return reader.place();
    }

    /** The same file from a place on. */
    Labelled from(RecordPlace place, InputStream in) {
        return new Labelled(source, reader.from(place, in));
    }

    @Override
    public void close() {
        reader.close();
    }

    private static String simple(String label) {
        return BETWEEN.matcher(label).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
