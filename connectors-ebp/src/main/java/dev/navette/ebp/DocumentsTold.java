package dev.navette.ebp;

import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.DocumentType;

/**
 * What EBP's exports of documents tell.
 *
 * @param index of them
 * @param names our names of files, by types
 */
record DocumentsTold(DocumentExports.Index index, Map<DocumentType, String> names) implements Inquiry.Export {

    static DocumentsTold of(DocumentExports exports, EbpDocumentFiles names) {
        return new DocumentsTold(index(exports), names.all());
    }

    /** @throws UnreachableException when it cannot be read */
    static DocumentExports.Index index(DocumentExports exports) {
        try {
            return exports.index();
        } catch (UnreadableSourceException unreadable) {
            throw Faults.unreachable(unreadable);
        }
    }

    @Override
    public List<ForeignId> of(String name) {
        return index.idsOf(name);
    }

    @Override
    public @Nullable Fault unclear() {
        return index.unclear();
    }

    @Override
    public FileTime written(String file) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(file))
                .map(entry -> index.written(entry.getKey()))
                .findFirst()
                .orElse(FileTime.fromMillis(0));
    }
}
