package dev.navette.memory;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.Named;
import dev.navette.model.sales.AccountField;
import dev.navette.model.sales.AccountFields;
import dev.navette.model.sales.ShopAccount;
import dev.navette.model.sales.ShopCustomer;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.ShopCustomerWriter;
import dev.navette.spi.Write;

/** Makes and changes accounts; a second one of an address is never made. */
record MemoryShopCustomerWriter(Desk desk, Supplier<Limits> allowed, Supplier<ZoneId> zone)
        implements ShopCustomerWriter {

    @Override
    public Limits limits() {
        return allowed.get();
    }

    @Override
    public Repeat repeat(Claim claim) {
        return Repeat.HARMLESS;
    }

    @Override
    public List<Outcome> write(List<Write<ShopCustomer>> batch, Attempt attempt) {
        return desk.write(batch, attempt, this::write);
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return desk.resolve(batch, (shop, claim) -> {
            ForeignId id = claim.id();
            if (id == null || shop.accounts().at(id) == null) {
                return Resolution.absent();
            }
            var parts = new HashMap<String, ForeignId>();
            for (Claim part : claim.parts()) {
                part.known()
                        .filter(known -> shop.accounts().at(known) != null)
                        .ifPresent(known -> parts.put(part.name(), known));
            }
            return new Resolution.Found(id, parts);
        });
    }

    private Outcome write(Assortment shop, Write<ShopCustomer> write) {
        ShopCustomer customer = write.element();
        var done = new Taken();
        Fault refused = account(shop, customer.own(), write.claim().id(), write.fields(), write.ids(), done);
        if (refused != null) {
            return Outcome.rejected(refused);
        }
        ForeignId own = Objects.requireNonNull(done.ids.get(customer.own().name()), "own");
        boolean made = done.made.contains(customer.own().name());
        if (write.claim().id() != null || made) { // else it may be somebody else's: its contacts too
            contacts(shop, write, done);
        }
        var parts = new HashMap<>(done.ids);
        parts.remove(customer.own().name());
        Outcome.Effect effect =
                made ? Outcome.Effect.CREATED : done.changed ? Outcome.Effect.UPDATED : Outcome.Effect.UNCHANGED;
        return new Outcome.Done(effect, own, parts, done.left, done.refused);
    }

    private void contacts(Assortment shop, Write<ShopCustomer> write, Taken done) {
        for (Claim part : write.claim().parts()) {
            Set<Field> fields = write.parts().get(part.name());
            ShopAccount contact = named(write.element(), part.name());
            if (fields != null && contact != null) {
                Fault refused = account(shop, contact, part.id(), fields, write.ids(), done);
                if (refused != null) {
                    done.refused.put(part.name(), refused);
                }
            } else {
                part.known().ifPresent(known -> done.ids.put(part.name(), known));
            }
        }
    }

    /** Writes one account; the reason why not, or null. */
    private @Nullable Fault account(
            Assortment shop,
            ShopAccount said,
            @Nullable ForeignId id,
            Set<? extends Field> fields,
            Map<Named, ForeignId> ids,
            Taken done) {
        ForeignId ofAddress = shop.accounts().of(said.holder().email());
        Set<AccountField> some = some(fields);
        if (id == null) {
            return ofAddress == null ? made(shop, said, some, ids, done) : done.adopted(said.name(), ofAddress, fields);
        }
        MemoryAccount former = shop.accounts().at(id);
        if (former == null) {
            return desk.gone("account " + id, "customer " + said.name());
        }
        if (some.contains(AccountField.EMAIL) && ofAddress != null && !ofAddress.equals(id)) {
            return Fault.of(
                    "Account " + ofAddress + " has its new e-mail address already",
                    desk.system(),
                    "customer " + said.name(),
                    "Correct the address in the ERP, or put the two accounts together in the shop");
        }
        done.changed |= shop.accounts().replace(former.with(said, some, group(said, ids)));
        shop.accounts().all().countUpdate();
        tell(shop, id, said, some);
        done.ids.put(said.name(), id);
        return null;
    }

    private @Nullable Fault made(
            Assortment shop, ShopAccount said, Set<AccountField> fields, Map<Named, ForeignId> ids, Taken done) {
        LocalDate today = LocalDate.ofInstant(desk.clock().instant(), zone.get());
        ForeignId id = shop.accounts()
                .add(given -> MemoryAccount.made(given, said, fields, group(said, ids), today))
                .id();
        shop.accounts().all().countCreate();
        tell(shop, id, said, fields);
        done.made(said.name(), id);
        return null;
    }

    /** Orders of an account bear the code that stands with it. */
    private static void tell(Assortment shop, ForeignId id, ShopAccount said, Set<AccountField> fields) {
        String code = said.code();
        if (fields.contains(AccountField.CODE) && code != null) {
            shop.orders().code(id, code);
        }
    }

    private static Set<ForeignId> group(ShopAccount said, Map<Named, ForeignId> ids) {
        var groups = new HashSet<ForeignId>();
        AccountFields.namesOf(AccountField.GROUP, said)
                .forEach(named -> Optional.ofNullable(ids.get(named)).ifPresent(groups::add));
        return groups;
    }

    private static @Nullable ShopAccount named(ShopCustomer customer, String name) {
        return customer.contacts().stream()
                .filter(contact -> contact.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Set<AccountField> some(Set<? extends Field> fields) {
        var some = EnumSet.noneOf(AccountField.class);
        for (Field field : fields) {
            if (field instanceof AccountField own) {
                some.add(own);
            }
        }
        return some;
    }

    /** What became of the accounts of one customer. */
    private static final class Taken {

        private final Map<String, ForeignId> ids = new HashMap<>();
        private final List<String> made = new ArrayList<>();
        private final Set<Field> left = new HashSet<>();
        private final Map<String, Fault> refused = new HashMap<>();
        private boolean changed;

        void made(String name, ForeignId id) {
            ids.put(name, id);
            made.add(name);
            changed = true;
        }

        /** It has an account already: whose that is, is for the engine to say. */
        @Nullable
        Fault adopted(String name, ForeignId id, Set<? extends Field> fields) {
            ids.put(name, id);
            left.addAll(fields);
            return null;
        }
    }
}
