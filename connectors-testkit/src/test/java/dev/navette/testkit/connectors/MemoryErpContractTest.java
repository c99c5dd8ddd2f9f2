package dev.navette.testkit.connectors;

import java.util.Set;

import dev.navette.spi.ArticleFinder;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.ArticleSurvey;
import dev.navette.spi.ArticleWriter;
import dev.navette.spi.Connection;
import dev.navette.spi.MediaReader;
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
                ArticleFinder.class);
    }
}
