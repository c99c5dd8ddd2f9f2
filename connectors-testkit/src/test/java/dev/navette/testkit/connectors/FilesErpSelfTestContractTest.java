package dev.navette.testkit.connectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.files.FilesErp;
import dev.navette.model.Secret;
import dev.navette.spi.Connection;
import dev.navette.testkit.SelfTestContract;

class FilesErpSelfTestContractTest extends SelfTestContract {

    @TempDir
    private Path folder;

    @Override
    protected Connection<?> well() throws IOException {
        return exported("well").connection();
    }

    /** Folders and a file that are not there, and a file without the columns of the mapping. */
    @Override
    protected List<Connection<?>> unwell() throws IOException {
        Connection<?> withoutStock = exported("without-stock").connection();
        Files.delete(folder.resolve("without-stock/stock.csv"));
        Connection<?> otherColumns = exported("other-columns").connection();
        Files.writeString(folder.resolve("other-columns/articles.csv"), "Code;Nom\nEM-1;Café\n");
        Connection<?> withoutPhotos = exported("without-photos").connection();
        Files.move(folder.resolve("without-photos/photos"), folder.resolve("without-photos/elsewhere"));
        exported("gone");
        return List.of(
                withoutStock,
                withoutPhotos,
                otherColumns,
                FilesErp.in(folder.resolve("not-there"), folder.resolve("gone/mapping.json")));
    }

    @Override
    protected Set<Secret> secrets() {
        return Set.of();
    }

    @Override
    protected Object content() throws IOException {
        return FolderContent.of(folder);
    }

    private FilesErpWorld exported(String name) throws IOException {
        return new FilesErpWorld(Files.createDirectories(folder.resolve(name)));
    }
}
