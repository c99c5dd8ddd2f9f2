package dev.navette.testkit.connectors;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.ProductWriterContract;
import dev.navette.testkit.ShopWorld;

class DropFolderProductWriterContractTest extends ProductWriterContract {

    @TempDir
    private Path folder;

    @Override
    protected ShopWorld world() {
        return new DropFolderWorld(folder);
    }
}
