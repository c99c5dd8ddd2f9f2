package dev.navette.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.navette.error.Problem;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.SalesDocument;

/**
 * Creates sales documents in the ERP; each is claimed by its external reference, which it bears there. A document that is
 * there is never changed. {@link #resolve} finds those that bear exactly this reference, whatever their state, those that
 * were taken and are not dealt with yet included. The ids of the customer's account ({@code ACCOUNT}, by its code) and
 * of the credited document ({@code DOCUMENT}, by its reference) are among the write's.
 */
public interface DocumentWriter extends Writer<SalesDocument> {

    /** Which types of documents can be created. */
    Set<DocumentType> types();

    /**
     * Whether it writes a document's payments with it. Else they are written by {@link PaymentWriter}, once the document is
     * there.
     */
    boolean takesPayments();

    /**
     * What of a document this system cannot take (a text too long, a sort of line that it does not know), with paths into
     * it: asked before anything of its order is written. Asks nobody.
     */
    default List<Problem> problems(SalesDocument document) {
        return List.of();
    }

    /**
     * The first day of the open period, where the system has closed days (ORD-33).
     *
     * @throws dev.navette.error.UnreachableException when the system does not answer
     */
    default Optional<LocalDate> openFrom() {
        return Optional.empty();
    }
}
