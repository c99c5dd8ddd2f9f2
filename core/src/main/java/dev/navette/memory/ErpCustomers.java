package dev.navette.memory;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.ErpCustomer;
import dev.navette.spi.CustomerReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

/** The customers of a {@link MemoryErp} that its people wrote, in the order of their last change. Thread-safe. */
final class ErpCustomers implements CustomerReader {

    private static final Address NOWHERE = new Address(null, null, null, List.of(), null, null, null, "FR", null, null);

    private final Shelf<ErpCustomer> shelf = new Shelf<>();

    void put(ErpCustomer customer) {
        shelf.put(Read.of(customer.code(), customer));
    }

    void remove(String code) {
        shelf.remove(code);
    }

    void faulty(String code, Fault fault) {
        if (!shelf.named(List.of(code)).isEmpty()) {
            shelf.put(Read.faulty(code, fault));
        }
    }

    /** The account that an import finds it as. */
    static Customer account(ErpCustomer customer) {
        @Nullable Address billing = customer.addresses().billing();
        return new Customer(
                customer.code(),
                customer.identity().name(),
                customer.identity().company(),
                customer.identity().person().email(),
                new Business(customer.business().siret(), customer.business().vatNumber(), null, null, null),
                billing == null ? NOWHERE : billing,
                customer.addresses().delivery(),
                null,
                customer.sorting().family(),
                customer.sorting().priceCategory(),
                null,
                null,
                null);
    }

    @Override
    public Watermark begin(Selection selection) {
        return shelf.begin(selection);
    }

    @Override
    public Page<ErpCustomer> read(Watermark from, int size) {
        return shelf.page(from, size);
    }

    @Override
    public List<Read<ErpCustomer>> named(Collection<String> names) {
        return shelf.named(names);
    }
}
