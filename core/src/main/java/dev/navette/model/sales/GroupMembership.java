package dev.navette.model.sales;

import java.util.Objects;

import dev.navette.model.Buyer;
import dev.navette.model.Term;

/**
 * Which group of customers an account is in (CUS-3); on its group depend the prices that it sees.
 *
 * @param group the term of the group, of the sort {@code customer-group}: that of {@link Buyer#group}
 * @param formerToo whether it stays in the groups in which it is; else it leaves them
 */
public record GroupMembership(Term group, boolean formerToo) {

    public GroupMembership {
        Objects.requireNonNull(group, "group");
    }

    /** In the group of the ERP's code alone. */
    public static GroupMembership of(String code) {
        return new GroupMembership(Buyer.group(code).term().orElseThrow(), false);
    }

    /** The same beside the groups in which it is. */
    public GroupMembership besideFormer() {
        return new GroupMembership(group, true);
    }
}
