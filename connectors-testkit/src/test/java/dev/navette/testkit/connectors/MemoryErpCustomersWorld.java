package dev.navette.testkit.connectors;

import java.util.List;

import dev.navette.error.Fault;
import dev.navette.memory.MemoryErp;
import dev.navette.model.sales.ErpCustomer;
import dev.navette.spi.Connection;
import dev.navette.testkit.ErpCustomersWorld;

/** An ERP in memory that has customers. */
record MemoryErpCustomersWorld(MemoryErp erp) implements ErpCustomersWorld {

    MemoryErpCustomersWorld() {
        this(new MemoryErp("ebp"));
    }

    @Override
    public Connection<?> connection() {
        return erp.connection();
    }

    @Override
    public void put(List<ErpCustomer> customers) {
        customers.forEach(erp::put);
    }

    @Override
    public void remove(String code) {
        erp.removeCustomer(code);
    }

    @Override
    public boolean damage(String code) {
        erp.faulty(code, Fault.of("The outstanding amount is no number", "memory-erp ebp", code, "Correct it"));
        return true;
    }
}
