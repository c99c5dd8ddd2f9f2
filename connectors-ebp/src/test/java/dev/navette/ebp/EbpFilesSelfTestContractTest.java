package dev.navette.ebp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.model.Secret;
import dev.navette.spi.Connection;
import dev.navette.testkit.SelfTestContract;

class EbpFilesSelfTestContractTest extends SelfTestContract {

    private static final Secret PASSWORD = Secret.value("mot-de-passe;ebp");

    @TempDir
    private Path folder;

    @Override
    protected Connection<?> well() throws IOException {
        return new FakeWorld(made("well")).connection();
    }

    /** Without a folder, without an export, without the column for references, with a password that ends a word of EBP's command. */
    @Override
    protected List<Connection<?>> unwell() throws IOException {
        Path noDone = made("no-done");
        Connection<?> withoutDone = new FakeWorld(noDone).connection();
        Files.deleteIfExists(noDone.resolve("done"));
        Path noCustomers = made("no-customers");
        Connection<?> withoutCustomers = new FakeWorld(noCustomers).connection();
        Files.deleteIfExists(noCustomers.resolve("exports/Customers.txt"));
        Path other = made("other");
        new FakeWorld(other).ebp.export();
        EbpFilesSettings custom = FakeWorld.settings(other).with(EbpTemplates.USUAL.referringBy("Document - RefWeb*"));
        Path batch = made("batch");
        new FakeWorld(batch).ebp.export();
        var models = Map.of(
                "documents.quotes", new EbpBatch.Import("SaleQuotes", "Devis"),
                "documents.creditNotes", new EbpBatch.Import("SaleCreditMemos", "Avoirs"));
        EbpFilesSettings nowhere =
                FakeWorld.settings(batch).with(new EbpBatch("C:\\EBP\\dossier.ebp", "WEB", PASSWORD, null, models));
        return List.of(withoutDone, withoutCustomers, Ebp.files(custom), Ebp.files(nowhere));
    }

    @Override
    protected Optional<Connection<?>> silent() throws IOException {
        return Optional.of(Ebp.files(made("nothing").resolve("gone")));
    }

    @Override
    protected Set<Secret> secrets() {
        return Set.of(PASSWORD);
    }

    @Override
    protected Object content() throws IOException {
        var content = new TreeMap<String, String>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                content.put(
                        path.toString(),
                        Files.isDirectory(path) ? "a folder" : Files.readString(path, OpenEbp.WINDOWS));
            }
        }
        return content;
    }

    private Path made(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }
}
