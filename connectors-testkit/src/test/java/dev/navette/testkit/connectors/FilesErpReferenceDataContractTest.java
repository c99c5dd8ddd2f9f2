package dev.navette.testkit.connectors;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.ListsWorld;
import dev.navette.testkit.ReferenceDataContract;

class FilesErpReferenceDataContractTest extends ReferenceDataContract {

    @TempDir
    private Path folder;

    @Override
    protected ListsWorld world() throws IOException {
        return new WarehouseLists(new FilesErpWorld(folder));
    }
}
