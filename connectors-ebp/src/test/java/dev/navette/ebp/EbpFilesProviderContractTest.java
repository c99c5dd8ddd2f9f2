package dev.navette.ebp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.model.Secret;
import dev.navette.spi.ConnectorProvider;
import dev.navette.testkit.ProviderContract;

class EbpFilesProviderContractTest extends ProviderContract<EbpFilesSettings> {

    @TempDir
    private Path folder;

    @Override
    protected ConnectorProvider<EbpFilesSettings> provider() {
        return new EbpFilesProvider();
    }

    @Override
    protected EbpFilesSettings settings() {
        return EbpFilesSettings.in(folder);
    }

    /** By a link, and with other columns. */
    @Override
    protected EbpFilesSettings sameAccount() throws IOException {
        Path link = folder.resolve("same");
        Path same = Files.exists(link) ? link : Files.createSymbolicLink(link, folder);
        return EbpFilesSettings.in(same).with(EbpTemplates.USUAL.referringBy("Document - RefWeb*"));
    }

    @Override
    protected EbpFilesSettings otherAccount() throws IOException {
        return EbpFilesSettings.in(Files.createDirectories(folder.resolve("other")));
    }

    /** One folder twice, a column without a field, no batch, payments that cannot be found again, a command in a name. */
    @Override
    protected List<EbpFilesSettings> unusable() {
        EbpFilesSettings good = settings();
        return List.of(
                good.with(new EbpLayout("out", "out", "error", "exports", EbpFileNames.USUAL)),
                good.with(good.templates()
                        .withDeposits(List.of(
                                new EbpColumn("Acompte", null, null, null, false, null, EbpColumn.TooLong.REFUSE)))),
                good.with(new EbpWriting(0, true, Duration.ofMinutes(1), Duration.ZERO)),
                FakePaymentsWorld.withPayments(good).with(EbpExports.USUAL),
                good.with(new EbpBatch("C:\\a.ebp\";x", "me", Secret.value("geheim"), null, Map.of())));
    }
}
