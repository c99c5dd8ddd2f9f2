package dev.navette.spi;

import java.util.Optional;

import dev.navette.error.Problem;
import dev.navette.model.Field;
import dev.navette.model.sales.AccountStart;
import dev.navette.model.sales.ShopCustomer;

/**
 * Creates and changes the shop's customers. Each is claimed by the ERP's code of it, with the id of its own account; its
 * contacts' accounts are parts. {@link Write#fields} are those of its own account.
 *
 * <ul>
 *   <li>A shop knows nothing of our names, and one e-mail address has one account. So {@link #resolve} finds an account
 *       that has an id, and says of others that they are absent; they are found by {@link ShopCustomerFinder} before, and a
 *       create of an address that has an account already takes it over: compared exactly, <em>without writing anything of
 *       it</em>, its id in the outcome and all fields {@linkplain Outcome.Done#left left}. It may be somebody else's, which
 *       the engine finds out; what was left is sent by the next run.
 *   <li>An account of ours that is gone is refused, never made again: its holder may have had it erased (GDPR-1).
 *   <li>Where the customer's own account is refused, so is the whole. A contact that is refused alone is among {@link
 *       Outcome.Done#refused}.
 *   <li>What a write does not say of the newsletter and of offers is off in a new account.
 *   <li>No password, made up or chosen, is ever in an answer, an error or a log.
 * </ul>
 */
public interface ShopCustomerWriter extends Writer<ShopCustomer> {

    /**
     * Why this shop, as it is connected, has no place for a field, and how to give it one; nothing where it has. Asks
     * nobody, so that a flow is refused before it starts (PRO-6).
     */
    default Optional<Problem> lacks(Field field) {
        return Optional.empty();
    }

    /** Why accounts of this shop cannot begin so; nothing where they can. Asks nobody. */
    default Optional<Problem> lacks(AccountStart start) {
        return Optional.empty();
    }
}
