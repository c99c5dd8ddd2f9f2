package dev.navette.model.sales;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What French e-invoicing asks of a document (ORD-34). Navette feeds the ERP; it transmits nothing.
 *
 * @param report whether the document is one between companies, or is only reported
 * @param siren the buyer's, or null
 * @param electronicAddress where it is sent to, or null
 * @param supply goods, services or both
 * @param orderNumber the buyer's own, or null
 * @param credited the invoice that a credit note is about, or null
 */
public record EInvoice(
        Report report,
        @Nullable String siren,
        @Nullable String electronicAddress,
        Supply supply,
        @Nullable String orderNumber,
        @Nullable String credited) {

    /** How the tax office hears of a document. */
    public enum Report {
        /** Domestic, between companies. */
        E_INVOICE,
        /** To private persons, or abroad. */
        E_REPORTING
    }

    /** What is supplied. */
    public enum Supply {
        GOODS,
        SERVICES,
        MIXED
    }

    public EInvoice {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(supply, "supply");
    }

    @Override
    public String toString() {
        return "EInvoice[" + report + ", " + supply + "]";
    }
}
