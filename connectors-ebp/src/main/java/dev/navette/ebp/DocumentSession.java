package dev.navette.ebp;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.sales.ErpDocument;
import dev.navette.spi.Read;

/** The exports while they are read page by page. For one thread. */
final class DocumentSession implements Closeable {

    private final DocumentExports.Index index;
    private final DocumentPlace begun;
    private final Deque<DocumentFile> files;
    private final Set<String> seen = new HashSet<>();
    private DocumentFile.@Nullable Groups groups;
    private long passed;

    private DocumentSession(DocumentExports.Index index, DocumentPlace begun) {
        this.index = index;
        this.begun = begun;
        this.files = new ArrayDeque<>(index.stamps().keySet());
    }

    static DocumentSession open(DocumentExports.Index index, DocumentPlace place) {
        var session = new DocumentSession(index, place);
        try {
            for (long i = place.toSkip(index.digest()); i > 0 && session.hasNext(); i--) {
                session.next();
            }
            return session;
        } catch (RuntimeException unreadable) {
            session.close();
            throw unreadable;
        }
    }

    DocumentExports.Index index() {
        return index;
    }

    boolean stands(DocumentPlace place, DocumentExports.Index now) {
        return index.stamps().equals(now.stamps()) && here(false).equals(place);
    }

    DocumentPlace here(boolean last) {
        return last ? begun.atTheEnd(index.digest()) : begun.at(index.digest(), passed);
    }

    boolean hasNext() {
        while (groups == null || !groups.hasNext()) {
            DocumentFile file = files.poll();
            if (file == null) {
                return false;
            }
            close();
            groups = file.open();
        }
        return true;
    }

    /** The next one; call it after {@link #hasNext}. */
    Read<ErpDocument> next() {
        DocumentFile.Groups open = groups;
        if (open == null) {
            throw new IllegalStateException("nothing is open");
        }
        passed++;
        Read<ErpDocument> read = read(open.columns(), open.next(), index);
        return seen.add(read.name()) ? read : scattered(open.columns().of(), read.name());
    }

    static Read<ErpDocument> read(DocumentColumnsThere columns, DocumentFile.Group group, DocumentExports.Index index) {
        String number = group.number();
        boolean own = number == null
                || columns.reference(group)
                        .map(reference -> index.owns(reference.text(), columns.of(), number))
                        .orElse(true);
        return columns.document(group, own);
    }

    static Read<ErpDocument> scattered(DocumentFile file, String id) {
        return Read.faulty(
                id,
                Fault.of(
                        "Its lines do not stand together",
                        file.source(),
                        "document " + id,
                        "Sort the export by the number of the document"));
    }

    static Fault unread(DocumentFile file) {
        return Fault.of("A document cannot be read", file.source(), "the file as a whole", "Export it again");
    }

    @Override
    public void close() {
        if (groups != null) {
            groups.close();
            groups = null;
        }
    }
}
