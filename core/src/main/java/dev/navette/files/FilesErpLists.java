package dev.navette.files;

import java.util.List;
import java.util.Set;

import dev.navette.model.ReferenceEntry;
import dev.navette.model.ReferenceKind;
import dev.navette.spi.ReferenceData;
import dev.navette.spi.StockReader;

/**
 * What the options of flows choose from (PRO-4): the warehouses that the stock file names.
 *
 * @param stock its reader
 */
record FilesErpLists(StockReader stock) implements ReferenceData {

    @Override
    public Set<ReferenceKind> kinds() {
        return Set.of(ReferenceKind.WAREHOUSES);
    }

    @Override
    public List<ReferenceEntry> entries(ReferenceKind kind) {
        return stock.warehouses().stream().sorted().map(ReferenceEntry::named).toList();
    }
}
