package dev.navette.ebp;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.model.sales.DocumentType;
import dev.navette.text.Column;
import dev.navette.text.RecordPlace;
import dev.navette.text.Row;
import dev.navette.text.SourceFiles;

/**
 * One of EBP's exports of sales documents.
 *
 * @param type of all documents in it
 * @param path where it lies
 * @param settings how it is written
 */
record DocumentFile(DocumentType type, Path path, EbpFilesSettings settings) {

    /**
     * The lines of one document, which stand together.
     *
     * @param number EBP's; null where the line has none, or cannot be read
     * @param rows its lines
     * @param place where the first one begins
     */
    record Group(@Nullable String number, List<Row> rows, RecordPlace place) {

        Row first() {
            return rows.get(0);
        }

        long line() {
            return first().line();
        }

        Optional<Fault> broken() {
            return rows.stream().filter(Row::isBroken).findFirst().flatMap(Row::fault);
        }
    }

    String source() {
        return Labelled.source(path);
    }

    Stamp stamp() {
        try {
            return Stamp.of(path);
        } catch (IOException failed) {
            throw SourceFiles.refusal(path, source(), failed);
        }
    }

    /** Refuses to go on where it is not as it was: half of one export and half of another is none. */
    void mustStillBe(Stamp before) {
        if (!before.equals(stamp())) {
            throw new UnreachableException(Fault.of(
                    "The export changed while it was read",
                    source(),
                    "the file as a whole",
                    "Wait until EBP has written it; the next run reads it from its beginning"));
        }
    }

    /** From its beginning. */
    Groups open() {
        return new Groups(this, Labelled.open(path, settings.exports().dialect()));
    }

    /** Of its bytes, which are closed with it. */
    Groups open(InputStream in) {
        return new Groups(this, Labelled.of(in, path, settings.exports().dialect()));
    }

    /** From a place in it on. */
    Groups open(RecordPlace place) {
        try (Labelled beginning = Labelled.open(path, settings.exports().dialect())) {
            return new Groups(this, beginning.from(place, SourceFiles.open(path, source(), place.offset())));
        }
    }

    /** Its documents, one after the other. For one thread. */
    static final class Groups implements Closeable {

        private final Labelled file;
        private final DocumentColumnsThere columns;
        private @Nullable Row ahead;
        private @Nullable RecordPlace aheadPlace;

        private Groups(DocumentFile of, Labelled file) {
            this.file = file;
            try {
                this.columns = DocumentColumnsThere.of(of, file);
                advance();
            } catch (RuntimeException unreadable) {
                file.close();
                throw unreadable;
            }
        }

        DocumentColumnsThere columns() {
            return columns;
        }

        boolean hasNext() {
            return ahead != null;
        }

        Group next() {
            Row first = ahead;
            RecordPlace place = aheadPlace;
            if (first == null || place == null) {
                throw new NoSuchElementException();
            }
            String number = numberOf(first);
            var rows = new ArrayList<Row>(List.of(first));
            advance();
            while (number != null && ahead != null && number.equals(numberOf(ahead))) {
                rows.add(ahead);
                advance();
            }
            return new Group(number, List.copyOf(rows), place);
        }

        @Override
        public void close() {
            file.close();
        }

        private @Nullable String numberOf(Row row) {
            Column number = columns.number();
            return row.text(number);
        }

        private void advance() {
            ahead = file.next().orElse(null);
            aheadPlace = ahead == null ? null : file.place();
        }
    }
}
