package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.mapping.Mapped;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.ForeignId;
import dev.navette.model.MediaFile;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.OrderInvoice;

/**
 * Which of the ERP's documents a shop shows with its orders (ORD-29): final invoices and credit notes of imported orders.
 *
 * @param types of documents; those with a number of the ERP's own series
 * @param tag of the shop's account: documents of other shops are left out; null for whichever
 */
public record InvoiceRule(
        @Default("[\"invoice\", \"deposit-invoice\", \"credit-note\"]")
        Set<DocumentType> types,

        @Nullable String tag) implements Checked {

    public InvoiceRule {
        types = Collections.unmodifiableSortedSet(new TreeSet<>(types)); // in one order in every process
    }

    /** Invoices, deposit invoices and credit notes. */
    public static InvoiceRule usual() {
        return of(List.of(DocumentType.INVOICE, DocumentType.DEPOSIT_INVOICE, DocumentType.CREDIT_NOTE));
    }

    /** Of these types alone. */
    public static InvoiceRule of(Collection<DocumentType> types) {
        return new InvoiceRule(Set.copyOf(types), null);
    }

    /** The same for one shop's documents alone. */
    public InvoiceRule ofShop(String tagOfIt) {
        return new InvoiceRule(types, tagOfIt);
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (types.isEmpty()) {
            problems.add(new Problem("$.types", "no type is named", "Name at least one, or leave the flow out"));
        }
        types.stream()
                .filter(type -> !type.accounted())
                .map(type -> new Problem(
                        "$.types",
                        "a " + OrderOfDocument.word(type) + " is no invoice",
                        "Choose among invoice, deposit-invoice and credit-note"))
                .forEach(problems::add);
        if (tag != null && !ExternalReference.isTag(tag)) {
            problems.add(
                    new Problem("$.tag", tag + " is no tag of a shop", "Write the one in its references, such as s1"));
        }
        return problems;
    }

    /**
     * What the shop gets of a document.
     *
     * @param ids the shop's id of an order; nothing where its reference does not tell it
     * @param printed the PDF of a document, printed when it is opened
     */
    public Mapped<OrderInvoice> of(
            ErpDocument document,
            Function<ExternalReference, Optional<ForeignId>> ids,
            Function<ForeignId, MediaFile.Content> printed) {
        if (!types.contains(document.type())) {
            return new Mapped.Ignored<>("a " + OrderOfDocument.word(document.type()) + " is not shown");
        }
        String number = document.number();
        if (!document.state().validated() || number == null) {
            return new Mapped.Ignored<>("it is not final yet");
        }
        OrderOfDocument belongs = OrderOfDocument.of(document, tag);
        ExternalReference order = belongs.order();
        if (order == null) {
            return belongs.without();
        }
        return ids.apply(order)
                .<Mapped<OrderInvoice>>map(id -> new Mapped.Ready<>(new OrderInvoice(
                        document.id(),
                        id,
                        document.type(),
                        number,
                        document.date(),
                        document.gross(),
                        printed.apply(document.id()))))
                .orElseGet(() -> new Mapped.Refused<>(List.of(OrderOfDocument.unknownId(order))));
    }
}
