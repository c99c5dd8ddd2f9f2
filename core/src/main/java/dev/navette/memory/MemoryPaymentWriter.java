package dev.navette.memory;

import java.util.List;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.DocumentPayment;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.PaymentWriter;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/** Books payments on documents that are there; what is booked stays as it is. */
record MemoryPaymentWriter(ErpDesk desk) implements PaymentWriter {

    @Override
    public Limits limits() {
        return desk.limits();
    }

    @Override
    public Repeat repeat(Claim claim) {
        return desk.repeat(claim);
    }

    @Override
    public List<Outcome> write(List<Write<DocumentPayment>> batch, Attempt attempt) {
        return desk.write(batch, attempt, this::write);
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return desk.resolve(batch, claim -> payments().idsOf(claim.known(), claim.name()));
    }

    private Outcome write(Write<DocumentPayment> write) {
        DocumentPayment payment = write.element();
        List<ForeignId> there =
                payments().idsOf(write.claim().known(), write.claim().name());
        boolean known = write.claim().known().isPresent();
        if (!there.isEmpty() && (known || desk.sales().options().refusingDoubles)) {
            return ErpDesk.unchanged(there.get(0));
        }
        String element = "payment " + payment.reference();
        if (known) {
            return desk.refused("The ERP has no payment " + write.claim().id(), element, "Put it back in the ERP");
        }
        if (!desk.sales().documents().has(payment.documentId())) {
            return desk.refused(
                    "The ERP has no document " + payment.documentId() + ", which it pays",
                    element,
                    "Make the document first");
        }
        return Outcome.created(payments().add(payment));
    }

    private ErpPayments payments() {
        return desk.sales().payments();
    }
}
