package dev.navette.testkit.connectors;

import java.util.List;
import java.util.Set;

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

/** A writer of which one thing may be another. */
class WrappedDocuments implements DocumentWriter {

    private final DocumentWriter real;

    WrappedDocuments(DocumentWriter real) {
        this.real = real;
    }

    @Override
    public Set<DocumentType> types() {
        return real.types();
    }

    @Override
    public boolean takesPayments() {
        return real.takesPayments();
    }

    @Override
    public Limits limits() {
        return real.limits();
    }

    @Override
    public Repeat repeat(Claim claim) {
        return real.repeat(claim);
    }

    @Override
    public List<Outcome> write(List<Write<SalesDocument>> batch, Attempt attempt) {
        return real.write(batch, attempt);
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return real.resolve(batch, attempt);
    }
}
