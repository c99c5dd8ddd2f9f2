package dev.navette.ebp;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.navette.error.Problem;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.SalesDocument;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.DocumentWriter;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/**
 * Leaves files of sales documents.
 *
 * @param limits of a batch
 * @param takesPayments whether deposits stand beside their documents
 * @param files what stands in them
 * @param outbox by which they are left
 * @param inquiry what became of them
 */
record EbpDocumentWriter(
        Limits limits, boolean takesPayments, DocumentFiles files, Outbox<SalesDocument> outbox, Inquiry inquiry)
        implements DocumentWriter {

    @Override
    public Set<DocumentType> types() {
        return files.types();
    }

    /** EBP numbers each import anew: it makes a second document of a second file. */
    @Override
    public Repeat repeat(Claim claim) {
        return Repeat.HARMFUL;
    }

    @Override
    public List<Outcome> write(List<Write<SalesDocument>> batch, Attempt attempt) {
        return outbox.write(batch, attempt);
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return inquiry.resolve(batch, attempt);
    }

    @Override
    public List<Problem> problems(SalesDocument document) {
        return files.made(document, Map.of()).problems();
    }
}
