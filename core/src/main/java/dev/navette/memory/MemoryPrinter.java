package dev.navette.memory;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import dev.navette.error.Fault;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.ErpDocument;
import dev.navette.spi.DocumentPrinter;

/**
 * Prints documents as a few lines of text that begin as a PDF does. Each print has a number of its own, as those of ERPs have
 * the time at which they were made.
 */
record MemoryPrinter(String system, MemorySales sales, AtomicLong prints, Clock clock) implements DocumentPrinter {

    @Override
    public Printout print(ForeignId document) {
        if (!sales.documents().has(document)) {
            throw new UnreadableSourceException(Fault.of(
                    "The document is not there any more",
                    system,
                    "document " + document,
                    "Read it again; it was taken away by hand"));
        }
        Instant from = sales.options().printingFrom;
        if (from != null && clock.instant().isBefore(from)) {
            return new Printout.Pending(from);
        }
        ErpDocument shown = sales.documents().at(document).shown();
        String text = "%PDF-1.4\n" + shown.type() + " " + shown.number() + " of " + shown.date() + "\n" + shown.gross()
                + "\nprint " + prints.incrementAndGet() + "\n";
        return new Printout.Ready(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
