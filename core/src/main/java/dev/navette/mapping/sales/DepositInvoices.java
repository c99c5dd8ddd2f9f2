package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentHead;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.DocumentState;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ImportUnit;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.SalesDocument;

/**
 * Invoices of deposits (factures d'acompte, ORD-37): each deposit leaves the document that it was on and becomes an
 * invoice of its own, of the taxes of that document in proportion, on which it is settled. So it is booked once.
 */
final class DepositInvoices {

    private final OrderRule rule;
    private final Conversion conversion;
    private final Remarks remarks;

    DepositInvoices(OrderRule rule, Conversion conversion, Remarks remarks) {
        this.rule = rule;
        this.conversion = conversion;
        this.remarks = remarks;
    }

    /** The same units, each followed by the invoices of its deposits; null where the remarks say why not. */
    @Nullable
    List<ImportUnit> after(List<ImportUnit> units) {
        var all = new ArrayList<ImportUnit>();
        for (ImportUnit unit : units) {
            SalesDocument document = unit.document();
            boolean deposits = document.head().type().takesDeposits();
            all.add(deposits ? unit.of(document.paidBy(List.of())) : unit);
            for (Payment payment : deposits ? document.payments() : List.<Payment>of()) {
                SalesDocument invoice = invoice(document, payment);
                if (invoice != null) {
                    all.add(new ImportUnit(invoice, unit.orders(), unit.reference(), null));
                }
            }
        }
        return remarks.refused() ? null : all;
    }

    private @Nullable SalesDocument invoice(SalesDocument document, Payment payment) {
        DocumentMoney money = money(document.money(), payment);
        if (money == null) {
            return null;
        }
        DocumentHead of = document.head();
        var head = new DocumentHead(
                DocumentType.DEPOSIT_INVOICE,
                DocumentState.DRAFT,
                payment.date(),
                null,
                null,
                of.series(),
                of.label(),
                null,
                of.company(),
                of.store(),
                null,
                "");
        return new SalesDocument(
                document.reference().payment(payment.id()),
                head,
                document.customer(),
                document.billing(),
                null,
                document.treatment(),
                document.vat(),
                money,
                List.of(payment.settling()),
                document.eInvoice(),
                null);
    }

    private @Nullable DocumentMoney money(DocumentMoney of, Payment payment) {
        var parts = new ArrayList<Part>();
        Split.of(payment.amount().amount(), weights(of), conversion.digits()).forEach((taxes, gross) -> {
            Reference article = rule.articles().of(DocumentLine.Kind.DEPOSIT, taxes, "$.payments", remarks);
            if (article != null && gross.signum() != 0) {
                parts.add(Part.ofGross(
                        payment.id(),
                        DocumentLine.Kind.DEPOSIT,
                        article,
                        payment.label(),
                        taxes,
                        gross,
                        conversion.digits()));
            }
        });
        var basket = new Basket(of.basis(), parts, Map.of(), payment.amount().amount(), BigDecimal.ZERO, 0, 1);
        return new Assembly(rule.lines(), rule.shipping(), rule.articles(), rule.gaps(), conversion)
                .money(basket, remarks);
    }

    /** What the document holds by the taxes that are borne together, tax included. */
    private SortedMap<Taxes, BigDecimal> weights(DocumentMoney of) {
        var totals = new Totals(of.basis(), conversion.digits());
        of.lines()
                .forEach(line -> totals.add(new Taxes(line.vat()), line.amount().amount()));
        if (of.shipping() != null) {
            totals.add(new Taxes(of.shipping().vat()), of.shipping().amount().amount());
        }
        var weights = new TreeMap<Taxes, BigDecimal>();
        totals.taxes().forEach(taxes -> weights.put(taxes, totals.gross(taxes, totals.amount(taxes))));
        return weights;
    }
}
