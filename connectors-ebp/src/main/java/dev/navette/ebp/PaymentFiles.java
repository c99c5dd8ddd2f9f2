package dev.navette.ebp;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.navette.error.Fault;
import dev.navette.error.Problem;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.DocumentPayment;
import dev.navette.model.sales.Payment;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;

/** What stands in files of payments: a line for each. */
final class PaymentFiles implements Outbox.Kind<DocumentPayment> {

    private final EbpFilesSettings settings;
    private final Sheet sheet;
    private final Waiting waiting;
    private final DocumentExports documents;

    PaymentFiles(EbpFilesSettings settings, Sheet sheet, Waiting waiting, DocumentExports documents) {
        this.settings = settings;
        this.sheet = sheet;
        this.waiting = waiting;
        this.documents = documents;
    }

    @Override
    public Outbox.Look<DocumentPayment> look(List<Write<DocumentPayment>> batch) {
        Set<String> names = batch.stream().map(write -> write.claim().name()).collect(Collectors.toSet());
        return new Look(PaymentsTold.of(settings, names), DocumentsTold.index(documents));
    }

    @Override
    public String element(Write<DocumentPayment> write) {
        return "payment " + write.claim().name();
    }

    @Override
    public boolean repeats() {
        return false;
    }

    @Override
    public Outcome left(Write<DocumentPayment> write) {
        return waiting.pending();
    }

    /** What is booked is never changed. */
    @Override
    public Outcome unchanged(Write<DocumentPayment> write) {
        return Waiting.unchanged(new ForeignId(write.claim().name()));
    }

    /** EBP books a second payment of a second file, and may book one of nothing: what its exports tell is looked at first. */
    private final class Look implements Outbox.Look<DocumentPayment> {

        private final PaymentsTold booked;
        private final DocumentExports.Index index;

        Look(PaymentsTold booked, DocumentExports.Index index) {
            this.booked = booked;
            this.index = index;
        }

        @Override
        public Optional<Outcome> before(Write<DocumentPayment> write) {
            boolean there = !booked.of(write.claim().name()).isEmpty();
            if (there || write.claim().known().isPresent()) {
                return Optional.of(unchanged(write));
            }
            DocumentPayment payment = write.element();
            boolean paid = index.idsOf(payment.document().text()).contains(payment.documentId());
            return paid
                    ? Optional.empty()
                    : Optional.of(Outcome.rejected(Fault.of(
                            "EBP's exports have no document " + payment.document() + ", which it pays",
                            Faults.SYSTEM,
                            element(write),
                            "Make the document first, and export it")));
        }

        @Override
        public Outbox.Made made(Write<DocumentPayment> write) {
            var gathering = new Outbox.Made.Gathering();
            Payment payment = write.element().payment();
            if (payment.kind() == Payment.Kind.REFUND && !sheet.has(EbpField.PAYMENT_KIND)) {
                gathering.add(lacking("$.payment.kind", "it goes back to the buyer", "payment-kind"));
            }
            boolean foreign =
                    !payment.amount().currency().equals(settings.figures().currency());
            if (foreign && !sheet.has(EbpField.PAYMENT_CURRENCY)) {
                gathering.add(lacking(
                        "$.payment.amount", "it is in " + payment.amount().currency(), "payment-currency"));
            }
            var maker = new CellMaker(settings.dialect(), settings.figures());
            gathering.add(sheet, sheet.line(new PaymentRow(write.element()), maker, path -> "$." + path));
            return gathering.made();
        }

        private Problem lacking(String path, String what, String field) {
            return new Problem(
                    path,
                    what + ", and the file " + sheet.file() + " has no column that says so",
                    "Add one with " + field + ", or book it in EBP by hand");
        }
    }
}
