package dev.navette.model.sales;

import java.util.Set;

/**
 * By what accounts of the ERP are looked for (CUS-7). Personal: {@link #toString} counts and says no more.
 *
 * @param codes as the ERP would write them
 * @param sirets in digits: SIRET, or SIREN alone
 * @param emails as they are compared: without the blanks around, ASCII letters small
 * @param vatNumbers in their one form
 */
public record AccountKeys(Set<String> codes, Set<String> sirets, Set<String> emails, Set<String> vatNumbers) {

    public AccountKeys {
        codes = Set.copyOf(codes);
        sirets = Set.copyOf(sirets);
        emails = Set.copyOf(emails);
        vatNumbers = Set.copyOf(vatNumbers);
    }

    /** Of these codes. */
    public static AccountKeys codes(Set<String> codes) {
        return new AccountKeys(codes, Set.of(), Set.of(), Set.of());
    }

    /** Whether nothing is looked for. */
    public boolean isEmpty() {
        return codes.isEmpty() && sirets.isEmpty() && emails.isEmpty() && vatNumbers.isEmpty();
    }

    @Override
    public String toString() {
        return "AccountKeys[" + codes.size() + " codes, " + sirets.size() + " SIRETs, " + emails.size() + " addresses, "
                + vatNumbers.size() + " VAT numbers]";
    }
}
