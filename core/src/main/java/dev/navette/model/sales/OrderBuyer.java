package dev.navette.model.sales;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;
import dev.navette.model.ForeignId;

/**
 * Who ordered. Personal: {@link #toString} says whether it is an account or a guest, and no more.
 *
 * @param account the shop's customer, or null for a guest
 * @param email or null where a till has none
 * @param group the shop's customer group, or null
 * @param business what a company says of itself
 * @param erpCode the code of an account in the ERP that was typed into the field for it, or null
 */
public record OrderBuyer(
        @Nullable ForeignId account,
        @Nullable String email,
        @Nullable String group,
        @Default("{}") Business business,
        @Nullable String erpCode) {

    public OrderBuyer {
        Objects.requireNonNull(business, "business");
    }

    /** Whether nobody logged in. */
    public boolean guest() {
        return account == null;
    }

    @Override
    public String toString() {
        return account == null ? "OrderBuyer[guest]" : "OrderBuyer[" + account + "]";
    }
}
