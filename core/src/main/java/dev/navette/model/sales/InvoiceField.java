package dev.navette.model.sales;

import dev.navette.model.Field;
import dev.navette.model.FieldValue;
import dev.navette.model.LinkKind;

/** The fields of an {@link OrderInvoice}. */
public enum InvoiceField implements Field {
    /** The printed document with its number, day and total. */
    DOCUMENT("document");

    private final String code;

    InvoiceField(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public LinkKind kind() {
        return LinkKind.INVOICE;
    }

    /**
     * What is compared: what the document says, and not its PDF, which differs each time it is printed. A validated document
     * never changes (ORD-33), so nothing is printed to find that it is as it was.
     */
    public FieldValue valueOf(OrderInvoice invoice) {
        return FieldValue.of(
                invoice.type().name(),
                invoice.number(),
                invoice.date().toString(),
                invoice.gross().toString(),
                invoice.order().value());
    }
}
