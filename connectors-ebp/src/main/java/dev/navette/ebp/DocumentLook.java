package dev.navette.ebp;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

import dev.navette.error.Fault;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.SalesDocument;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;

/**
 * What EBP's exports say of documents before they are left: EBP makes a second document of a second file, and a credit note
 * of nothing.
 *
 * @param files what stands in import files
 * @param index of the exports
 * @param exports the exports
 */
record DocumentLook(DocumentFiles files, DocumentExports.Index index, DocumentExports exports)
        implements Outbox.Look<SalesDocument> {

    @Override
    public Outbox.Made made(Write<SalesDocument> write) {
        return files.made(write.element(), write.ids());
    }

    @Override
    public Optional<Outcome> before(Write<SalesDocument> write) {
        if (write.claim().known().isPresent()) {
            return Optional.of(files.unchanged(write));
        }
        List<ForeignId> there = index.idsOf(write.claim().name());
        if (!there.isEmpty()) {
            return Optional.of(
                    there.size() == 1 ? Waiting.unchanged(there.get(0)) : Outcome.rejected(several(write, there)));
        }
        return unexported(write).or(() -> uncredited(write));
    }

    private Optional<Outcome> unexported(Write<SalesDocument> write) {
        DocumentFile export = exports.files().get(write.element().head().type());
        if (export == null || Files.exists(export.path())) {
            return Optional.empty();
        }
        return Optional.of(new Outcome.RetryLater(Fault.of(
                "EBP's export " + export.path().getFileName() + " is not there, so that nobody can tell what EBP has",
                Faults.SYSTEM,
                files.element(write),
                "Export these documents from EBP, once in the beginning and after each import")));
    }

    private Optional<Outcome> uncredited(Write<SalesDocument> write) {
        ExternalReference credits = write.element().credits();
        return credits == null || !index.own(credits.text()).isEmpty()
                ? Optional.empty()
                : Optional.of(Outcome.rejected(Fault.of(
                        "EBP's exports have no document " + credits + ", which it is about",
                        Faults.SYSTEM,
                        files.element(write),
                        "Make that document first, and export it")));
    }

    private Fault several(Write<SalesDocument> write, List<ForeignId> there) {
        return Fault.of(
                "EBP has several documents of this reference: " + there,
                Faults.SYSTEM,
                files.element(write),
                "Keep one of them");
    }
}
