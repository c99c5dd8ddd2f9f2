package dev.navette.text;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;

/**
 * Writes a delimited file that is there complete or not at all, as a {@link WholeFile}: {@link #commit} makes it appear
 * and replaces a file of that name; closed without it, nothing is left. For one thread.
 */
public final class DelimitedWriter implements Closeable {

    private static final char MARK = '\uFEFF';

    private final Dialect dialect;
    private final List<String> columns;
    private final CellText cells;
    private final WholeFile file;
    private final BufferedWriter out;
    private final CSVFormat format;
    private long line;

    private DelimitedWriter(Path target, Dialect dialect, List<String> columns, Audience audience) throws IOException {
        this.dialect = dialect;
        this.columns = List.copyOf(columns);
        this.cells = new CellText("file " + Refusals.nameOf(target), dialect, audience);
        this.line = dialect.headerLine();
        this.file = WholeFile.create(target);
        this.out = new BufferedWriter(new OutputStreamWriter(
                file.content(), dialect.encoding().charset().newEncoder()));
        this.format = format(dialect);
    }

    /**
     * Begins a file with its header.
     *
     * @throws IOException when its folder cannot be written
     * @throws IllegalArgumentException when the charset cannot hold a column's name
     */
    public static DelimitedWriter create(Path target, Dialect dialect, List<String> columns, Audience audience)
            throws IOException {
        var writer = new DelimitedWriter(target, dialect, columns, audience);
        try {
            writer.writeHeader();
            return writer;
        } catch (IOException | RuntimeException failed) {
            writer.close();
            throw failed;
        }
    }

    /**
     * Adds a record, or says why one of its values cannot be written; then nothing of it is.
     *
     * @param values one for each column; null leaves the field empty without quotes
     */
    public Optional<Fault> write(List<@Nullable String> values) throws IOException {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(values.size() + " values for " + columns.size() + " columns");
        }
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            Optional<Fault> fault = value == null ? Optional.empty() : cells.fault(value, columns.get(i), line + 1);
            if (fault.isPresent()) {
                return fault;
            }
        }
        print(values);
        return Optional.empty();
    }

    /** What would stand in a field for this text: not the same where it is transliterated or defused. */
    public String written(String text) {
        return cells.of(text);
    }

    /** Whether a spreadsheet would take this text for a formula, so that it is changed for {@link Audience#SPREADSHEETS}. */
    public boolean isFormula(String text) {
        return cells.isFormula(text);
    }

    /** Makes the file appear under its name, durable with all that was written. */
    public void commit() throws IOException {
        out.close();
        file.commit();
    }

    /** Gives up what was not committed. */
    @Override
    public void close() throws IOException {
        file.close();
    }

    private void writeHeader() throws IOException {
        if (dialect.encoding().byteOrderMark()) {
            out.append(MARK);
        }
        for (int above = 1; above < dialect.headerLine(); above++) {
            out.append(dialect.lineEnd().characters());
        }
        for (String column : columns) {
            cells.fault(column, column, dialect.headerLine()).ifPresent(fault -> {
                throw new IllegalArgumentException(fault.message());
            });
        }
        print(new ArrayList<>(columns));
        line = dialect.headerLine();
    }

    private void print(List<@Nullable String> values) throws IOException {
        boolean first = true;
        for (String value : values) {
            format.print(value == null ? null : cells.of(value), out, first);
            first = false;
        }
        format.println(out);
        line++;
    }

    private static CSVFormat format(Dialect dialect) {
        var format = CSVFormat.Builder.create()
                .setDelimiter(dialect.separator())
                .setQuote(dialect.quote())
                .setRecordSeparator(dialect.lineEnd().characters());
        return dialect.quote() == null
                ? format.get()
                : format.setQuoteMode(QuoteMode.ALL_NON_NULL).get();
    }
}
