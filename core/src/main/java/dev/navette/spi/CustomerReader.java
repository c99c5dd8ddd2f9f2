package dev.navette.spi;

import dev.navette.model.sales.ErpCustomer;

/**
 * Reads the ERP's customers with their contacts, each named by its code: those too that are dormant, blocked or without an
 * e-mail address. A change of a contact is a change of its customer.
 */
public interface CustomerReader extends Reader<ErpCustomer> {}
