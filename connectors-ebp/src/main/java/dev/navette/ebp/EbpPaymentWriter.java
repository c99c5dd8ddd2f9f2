package dev.navette.ebp;

import java.util.List;

import dev.navette.model.sales.DocumentPayment;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.PaymentWriter;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/**
 * Leaves files of payments.
 *
 * @param limits of a batch
 * @param outbox by which they are left
 * @param inquiry what became of them
 */
record EbpPaymentWriter(Limits limits, Outbox<DocumentPayment> outbox, Inquiry inquiry) implements PaymentWriter {

    @Override
    public Repeat repeat(Claim claim) {
        return Repeat.HARMFUL;
    }

    @Override
    public List<Outcome> write(List<Write<DocumentPayment>> batch, Attempt attempt) {
        return outbox.write(batch, attempt);
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return inquiry.resolve(batch, attempt);
    }
}
