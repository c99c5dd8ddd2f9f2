package dev.navette.testkit;

import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.spi.SellableFinder;

/** What every {@link SellableFinder} keeps to: extend it, and return the shop that is searched. */
public abstract class SellableFinderContract extends FinderContract<ShopWorld> {

    /** For a connector's own test. */
    protected SellableFinderContract() {}

    @Override
    final Class<SellableFinder> role() {
        return SellableFinder.class;
    }

    @Override
    final ForeignId putByHand(String reference) {
        return system().put(new Product(
                new Reference(reference),
                new ProductTexts("Café moulu 250 g", "Torréfaction"),
                new Price(Money.of("1", "EUR"), system().prices()),
                Quantity.of(1)));
    }
}
