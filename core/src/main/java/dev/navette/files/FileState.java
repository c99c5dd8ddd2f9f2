package dev.navette.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.UnreadableSourceException;
import dev.navette.text.SourceFiles;

/** By what one notices that another program wrote a file: its size, its time, and which file the name means. */
record FileState(long size, FileTime modified, @Nullable Object key) {

    static FileState of(Path file, String source) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileState(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        } catch (IOException failed) {
            throw SourceFiles.refusal(file, source, failed);
        }
    }

    /** Refuses to go on when the file is not as it was: what was read may be half of one export, half of another. */
    void mustStillBe(Path file, String source) {
        if (!equals(of(file, source))) {
            throw new UnreadableSourceException(Fault.of(
                    "The file changed while it was read",
                    source,
                    "the file as a whole",
                    "Have it written under another name and renamed when it is complete;"
                            + " the next run reads it from its beginning"));
        }
    }
}
