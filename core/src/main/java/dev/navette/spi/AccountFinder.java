package dev.navette.spi;

import java.util.List;

import dev.navette.model.sales.AccountKeys;
import dev.navette.model.sales.ErpAccount;

/** Finds the ERP's customers by their codes, numbers and addresses (CUS-7). */
public interface AccountFinder extends Role {

    /**
     * All accounts of which a key matches, blocked ones too. One more than matches does no harm: the caller compares again,
     * exactly; one that is missing makes a second account of one buyer.
     *
     * @param keys at most 100 of each sort
     * @throws dev.navette.error.UnreachableException when the system does not answer
     */
    List<ErpAccount> find(AccountKeys keys);
}
