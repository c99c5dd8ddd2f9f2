package dev.navette.ebp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

import org.jspecify.annotations.Nullable;

/**
 * By what one notices that a file was written anew.
 *
 * @param size in bytes
 * @param modified when it was written last
 * @param key which file the name means, where the drive tells it
 */
record Stamp(long size, FileTime modified, @Nullable Object key) {

    static Stamp of(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
    }
}
