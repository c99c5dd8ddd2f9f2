package dev.navette.testkit.connectors;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.CustomerReaderContract;
import dev.navette.testkit.ErpCustomersWorld;

class FilesErpCustomerReaderContractTest extends CustomerReaderContract {

    @TempDir
    private Path folder;

    @Override
    protected ErpCustomersWorld world() throws IOException {
        return new FilesErpCustomersWorld(folder);
    }
}
