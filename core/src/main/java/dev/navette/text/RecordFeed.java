package dev.navette.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * Lets Commons CSV take one record apart, and shows it no more than that one: a parser that reads ahead could not go on
 * behind a record that it cannot parse.
 */
final class RecordFeed {

    private final CSVFormat format;
    private final OneRecord record = new OneRecord();
    private @Nullable CSVParser parser;

    RecordFeed(CSVFormat format) {
        this.format = format;
    }

    /** The fields of the characters from start to end, or nothing when they cannot be taken apart. */
    Optional<String[]> fields(char[] characters, int start, int end) throws IOException {
        record.show(characters, start, end);
        if (parser == null) {
            parser = CSVParser.builder().setReader(record).setFormat(format).get();
        }
        try {
            return Optional.of(parser.iterator().next().values());
        } catch (UncheckedIOException | NoSuchElementException apart) {
            // A parser that failed stands in the middle of a field: the next record gets a fresh one.
            parser = null;
            return Optional.empty();
        }
    }

    /** A line break follows each record, for the parser to know its end without asking for more. */
    private static final class OneRecord extends Reader {

        private CharBuffer characters = CharBuffer.allocate(0);
        private boolean ended;

        void show(char[] all, int start, int end) {
            characters = CharBuffer.wrap(all, start, end - start);
            ended = false;
        }

        @Override
        public int read(char[] into, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            int count = Math.min(length, characters.remaining());
            characters.get(into, offset, count);
            if (count < length && !ended) {
                into[offset + count] = '\n';
                ended = true;
                return count + 1;
            }
            return count == 0 ? -1 : count;
        }

        @Override
        public void close() {
            // There is nothing behind it to give back.
        }
    }
}
