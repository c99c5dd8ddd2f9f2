package dev.navette.testkit;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.state.SyncStore;

class SqliteFileStoreContractTest extends StoreContract {

    @TempDir
    private Path folder;

    @Override
    protected SyncStore fresh() {
        return SyncStore.file(folder.resolve("navette.db"));
    }
}
