package dev.navette.testkit.connectors;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.ErpWorld;
import dev.navette.testkit.StockReaderContract;

class FilesErpStockReaderContractTest extends StockReaderContract {

    @TempDir
    private Path folder;

    @Override
    protected ErpWorld world() throws IOException {
        return new FilesErpWorld(folder);
    }
}
