package dev.navette.ebp;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.CustomerWriterContract;
import dev.navette.testkit.ErpAccountsWorld;

class EbpFilesCustomerWriterContractTest extends CustomerWriterContract {

    @TempDir
    private Path folder;

    @Override
    protected ErpAccountsWorld world() throws Exception {
        return new FakeAccountsWorld(Files.createDirectories(folder.resolve("ebp")));
    }
}
