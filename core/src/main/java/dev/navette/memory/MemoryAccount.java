package dev.navette.memory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.AccountField;
import dev.navette.model.sales.AccountFields;
import dev.navette.model.sales.AccountStart;
import dev.navette.model.sales.GroupMembership;
import dev.navette.model.sales.ShopAccount;

/**
 * An account as the {@link MemoryShop} has it. Personal: {@link #toString} names the id and says no more.
 *
 * @param id the id that the shop gave it, a number
 * @param account what stands in it, under the shop's id and without a group
 * @param groups the ids of the groups that it is in
 * @param registered when it was made
 */
public record MemoryAccount(ForeignId id, ShopAccount account, Set<ForeignId> groups, LocalDate registered) {

    public MemoryAccount {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        groups = Collections.unmodifiableSet(new LinkedHashSet<>(groups)); // in the order in which it joined them
        Objects.requireNonNull(registered, "registered");
    }

    /** A new one with some fields of an account; newsletter and offers are off where they are not among these. */
    static MemoryAccount made(
            ForeignId id, ShopAccount said, Set<AccountField> fields, Set<ForeignId> group, LocalDate day) {
        AccountStart start = said.start();
        ShopAccount empty = ShopAccount.of(id.value(), said.holder().email())
                .with(new AccountStart(start.password(), start.notification(), false, false));
        return new MemoryAccount(id, empty, Set.of(), day).with(said, fields, group);
    }

    /** The same with some fields of another account. */
    MemoryAccount with(ShopAccount said, Set<AccountField> fields, Set<ForeignId> group) {
        ShopAccount next = account;
        for (AccountField field : fields) {
            if (field != AccountField.GROUP) {
                next = AccountFields.copy(field, said, next);
            }
        }
        GroupMembership joins = said.group();
        Set<ForeignId> in = groups;
        if (fields.contains(AccountField.GROUP) && joins != null && !group.isEmpty()) {
            in = new LinkedHashSet<>(joins.formerToo() ? groups : Set.of());
            in.addAll(group);
        }
        return new MemoryAccount(id, next, in, registered);
    }

    @Override
    public String toString() {
        return "MemoryAccount[" + id + "]";
    }
}
