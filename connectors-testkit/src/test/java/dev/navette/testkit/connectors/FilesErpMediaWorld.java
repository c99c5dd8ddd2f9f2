package dev.navette.testkit.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.navette.model.Article;
import dev.navette.model.Image;
import dev.navette.spi.Connection;
import dev.navette.testkit.ErpMediaWorld;

/** The pictures in a folder beside an article file, each of an article of its own. */
record FilesErpMediaWorld(FilesErpWorld erp, Path photos) implements ErpMediaWorld {

    static FilesErpMediaWorld in(Path folder) throws IOException {
        return new FilesErpMediaWorld(new FilesErpWorld(folder), folder.resolve("photos"));
    }

    @Override
    public Connection<?> connection() {
        return erp.connection();
    }

    @Override
    public Image put(String fileName, byte[] content) {
        erp.put(List.of(Article.named(fileName.substring(0, fileName.lastIndexOf('.')), "Café")));
        return write(fileName, content);
    }

    @Override
    public void remove(Image image) {
        try {
            Files.delete(photos.resolve(image.fileName()));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    @Override
    public boolean change(Image image, byte[] content) {
        write(image.fileName(), content);
        return true;
    }

    /** As when the drive is not connected. */
    @Override
    public boolean silence() {
        try {
            Files.move(photos, photos.resolveSibling("elsewhere"));
            return true;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private Image write(String fileName, byte[] content) {
        try {
            Files.write(photos.resolve(fileName), content);
            return Image.of(fileName, content);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
