package dev.navette.model.sales;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A document as the ERP shall have it (pièce de vente). Personal: {@link #toString} names its reference and total.
 *
 * @param reference by which it is found again, in the ERP too (ORD-3)
 * @param head what stands at its top
 * @param customer on whose account
 * @param billing where it goes, or null for the customer's own address in the ERP (ORD-22)
 * @param delivery where the goods go, or null for the customer's own, or where nothing ships
 * @param treatment the accounting treatment (territorialité, ORD-16)
 * @param vat what VAT takes it for, and whose tax it bears (VAT-1)
 * @param money its lines and totals
 * @param payments deposits or settlements; they never change its total (ORD-21)
 * @param eInvoice what e-invoicing asks
 * @param credits of a credit note or return note, the reference of the document that it is about; else null (ORD-33)
 */
public record SalesDocument(
        ExternalReference reference,
        DocumentHead head,
        CustomerEntry customer,
        @Nullable Address billing,
        @Nullable Address delivery,
        Treatment treatment,
        VatPlace vat,
        DocumentMoney money,
        List<Payment> payments,
        EInvoice eInvoice,
        @Nullable ExternalReference credits) {

    public SalesDocument {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(treatment, "treatment");
        Objects.requireNonNull(vat, "vat");
        Objects.requireNonNull(money, "money");
        payments = List.copyOf(payments);
        Objects.requireNonNull(eInvoice, "eInvoice");
    }

    /** The same with other payments. */
    public SalesDocument paidBy(List<Payment> others) {
        return new SalesDocument(
                reference, head, customer, billing, delivery, treatment, vat, money, others, eInvoice, credits);
    }

    @Override
    public String toString() {
        return "SalesDocument[" + reference + ", " + head.type() + ", " + money.gross() + "]";
    }
}
