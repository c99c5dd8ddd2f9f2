package dev.navette.memory;

import java.util.Collection;
import java.util.List;

import dev.navette.model.sales.ErpQuote;
import dev.navette.spi.Page;
import dev.navette.spi.QuoteReader;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

/** Reads quotes in the order of their last change. */
record MemoryQuoteReader(Shelf<ErpQuote> shelf) implements QuoteReader {

    @Override
    public Watermark begin(Selection selection) {
        return shelf.begin(selection);
    }

    @Override
    public Page<ErpQuote> read(Watermark from, int size) {
        return shelf.page(from, size);
    }

    @Override
    public List<Read<ErpQuote>> named(Collection<String> names) {
        return shelf.named(names);
    }
}
