package dev.navette.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;

/**
 * Reads a delimited file record by record, in memory bounded by one record. A faulty line is a {@link Row} with a fault,
 * and reading goes on behind it; only what makes the whole file doubtful (a byte that its charset does not know, a
 * missing column) is an exception. Empty lines are passed over. For one thread.
 */
public final class DelimitedReader implements Closeable {

    private final String source;
    private final Dialect dialect;
    private final DateTimeFormatter dates;
    private final RecordSplitter splitter;
    private final RecordFeed feed;
    private final Pattern separators;
    private Header header = new Header("", 0, List.of());

    private DelimitedReader(String source, Dialect dialect, RecordSplitter splitter) {
        this.source = source;
        this.dialect = dialect;
        this.dates = dialect.dates();
        this.separators = Pattern.compile(Pattern.quote(String.valueOf(dialect.separator())));
        this.splitter = splitter;
        this.feed = new RecordFeed(CSVFormat.Builder.create()
                .setDelimiter(dialect.separator())
                .setQuote(dialect.quote())
                .setIgnoreEmptyLines(false)
                .get());
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws UnreadableSourceException when it is not there, may not be read, or has no header
     * @throws UnreachableException when it cannot be read now
     */
    public static DelimitedReader open(Path file, Dialect dialect) {
        String source = "file " + Refusals.nameOf(file);
        return of(SourceFiles.open(file, source), source, dialect);
    }

    /**
     * Reads a header from a stream, which is closed with the reader, or at once when this throws.
     *
     * @param source what messages call it: {@code files articles.csv}
     */
    public static DelimitedReader of(InputStream in, String source, Dialect dialect) {
        try (var opening = new Opening(in)) {
            var reader = new DelimitedReader(source, dialect, splitter(in, source, dialect));
            reader.readHeader();
            opening.keep();
            return reader;
        } catch (IOException broken) {
            throw Refusals.unreachable(source, broken);
        }
    }

    /**
     * Whether records of such a file can be read from a place in its middle: not where bytes mean what those before them
     * say, as in UTF-16 without its order or in ISO-2022.
     */
    public static boolean canResume(Charset charset) {
        String name = charset.name();
        return !name.equals("UTF-16") && !name.equals("UTF-32") && !name.contains("ISO-2022");
    }

    /**
     * The same file from a place on, with the same columns.
     *
     * @param in the file from the place's offset on; closed with the reader that is answered
     */
    public DelimitedReader from(RecordPlace place, InputStream in) {
        try (var opening = new Opening(in)) {
            var characters = new StrictCharacters(in, dialect.encoding().charset(), place.offset());
            characters.skip(place.skipped());
            var there = new RecordSplitter(characters, dialect.separator(), dialect.quote(), place.line());
            var reader = new DelimitedReader(source, dialect, there);
            reader.header = header;
            opening.keep();
            return reader;
        } catch (IOException broken) {
            throw Refusals.unreachable(source, broken);
        }
    }

    /** Where the record begins that was given last. */
    public RecordPlace place() {
        return splitter.place();
    }

    /** The names of the columns from left to right, without the blanks around them. */
    public List<String> columns() {
        return header.names();
    }

    /**
     * Refuses a file that lacks one of these columns or has one of them twice.
     *
     * @throws UnreadableSourceException naming all of them, the columns that are there, and what was probably meant
     */
    public void require(Collection<String> names) {
        header.require(names, dialect.encoding().charset());
    }

    /**
     * The column of that name.
     *
     * @throws UnreadableSourceException when there is none, or more than one
     */
    public Column column(String name) {
        require(List.of(name));
        return new Column(name, header.names().indexOf(name));
    }

    /**
     * The next record, or nothing at the end.
     *
     * @throws UnreadableSourceException at bytes that are no character of the charset
     * @throws UnreachableException when it cannot be read on
     */
    public Optional<Row> next() {
        try {
            while (splitter.advance()) {
                Row row = row();
                if (row != null) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        } catch (IOException broken) {
            throw refusal(broken);
        }
    }

    @Override
    public void close() {
        try {
            splitter.close();
        } catch (IOException broken) {
            throw Refusals.unreachable(source, broken);
        }
    }

    private static RecordSplitter splitter(InputStream in, String source, Dialect dialect) throws IOException {
        var characters = new StrictCharacters(in, dialect.encoding().charset());
        Optional<Charset> announced = characters.skipMark();
        if (announced.isPresent()) {
            throw Refusals.otherMark(source, announced.get(), dialect);
        }
        return new RecordSplitter(characters, dialect.separator(), dialect.quote());
    }

    private void readHeader() throws IOException {
        try {
            for (int above = 1; above < dialect.headerLine(); above++) {
                splitter.skipLine();
            }
            if (!splitter.advance()) {
                throw Refusals.noHeader(source, dialect);
            }
            Optional<String[]> fields = fields();
            if (fields.isEmpty()) {
                throw Refusals.flawedHeader(flaw(), dialect);
            }
            List<String> names = Stream.of(fields.get()).map(Blanks::strip).toList();
            header = new Header(source, splitter.line(), names);
        } catch (CharacterCodingException foreign) {
            throw Refusals.foreignBytes(source, splitter.reached(), foreign, dialect);
        }
    }

    /** The record as a row, or null when nothing is written in any of its fields. */
    private @Nullable Row row() throws IOException {
        Optional<String[]> fields = fields();
        if (fields.isEmpty()) {
            return new Row(source, dialect, dates, splitter.line(), guessedFields(), flaw());
        }
        String[] values = fields.get();
        boolean empty = Stream.of(values).allMatch(value -> Blanks.strip(value).isEmpty());
        return empty ? null : new Row(source, dialect, dates, splitter.line(), values, miscount(values));
    }

    private Optional<String[]> fields() throws IOException {
        return splitter.flaw() == null
                ? feed.fields(splitter.window(), splitter.start(), splitter.end())
                : Optional.empty();
    }

    /** A line whose quotes do not match, cut at every separator: good enough to say which element it is about. */
    private String[] guessedFields() {
        String text = new String(splitter.window(), splitter.start(), splitter.end() - splitter.start());
        String quote = String.valueOf(dialect.quote());
        return separators
                .splitAsStream(text)
                .map(field -> field.replace(quote, ""))
                .toArray(String[]::new);
    }

    /** Programs that end each line with a separator make fields that no column names; empty ones do no harm. */
    private @Nullable Fault miscount(String[] fields) {
        int columns = header.names().size();
        int count = fields.length;
        while (count > columns && fields[count - 1].isBlank()) {
            count--;
        }
        return count == columns ? null : Refusals.miscount(source, splitter.line(), count, columns, dialect);
    }

    private Fault flaw() {
        RecordSplitter.Flaw flaw = splitter.flaw();
        return Refusals.flaw(source, splitter.line(), flaw == null ? RecordSplitter.Flaw.TEXT_AFTER_QUOTE : flaw);
    }

    private RuntimeException refusal(IOException broken) {
        return broken instanceof CharacterCodingException foreign
                ? Refusals.foreignBytes(source, splitter.reached(), foreign, dialect)
                : Refusals.unreachable(source, broken);
    }

    /** Closes the stream of a reader that could not be opened. */
    private static final class Opening implements Closeable {

        private final InputStream in;
        private boolean kept;

        Opening(InputStream in) {
            this.in = in;
        }

        void keep() {
            kept = true;
        }

        @Override
        public void close() throws IOException {
            if (!kept) {
                in.close();
            }
        }
    }
}
