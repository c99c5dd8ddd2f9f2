package dev.navette.spi;

import dev.navette.model.sales.DocumentPayment;

/**
 * Books payments of documents in the ERP; each is claimed by its external reference, which it bears there. What is booked
 * is never changed.
 */
public interface PaymentWriter extends Writer<DocumentPayment> {}
