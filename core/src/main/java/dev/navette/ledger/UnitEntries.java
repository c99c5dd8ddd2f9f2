package dev.navette.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.AccountCode;
import dev.navette.model.sales.CustomerEntry;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.ImportUnit;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.SalesDocument;
import dev.navette.state.store.Decision.NewEntry;
import dev.navette.state.store.LedgerEntry;

/** The entries of a unit of import, in the order in which they are written: account, document, payments, code. */
final class UnitEntries {

    private final boolean paymentsApart;

    /**
     * For an ERP.
     *
     * @param paymentsApart whether it takes payments on their own
     */
    UnitEntries(boolean paymentsApart) {
        this.paymentsApart = paymentsApart;
    }

    /** Whether payments can be written once their document is there. */
    boolean paymentsApart() {
        return paymentsApart;
    }

    /**
     * All entries of a unit.
     *
     * @param buyer the shop's customer, or null
     */
    List<NewEntry> of(ImportUnit unit, @Nullable ForeignId buyer) {
        List<String> orders = unit.orders().stream().map(ForeignId::value).toList();
        SalesDocument document = unit.document();
        CustomerEntry customer = document.customer();
        String awaited = customer.create() ? customer.code() : null;
        var entries = new ArrayList<NewEntry>();
        if (customer.create()) {
            entries.add(customer(LedgerEntry.Kind.ACCOUNT, customer, orders));
        } else if (!customer.updates().isEmpty()) {
            entries.add(customer(LedgerEntry.Kind.UPDATE, customer, orders));
        }
        ExternalReference follows = unit.follows();
        entries.add(new NewEntry(
                LedgerEntry.Kind.DOCUMENT,
                document.reference().text(),
                Codecs.DOCUMENTS.encode(document),
                awaited,
                follows == null ? null : follows.text(),
                orders));
        if (paymentsApart) {
            document.payments().forEach(payment -> entries.add(payment(document, payment, orders)));
        }
        if (customer.writeBack() && buyer != null) {
            entries.add(new NewEntry(
                    LedgerEntry.Kind.CODE,
                    buyer.value(),
                    Codecs.CODES.encode(new AccountCode(buyer, customer.code())),
                    awaited,
                    null,
                    orders));
        }
        return entries;
    }

    /** The payments of a unit that came after its document. */
    List<NewEntry> late(ImportUnit unit) {
        List<String> orders = unit.orders().stream().map(ForeignId::value).toList();
        return unit.document().payments().stream()
                .map(payment -> payment(unit.document(), payment, orders))
                .toList();
    }

    private static NewEntry customer(LedgerEntry.Kind kind, CustomerEntry customer, List<String> orders) {
        return new NewEntry(kind, customer.code(), Codecs.CUSTOMERS.encode(customer), null, null, orders);
    }

    private static NewEntry payment(SalesDocument document, Payment payment, List<String> orders) {
        ExternalReference reference = document.reference().payment(payment.id());
        var booked = new BookedPayment(
                reference,
                document.reference(),
                Objects.requireNonNull(document.customer().code()),
                payment);
        return new NewEntry(
                LedgerEntry.Kind.PAYMENT,
                reference.text(),
                Codecs.PAYMENTS.encode(booked),
                null,
                document.reference().text(),
                orders);
    }
}
