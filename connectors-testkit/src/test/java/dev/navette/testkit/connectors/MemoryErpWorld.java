package dev.navette.testkit.connectors;

import java.util.List;

import dev.navette.error.Fault;
import dev.navette.memory.MemoryErp;
import dev.navette.model.Article;
import dev.navette.spi.Connection;
import dev.navette.testkit.ErpWorld;

/** An ERP in memory. */
record MemoryErpWorld(MemoryErp erp) implements ErpWorld {

    MemoryErpWorld() {
        this(new MemoryErp("ebp"));
    }

    @Override
    public Connection<?> connection() {
        return erp.connection();
    }

    @Override
    public void put(List<Article> articles) {
        articles.forEach(erp::put);
    }

    @Override
    public void remove(String reference) {
        erp.remove(reference);
    }

    @Override
    public boolean damage(String reference) {
        erp.faulty(reference, Fault.of("The price is \"gratuit\"", "memory-erp ebp", reference, "Correct the price"));
        return true;
    }
}
