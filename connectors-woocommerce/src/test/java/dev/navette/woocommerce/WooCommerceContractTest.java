package dev.navette.woocommerce;

import java.util.Set;

import org.junit.jupiter.api.AfterEach;

import dev.navette.model.Secret;
import dev.navette.spi.AccountCodeWriter;
import dev.navette.spi.Connection;
import dev.navette.spi.FieldViewer;
import dev.navette.spi.Hints;
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
import dev.navette.spi.ReferenceData;
import dev.navette.spi.Role;
import dev.navette.spi.SelfTest;
import dev.navette.spi.SellableFinder;
import dev.navette.spi.ShopCustomerFinder;
import dev.navette.spi.ShopCustomerWriter;
import dev.navette.spi.StockWriter;
import dev.navette.spi.TermWriter;
import dev.navette.testkit.ConnectorContract;
import dev.navette.woocommerce.fake.FakeWooCommerce;

class WooCommerceContractTest extends ConnectorContract {

    private final WooCommerceWorld world = WooCommerceWorld.open(clock);

    @AfterEach
    void closeTheShop() {
        world.close();
    }

    /** With all that a role may need: who uploads pictures, and the secret of webhooks. */
    @Override
    protected Connection<?> connection() {
        return WooCommerce.with(world.settings()
                .uploadingAs(FakeWooCommerce.USER, Secret.value(FakeWooCommerce.APPLICATION_PASSWORD))
                .webhooksSignedWith(Secret.value(TestSecrets.WEBHOOK)));
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
                OrderReader.class,
                OrderMarker.class,
                OrderFinder.class,
                OrderProgressWriter.class,
                AccountCodeWriter.class,
                ShopCustomerWriter.class,
                ShopCustomerFinder.class,
                ProspectReader.class,
                ProductSurvey.class,
                ReferenceData.class,
                SelfTest.class,
                Hints.class);
    }
}
