package dev.navette.testkit.connectors;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.ErpMediaWorld;
import dev.navette.testkit.MediaReaderContract;

class FilesErpMediaReaderContractTest extends MediaReaderContract {

    @TempDir
    private Path folder;

    @Override
    protected ErpMediaWorld world() throws IOException {
        return FilesErpMediaWorld.in(folder);
    }
}
