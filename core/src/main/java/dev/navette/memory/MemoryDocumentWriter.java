package dev.navette.memory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.SalesDocument;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.DocumentWriter;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/** Makes sales documents; one that is there stays as it is. */
record MemoryDocumentWriter(ErpDesk desk) implements DocumentWriter {

    @Override
    public Set<DocumentType> types() {
        return desk.sales().options().types;
    }

    @Override
    public boolean takesPayments() {
        return desk.sales().options().takingPayments;
    }

    @Override
    public Optional<LocalDate> openFrom() {
        return Optional.ofNullable(desk.sales().options().openFrom);
    }

    @Override
    public Limits limits() {
        return desk.limits();
    }

    @Override
    public Repeat repeat(Claim claim) {
        return desk.repeat(claim);
    }

    @Override
    public List<Outcome> write(List<Write<SalesDocument>> batch, Attempt attempt) {
        return desk.write(batch, attempt, this::write);
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return desk.resolve(batch, claim -> documents().idsOf(claim.known(), claim.name()));
    }

    private Outcome write(Write<SalesDocument> write) {
        SalesDocument document = write.element();
        List<ForeignId> there =
                documents().idsOf(write.claim().known(), write.claim().name());
        if (write.claim().known().isPresent()) {
            return there.isEmpty() ? gone(document, write.claim().id()) : ErpDesk.unchanged(there.get(0));
        }
        if (!there.isEmpty() && desk.sales().options().refusingDoubles) {
            return there.size() == 1 ? ErpDesk.unchanged(there.get(0)) : doubled(document, there);
        }
        Outcome refusal = refusal(write);
        return refusal == null ? Outcome.created(desk.sales().make(document)) : refusal;
    }

    private @Nullable Outcome refusal(Write<SalesDocument> write) {
        SalesDocument document = write.element();
        DocumentType type = document.head().type();
        String element = element(document);
        if (!types().contains(type)) {
            return desk.refused("The ERP makes no " + type, element, "Choose another type of document");
        }
        String code = document.customer().code();
        if (desk.sales().accounts().of(code).isEmpty()) {
            return desk.refused(
                    "The ERP has no account " + code, element, "Make the account first, or name one that is there");
        }
        LocalDate open = openFrom().orElse(null);
        if (open != null && type.accounted() && document.head().date().isBefore(open)) {
            return desk.refused(
                    "Its day " + document.head().date() + " is closed", element, "Give it a day from " + open + " on");
        }
        ExternalReference credits = document.credits();
        return credits == null ? null : uncredited(write, credits);
    }

    private @Nullable Outcome uncredited(Write<SalesDocument> write, ExternalReference credits) {
        ForeignId id = write.ids().get(new Named(LinkKind.DOCUMENT, credits.text()));
        if (id != null && documents().has(id)) {
            return null;
        }
        return desk.refused(
                "The ERP has no document " + credits + ", which it is about",
                element(write.element()),
                "Make that document first");
    }

    private Outcome gone(SalesDocument document, @Nullable ForeignId id) {
        return desk.refused("The ERP has no document " + id, element(document), "Put it back in the ERP");
    }

    private Outcome doubled(SalesDocument document, List<ForeignId> there) {
        return desk.refused(
                "The ERP has several documents of this reference: " + there, element(document), "Keep one of them");
    }

    private static String element(SalesDocument document) {
        return "document " + document.reference();
    }

    private ErpDocuments documents() {
        return desk.sales().documents();
    }
}
