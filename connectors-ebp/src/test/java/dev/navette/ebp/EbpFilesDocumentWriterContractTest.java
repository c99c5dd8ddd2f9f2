package dev.navette.ebp;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.DocumentWriterContract;
import dev.navette.testkit.ErpDocumentsWorld;

class EbpFilesDocumentWriterContractTest extends DocumentWriterContract {

    @TempDir
    private Path folder;

    @Override
    protected ErpDocumentsWorld world() throws Exception {
        return new FakeDocumentsWorld(Files.createDirectories(folder.resolve("ebp")));
    }
}
