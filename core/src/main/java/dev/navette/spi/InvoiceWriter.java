package dev.navette.spi;

import dev.navette.model.sales.OrderInvoice;

/**
 * Puts the ERP's printed invoices and credit notes beside the shop's orders (ORD-29), several for one order; each is claimed
 * by the ERP's id of it, which the shop keeps with it. An order that is not there is an {@link Outcome.Rejected}.
 *
 * <p>Opens the content within {@link #write}, once for each file that it sends. Content that cannot be had now, whatever the
 * exception, is an {@link Outcome.RetryLater} of its element alone; one that is gone for good
 * ({@link dev.navette.error.UnreadableSourceException}) an {@link Outcome.Rejected}. The ERP may be down while the shop is
 * well: that is no reason to throw.
 */
public interface InvoiceWriter extends Writer<OrderInvoice> {}
