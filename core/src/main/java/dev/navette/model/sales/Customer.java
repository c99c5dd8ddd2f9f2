package dev.navette.model.sales;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;

/**
 * A customer as the ERP shall have it (client). Personal: {@link #toString} names the code and says no more.
 *
 * @param code the ERP's account (code tiers)
 * @param name as written on documents
 * @param company whether it is one; a private person otherwise
 * @param email or null
 * @param business its numbers
 * @param billing where invoices go
 * @param delivery where goods go, or null where nothing ships or it is the same
 * @param representative the ERP's code (commercial), or null
 * @param family the ERP's code (famille), or null
 * @param group the ERP's code (catégorie tarifaire), or null
 * @param treatment the accounting treatment (territorialité), or null
 * @param accountingAccount compte comptable, or null for the ERP's usual one
 * @param shopAccount the shop's id of it, or null for a guest
 */
public record Customer(
        String code,
        String name,
        boolean company,
        @Nullable String email,
        Business business,
        Address billing,
        @Nullable Address delivery,
        @Nullable String representative,
        @Nullable String family,
        @Nullable String group,
        @Nullable String treatment,
        @Nullable String accountingAccount,
        @Nullable ForeignId shopAccount) {

    public Customer {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(business, "business");
        Objects.requireNonNull(billing, "billing");
    }

    @Override
    public String toString() {
        return "Customer[" + code + "]";
    }
}
