package dev.navette.testkit.connectors;

import java.util.Set;

import dev.navette.memory.MemoryShop;
import dev.navette.spi.AccountCodeWriter;
import dev.navette.spi.Connection;
import dev.navette.spi.FieldViewer;
import dev.navette.spi.InvoiceWriter;
import dev.navette.spi.ListingReader;
import dev.navette.spi.MediaWriter;
import dev.navette.spi.OfferReader;
import dev.navette.spi.OrderFinder;
import dev.navette.spi.OrderMarker;
import dev.navette.spi.OrderProgressWriter;
import dev.navette.spi.OrderReader;
import dev.navette.spi.ProductSurvey;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.ProspectReader;
import dev.navette.spi.QuoteWriter;
import dev.navette.spi.Role;
import dev.navette.spi.SelfTest;
import dev.navette.spi.SellableFinder;
import dev.navette.spi.ShopCustomerFinder;
import dev.navette.spi.ShopCustomerWriter;
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
                SelfTest.class,
                OrderReader.class,
                OrderMarker.class,
                AccountCodeWriter.class,
                OrderFinder.class,
                OrderProgressWriter.class,
                InvoiceWriter.class,
                QuoteWriter.class,
                ShopCustomerWriter.class,
                ShopCustomerFinder.class,
                ProspectReader.class);
    }
}
