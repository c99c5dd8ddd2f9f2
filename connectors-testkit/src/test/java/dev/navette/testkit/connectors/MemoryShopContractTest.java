package dev.navette.testkit.connectors;

import java.util.Set;

import dev.navette.memory.MemoryShop;
import dev.navette.spi.Connection;
import dev.navette.spi.FieldViewer;
import dev.navette.spi.ListingReader;
import dev.navette.spi.MediaWriter;
import dev.navette.spi.OfferReader;
import dev.navette.spi.ProductSurvey;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Role;
import dev.navette.spi.SelfTest;
import dev.navette.spi.SellableFinder;
import dev.navette.spi.StockWriter;
import dev.navette.spi.TermWriter;
import dev.navette.testkit.ConnectorContract;

class MemoryShopContractTest extends ConnectorContract {

    @Override
    protected Connection<?> connection() {
        return new MemoryShop("shop-fr").connection();
    }

    @Override
    protected Set<Class<? extends Role>> roles() {
        return Set.of(
                ProductWriter.class,
                StockWriter.class,
                TermWriter.class,
                MediaWriter.class,
                SellableFinder.class,
                FieldViewer.class,
                ListingReader.class,
                OfferReader.class,
                ProductSurvey.class,
                SelfTest.class);
    }
}
