package dev.navette.testkit.connectors;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.navette.memory.MemoryErp;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.Customer;
import dev.navette.spi.Connection;
import dev.navette.spi.Limits;
import dev.navette.testkit.ErpAccountsWorld;
import dev.navette.testkit.FaultyConnector;

/**
 * An ERP in memory that has accounts, and takes four calls at once.
 *
 * @param through makes the connection another
 * @param tray empties it of what the ERP has taken and not dealt with
 * @param power whether it is switched on
 */
record MemoryAccountsWorld(MemoryErp erp, UnaryOperator<Connection<?>> through, Runnable tray, OnOff power)
        implements ErpAccountsWorld {

    MemoryAccountsWorld {
        erp.limitedTo(new Limits(100, 4, Duration.ZERO));
    }

    MemoryAccountsWorld() {
        this(new MemoryErp("ebp"));
    }

    MemoryAccountsWorld(MemoryErp erp) {
        this(erp, real -> real);
    }

    MemoryAccountsWorld(MemoryErp erp, UnaryOperator<Connection<?>> through) {
        this(erp, through, () -> {}, new OnOff());
    }

    /** One that deals with what it took only when it is told to. */
    MemoryAccountsWorld(Tray tray) {
        this(new MemoryErp("ebp"), real -> FaultyConnector.connection(real, tray), tray, new OnOff());
    }

    @Override
    public Connection<?> connection() {
        return through.apply(FaultyConnector.connection(erp.connection(), power));
    }

    @Override
    public void put(Customer customer) {
        erp.put(customer);
    }

    @Override
    public List<Customer> customers() {
        return erp.customers();
    }

    @Override
    public void remove(ForeignId id) {
        erp.removeCustomer(id.value());
    }

    @Override
    public void settle() {
        tray.run();
    }

    @Override
    public boolean silence() {
        return power.off();
    }
}
