package dev.navette.testkit.connectors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.spi.ArticleReader;
import dev.navette.spi.Connection;
import dev.navette.spi.MediaReader;
import dev.navette.spi.ReferenceData;
import dev.navette.spi.Role;
import dev.navette.spi.SelfTest;
import dev.navette.spi.StockReader;
import dev.navette.testkit.ConnectorContract;

class FilesErpContractTest extends ConnectorContract {

    @TempDir
    private Path folder;

    @Override
    protected Connection<?> connection() throws IOException {
        return new FilesErpWorld(folder).connection();
    }

    @Override
    protected Set<Class<? extends Role>> roles() {
        return Set.of(ArticleReader.class, StockReader.class, MediaReader.class, SelfTest.class, ReferenceData.class);
    }
}
