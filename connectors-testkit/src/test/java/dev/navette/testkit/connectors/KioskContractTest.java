package dev.navette.testkit.connectors;

import java.util.Set;

import org.junit.jupiter.api.AfterEach;

import dev.navette.spi.ArticleReader;
import dev.navette.spi.ArticleSurvey;
import dev.navette.spi.Connection;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Role;
import dev.navette.spi.SelfTest;
import dev.navette.spi.SellableFinder;
import dev.navette.spi.StockWriter;
import dev.navette.testkit.ConnectorContract;

class KioskContractTest extends ConnectorContract {

    private final Kiosk kiosk = new Kiosk(clock);

    @Override
    protected Connection<?> connection() {
        return kiosk.connection();
    }

    @Override
    protected Set<Class<? extends Role>> roles() {
        return Set.of(
                ArticleReader.class,
                ArticleSurvey.class,
                ProductWriter.class,
                StockWriter.class,
                SellableFinder.class,
                SelfTest.class);
    }

    @AfterEach
    void closeTheKiosk() {
        kiosk.close();
    }
}
