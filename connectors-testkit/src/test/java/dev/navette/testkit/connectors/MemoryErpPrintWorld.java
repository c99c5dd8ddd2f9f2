package dev.navette.testkit.connectors;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import dev.navette.memory.MemoryErp;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.DocumentType;
import dev.navette.spi.Connection;
import dev.navette.testkit.ErpPrintWorld;

/** The documents of an ERP in memory. */
record MemoryErpPrintWorld(MemoryErp erp, AtomicInteger last) implements ErpPrintWorld {

    MemoryErpPrintWorld() {
        this(new MemoryErp("ebp"), new AtomicInteger());
    }

    @Override
    public Connection<?> connection() {
        return erp.connection();
    }

    @Override
    public ForeignId put() {
        return erp.put(Papers.document(DocumentType.INVOICE, "s1:" + last.incrementAndGet()));
    }

    @Override
    public void remove(ForeignId document) {
        erp.remove(document);
    }

    @Override
    public boolean printsLater() {
        erp.printingFrom(Instant.parse("2026-11-20T09:00:00Z"));
        return true;
    }
}
