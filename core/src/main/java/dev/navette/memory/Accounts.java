package dev.navette.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.EmailAddress;

/** The accounts of a shop, of which no two have one address. Not thread-safe. */
final class Accounts {

    /** Their ids are plain numbers, as in most shops. */
    static final Numbered.Sort<MemoryAccount> SORT = new Numbered.Sort<>(
            "", "account", MemoryAccount::id, account -> account.id().value());

    private final Numbered<MemoryAccount> all;
    private final Map<EmailAddress, ForeignId> byAddress = new HashMap<>();

    Accounts() {
        this(new Numbered<>(SORT));
    }

    /** @throws IllegalArgumentException when two have one address */
    Accounts(Numbered<MemoryAccount> all) {
        this.all = all;
        all.all().forEach(this::register);
    }

    Numbered<MemoryAccount> all() {
        return all;
    }

    @Nullable
    MemoryAccount at(ForeignId id) {
        return all.at(id);
    }

    /** The account of an address as somebody wrote it, or null. */
    @Nullable
    ForeignId of(String address) {
        return EmailAddress.of(address).map(byAddress::get).orElse(null);
    }

    @Nullable
    ForeignId of(EmailAddress address) {
        return byAddress.get(address);
    }

    /** @throws IllegalArgumentException when another has its address */
    MemoryAccount add(Function<ForeignId, MemoryAccount> made) {
        MemoryAccount added = all.add(made);
        try {
            register(added);
        } catch (IllegalArgumentException taken) {
            all.remove(added.id());
            throw taken;
        }
        return added;
    }

    /** Puts it in the place of the one with its id, and says whether it is another. */
    boolean replace(MemoryAccount account) {
        MemoryAccount former = all.at(account.id());
        if (former != null) {
            address(former).ifPresent(byAddress::remove);
        }
        register(account);
        all.replace(account);
        return !account.equals(former);
    }

    void remove(ForeignId id) {
        MemoryAccount gone = all.remove(id);
        if (gone != null) {
            address(gone).ifPresent(byAddress::remove);
        }
    }

    List<MemoryAccount> list() {
        return all.all();
    }

    private void register(MemoryAccount account) {
        address(account).ifPresent(address -> {
            if (byAddress.putIfAbsent(address, account.id()) != null) {
                throw new IllegalArgumentException(
                        "the accounts " + byAddress.get(address) + " and " + account.id() + " have one address");
            }
        });
    }

    private static Optional<EmailAddress> address(MemoryAccount account) {
        return EmailAddress.of(account.account().holder().email());
    }
}
