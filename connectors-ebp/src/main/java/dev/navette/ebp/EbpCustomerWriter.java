package dev.navette.ebp;

import java.util.List;

import dev.navette.error.Problem;
import dev.navette.model.sales.Customer;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.CustomerWriter;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/**
 * Leaves files of customers.
 *
 * @param limits of a batch
 * @param files what stands in them
 * @param outbox by which they are left
 * @param inquiry what became of them
 */
record EbpCustomerWriter(Limits limits, CustomerFiles files, Outbox<Customer> outbox, Inquiry inquiry)
        implements CustomerWriter {

    /** A second file sets the same columns of the same account. */
    @Override
    public Repeat repeat(Claim claim) {
        return Repeat.HARMLESS;
    }

    @Override
    public List<Outcome> write(List<Write<Customer>> batch, Attempt attempt) {
        return outbox.write(batch, attempt);
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return attempt.begun() ? inquiry.resolveChanges(batch, attempt) : inquiry.resolve(batch, attempt);
    }

    @Override
    public List<Problem> problems(Customer customer) {
        return files.whole(customer).problems();
    }
}
