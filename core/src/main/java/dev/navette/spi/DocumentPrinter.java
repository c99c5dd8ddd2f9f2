package dev.navette.spi;

import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;

import dev.navette.model.ForeignId;

/**
 * Prints the ERP's sales documents as PDF (ORD-29). Asked only for documents that are final, when they are sent. Called by
 * several threads at once, several times for one where a write is tried again.
 */
public interface DocumentPrinter extends Role {

    /** What became of printing. Switch on it without a default. */
    sealed interface Printout {

        enum Kind {
            READY,
            PENDING
        }

        Kind kind();

        /**
         * It is printed.
         *
         * @param pdf from its first byte; the caller closes it. What fails while it is read is an {@link
         *     java.io.IOException} of the stream
         */
        record Ready(InputStream pdf) implements Printout {

            public Ready {
                Objects.requireNonNull(pdf, "pdf");
            }

            @Override
            public Kind kind() {
                return Kind.READY;
            }
        }

        /**
         * The ERP is at it.
         *
         * @param askAgain from when on to print it again
         */
        record Pending(Instant askAgain) implements Printout {

            public Pending {
                Objects.requireNonNull(askAgain, "askAgain");
            }

            @Override
            public Kind kind() {
                return Kind.PENDING;
            }
        }
    }

    /**
     * The document as it is.
     *
     * @param document the ERP's id, as {@link DocumentReader} gives it
     * @throws dev.navette.error.UnreadableSourceException when there is no such document, or the ERP will not print it
     * @throws dev.navette.error.UnreachableException when the system does not answer
     */
    Printout print(ForeignId document);
}
