package dev.navette.mapping.sales;

import dev.navette.model.Basis;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.VatRegime;

/**
 * An order that could be one of many in a document.
 *
 * @param choice what becomes of orders of its status
 * @param own what its document would be made from
 */
record GroupCandidate(StatusChoice choice, TreatedOrder own) {

    /**
     * What the orders of one document have in common, beside their day or session.
     *
     * @param basis of the document
     */
    record Likeness(StatusChoice choice, Basis basis) {}

    Order order() {
        return own.order();
    }

    Remarks remarks() {
        return own.remarks();
    }

    Likeness likeness() {
        return new Likeness(choice, own.rule().lines().basis(order().money().basis()));
    }

    /** How its only document would be booked. */
    Treated treated() {
        return own.treated().get(0);
    }

    /** Whether VAT takes it for a sale at home, or for none: gift cards alone. */
    boolean atHome() {
        return domestic() || outOfScope();
    }

    boolean domestic() {
        return treated().vat().regime() == VatRegime.DOMESTIC;
    }

    /** Whether it can be in a document that is booked so. */
    boolean fits(Treated others) {
        return treated().treatment().equals(others.treatment())
                && (outOfScope() || treated().vat().equals(others.vat()));
    }

    private boolean outOfScope() {
        return treated().vat().regime() == VatRegime.OUT_OF_SCOPE;
    }
}
