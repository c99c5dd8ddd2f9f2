package dev.navette.testkit.connectors;

import java.util.List;

import dev.navette.memory.MemoryErp;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.ErpQuote;
import dev.navette.spi.Connection;
import dev.navette.testkit.ErpQuoteWorld;

/** The quotes of an ERP in memory. */
record MemoryErpQuoteWorld(MemoryErp erp) implements ErpQuoteWorld {

    MemoryErpQuoteWorld() {
        this(new MemoryErp("ebp"));
    }

    @Override
    public Connection<?> connection() {
        return erp.connection();
    }

    @Override
    public void put(List<ErpQuote> quotes) {
        quotes.forEach(erp::put);
    }

    @Override
    public void remove(String id) {
        erp.remove(new ForeignId(id));
    }
}
