package dev.navette.spi;

import dev.navette.model.sales.AccountCode;

/** Writes the ERP's account to the shop's customers (CUS-8); never creates. Claimed by the shop's id. */
public interface AccountCodeWriter extends Writer<AccountCode> {}
