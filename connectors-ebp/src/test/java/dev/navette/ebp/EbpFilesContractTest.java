package dev.navette.ebp;

import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.spi.AccountFinder;
import dev.navette.spi.Connection;
import dev.navette.spi.CustomerWriter;
import dev.navette.spi.DocumentReader;
import dev.navette.spi.DocumentWriter;
import dev.navette.spi.PaymentWriter;
import dev.navette.spi.Role;
import dev.navette.spi.SelfTest;
import dev.navette.testkit.ConnectorContract;

/** With files of payments, which are off otherwise. */
class EbpFilesContractTest extends ConnectorContract {

    @TempDir
    private Path folder;

    @Override
    protected Connection<?> connection() {
        return new FakePaymentsWorld(folder).connection();
    }

    @Override
    protected Set<Class<? extends Role>> roles() {
        return Set.of(
                AccountFinder.class,
                CustomerWriter.class,
                DocumentWriter.class,
                DocumentReader.class,
                PaymentWriter.class,
                SelfTest.class);
    }
}
