package dev.navette.memory;

import java.util.Collection;
import java.util.List;

import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;
import dev.navette.spi.DocumentReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

/** Reads documents in the order of their last change. */
record MemoryDocumentReader(ErpDocuments documents) implements DocumentReader {

    @Override
    public Watermark begin(Selection selection) {
        return documents.shelf().begin(selection);
    }

    @Override
    public Page<ErpDocument> read(Watermark from, int size) {
        return documents.shelf().page(from, size);
    }

    @Override
    public List<Read<ErpDocument>> named(Collection<String> names) {
        return documents.shelf().named(names);
    }

    @Override
    public List<ErpDocument> bearing(Collection<ExternalReference> references) {
        return documents.bearing(references);
    }
}
