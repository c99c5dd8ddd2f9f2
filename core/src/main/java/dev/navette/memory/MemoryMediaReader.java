package dev.navette.memory;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;

import dev.navette.error.Fault;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.Medium;
import dev.navette.spi.MediaReader;

/**
 * Gives what was kept.
 *
 * @param system what messages call the ERP
 * @param contents by their hashes
 */
record MemoryMediaReader(String system, Map<String, byte[]> contents) implements MediaReader {

    @Override
    public InputStream open(Medium image) {
        byte[] content = contents.get(image.hash());
        if (content == null) {
            throw new UnreadableSourceException(Fault.of(
                    "The ERP has no picture of this content",
                    system,
                    "picture " + image.fileName(),
                    "Put the picture back, or take it off its article"));
        }
        return new ByteArrayInputStream(content);
    }
}
