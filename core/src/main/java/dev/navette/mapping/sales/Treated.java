package dev.navette.mapping.sales;

import dev.navette.model.sales.Treatment;
import dev.navette.model.sales.VatPlace;

/**
 * How a document is booked.
 *
 * @param treatment the ERP's (ORD-16)
 * @param vat what VAT takes it for (VAT-1)
 */
record Treated(Treatment treatment, VatPlace vat) {}
