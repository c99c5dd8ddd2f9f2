package dev.navette.testkit.connectors;

import java.util.Set;

import dev.navette.spi.AccountFinder;
import dev.navette.spi.ArticleFinder;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.ArticleSurvey;
import dev.navette.spi.ArticleWriter;
import dev.navette.spi.Connection;
import dev.navette.spi.CustomerReader;
import dev.navette.spi.CustomerWriter;
import dev.navette.spi.DocumentPrinter;
import dev.navette.spi.DocumentReader;
import dev.navette.spi.DocumentWriter;
import dev.navette.spi.MediaReader;
import dev.navette.spi.PaymentWriter;
import dev.navette.spi.QuoteReader;
import dev.navette.spi.ReferenceData;
import dev.navette.spi.Role;
import dev.navette.spi.StockReader;
import dev.navette.spi.StockSurvey;
import dev.navette.testkit.ConnectorContract;

class MemoryErpContractTest extends ConnectorContract {

    @Override
    protected Connection<?> connection() {
        return new MemoryErpWorld().connection();
    }

    @Override
    protected Set<Class<? extends Role>> roles() {
        return Set.of(
                ArticleReader.class,
                StockReader.class,
                MediaReader.class,
                ArticleSurvey.class,
                StockSurvey.class,
                ReferenceData.class,
                ArticleWriter.class,
                ArticleFinder.class,
                AccountFinder.class,
                CustomerReader.class,
                CustomerWriter.class,
                DocumentWriter.class,
                DocumentReader.class,
                PaymentWriter.class,
                DocumentPrinter.class,
                QuoteReader.class);
    }
}
