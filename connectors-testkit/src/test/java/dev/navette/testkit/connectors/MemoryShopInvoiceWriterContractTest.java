package dev.navette.testkit.connectors;

import dev.navette.memory.MemoryShop;
import dev.navette.testkit.InvoiceWriterContract;
import dev.navette.testkit.ShopInvoiceWorld;

class MemoryShopInvoiceWriterContractTest extends InvoiceWriterContract {

    @Override
    protected ShopInvoiceWorld world() {
        return new MemoryInvoiceWorld(new MemoryShopWorld(new MemoryShop("shop-fr")));
    }
}
