package dev.navette.ebp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;
import dev.navette.spi.DocumentReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

/**
 * Reads documents from EBP's exports, in their order. A file has no dates: of what changed it gives nothing while the exports
 * are as they were, and else everything.
 */
final class EbpDocumentReader implements DocumentReader {

    private final DocumentExports exports;
    private @Nullable DocumentSession session;

    EbpDocumentReader(DocumentExports exports) {
        this.exports = exports;
    }

    @Override
    public Watermark begin(Selection selection) {
        return DocumentPlace.beginning(selection).watermark();
    }

    @Override
    public Page<ErpDocument> read(Watermark from, int size) {
        DocumentPlace place = DocumentPlace.of(from);
        DocumentSession open = session;
        session = null; // whatever is thrown below, the next call begins with a fresh one
        DocumentExports.Index index = exports.index();
        if (open == null || !open.stands(place, index)) {
            if (open != null) {
                open.close();
            }
            if (place.knows(index.digest())) {
                return new Page<>(List.of(), from, true, OptionalLong.of(0));
            }
            open = DocumentSession.open(index, place);
        }
        return page(open, size);
    }

    @Override
    public List<Read<ErpDocument>> named(Collection<String> names) {
        var found = new LinkedHashMap<String, Read<ErpDocument>>();
        Set<String> wanted = Set.copyOf(names);
        DocumentExports.Index index = exports.index();
        for (DocumentFile file : index.stamps().keySet()) {
            find(file, index, wanted, found);
        }
        index.mustStillBe();
        return List.copyOf(found.values());
    }

    @Override
    public List<ErpDocument> bearing(Collection<ExternalReference> references) {
        try {
            DocumentExports.Index index = DocumentsTold.index(exports);
            var documents = new ArrayList<ErpDocument>();
            for (ExternalReference reference : Set.copyOf(references)) {
                index.own(reference.text()).forEach(one -> documents.add(documentAt(one)));
            }
            index.mustStillBe();
            return List.copyOf(documents);
        } catch (UnreadableSourceException unreadable) {
            throw Faults.unreachable(unreadable);
        }
    }

    void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    private Page<ErpDocument> page(DocumentSession open, int size) {
        boolean good = false;
        try {
            var reads = new ArrayList<Read<ErpDocument>>();
            while (reads.size() < size && open.hasNext()) {
                reads.add(open.next());
            }
            open.index().mustStillBe();
            boolean last = !open.hasNext();
            good = !last;
            session = last ? null : open;
            return new Page<>(reads, open.here(last).watermark(), last, OptionalLong.empty());
        } finally {
            if (!good) {
                open.close();
            }
        }
    }

    private static void find(
            DocumentFile file, DocumentExports.Index index, Set<String> wanted, Map<String, Read<ErpDocument>> found) {
        try (DocumentFile.Groups groups = file.open()) {
            while (groups.hasNext()) {
                DocumentFile.Group group = groups.next();
                String number = group.number();
                String id = number == null
                        ? ""
                        : DocumentIds.of(file.type(), number).value();
                if (number != null && wanted.contains(id)) {
                    found.merge(
                            id,
                            DocumentSession.read(groups.columns(), group, index),
                            (one, other) -> DocumentSession.scattered(file, id));
                }
            }
        }
    }

    /** What bears a reference and cannot be read must not look as if it were not there. */
    private static ErpDocument documentAt(DocumentExports.Sighting sighting) {
        try (DocumentFile.Groups groups = sighting.file().open(sighting.place())) {
            Read<ErpDocument> read = groups.columns().document(groups.next(), true);
            ErpDocument document = read.element();
            if (document == null) {
                Fault fault = read.fault();
                throw new UnreachableException(fault == null ? DocumentSession.unread(sighting.file()) : fault);
            }
            return document;
        }
    }
}
