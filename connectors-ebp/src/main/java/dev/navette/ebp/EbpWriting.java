package dev.navette.ebp;

import java.time.Duration;
import java.util.Objects;

import dev.navette.model.Default;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How files are left and waited for.
 *
 * @param batch most elements of one file: fewer files for who imports by hand, more that is refused together where EBP
 *     refuses a file
 * @param awaitCustomers whether a customer counts as written only once EBP's export has it; else once its file is left, so
 *     that its documents leave in the same run and are to be imported after it
 * @param askAgain after what time it is looked again what became of a file
 * @param settle how long after an attempt's deadline a file may still turn up: a stalled process, and network drives that
 *     show a folder as it was some seconds ago
 */
public record EbpWriting(
        @Default("100") @Min(1) @Max(120) int batch,
        @Default("true") boolean awaitCustomers,
        @Default("PT15M") Duration askAgain,
        @Default("PT2M") Duration settle) {

    private static final int BATCH = 100;
    private static final Duration ASK_AGAIN = Duration.ofMinutes(15);
    private static final Duration SETTLE = Duration.ofMinutes(2);

    /** A hundred in a file; customers are awaited. */
    public static final EbpWriting USUAL = new EbpWriting(BATCH, true, ASK_AGAIN, SETTLE);

    public EbpWriting {
        Objects.requireNonNull(askAgain, "askAgain");
        Objects.requireNonNull(settle, "settle");
    }
}
