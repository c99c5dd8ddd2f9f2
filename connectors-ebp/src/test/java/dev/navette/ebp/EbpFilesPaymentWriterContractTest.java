package dev.navette.ebp;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.ErpPaymentsWorld;
import dev.navette.testkit.PaymentWriterContract;

class EbpFilesPaymentWriterContractTest extends PaymentWriterContract {

    @TempDir
    private Path folder;

    @Override
    protected ErpPaymentsWorld world() throws Exception {
        return new FakePaymentsWorld(Files.createDirectories(folder.resolve("ebp")));
    }
}
