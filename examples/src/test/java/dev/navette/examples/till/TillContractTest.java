package dev.navette.examples.till;

import java.util.Set;

import org.junit.jupiter.api.extension.RegisterExtension;

import dev.navette.spi.Connection;
import dev.navette.spi.OfferReader;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Role;
import dev.navette.spi.SelfTest;
import dev.navette.spi.SellableFinder;
import dev.navette.spi.StockWriter;
import dev.navette.testkit.ConnectorContract;

class TillContractTest extends ConnectorContract {

    @RegisterExtension
    final Tills tills = new Tills();

    @Override
    protected Connection<?> connection() {
        return tills.catalogue(clock).connection();
    }

    @Override
    protected Set<Class<? extends Role>> roles() {
        return Set.of(OfferReader.class, ProductWriter.class, StockWriter.class, SellableFinder.class, SelfTest.class);
    }
}
