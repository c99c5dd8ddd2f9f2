package dev.navette.testkit.connectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.files.DropFolder;
import dev.navette.model.Secret;
import dev.navette.spi.Connection;
import dev.navette.testkit.SelfTestContract;

class DropFolderSelfTestContractTest extends SelfTestContract {

    @TempDir
    private Path folder;

    @Override
    protected Connection<?> well() throws IOException {
        return DropFolder.in(Files.createDirectories(folder.resolve("shop")));
    }

    /** A folder that is not there, and a file in its place. */
    @Override
    protected List<Connection<?>> unwell() throws IOException {
        return List.of(
                DropFolder.in(folder.resolve("shpo")),
                DropFolder.in(Files.writeString(folder.resolve("shop.csv"), "reference;name\n")));
    }

    @Override
    protected Set<Secret> secrets() {
        return Set.of();
    }

    @Override
    protected Object content() throws IOException {
        return FolderContent.of(folder);
    }
}
