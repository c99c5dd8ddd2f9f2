package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.Problem;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.AccountField;
import dev.navette.model.sales.AccountStart;
import dev.navette.model.sales.GroupMembership;
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
import dev.navette.woocommerce.AccountRound.Entry;
import dev.navette.woocommerce.AccountRound.Fate;

/**
 * Makes and changes customers, a batch in a request: first their own accounts, then those of the contacts of customers whose
 * own is sure to be theirs.
 */
final class WooCommerceShopCustomerWriter implements ShopCustomerWriter {

    private final WooCommerceSettings settings;
    private final Api api;
    private final AccountLists lists;
    private final AccountRefusals refusals;

    WooCommerceShopCustomerWriter(WooCommerceSettings settings, Api api, AccountLists lists) {
        this.settings = settings;
        this.api = api;
        this.lists = lists;
        this.refusals = new AccountRefusals(api);
    }

    @Override
    public Limits limits() {
        return new Limits(settings.batch(), settings.parallel(), settings.settle());
    }

    /** The shop refuses a second account of an address. */
    @Override
    public Repeat repeat(Claim claim) {
        return Repeat.HARMLESS;
    }

    @Override
    public Optional<Problem> lacks(Field field) {
        if (!(field instanceof AccountField own)) {
            return Optional.of(new Problem(
                    "$", "WooCommerce has no place for the field " + field.code() + " of customers", "Leave it out"));
        }
        return CustomerPlaces.isOwn(own) || settings.customers().of(own) != null
                ? Optional.empty()
                : Optional.of(new Problem(
                        "$.customers." + own.code(),
                        "WooCommerce itself has no place for the field " + own.code() + " of customers",
                        "Name the meta key of an extension in customers." + own.code() + ", or leave the field out"));
    }

    /** WooCommerce writes to each new customer, with a link under which a password is chosen, unless that mail is off. */
    @Override
    public Optional<Problem> lacks(AccountStart start) {
        return start.password() == AccountStart.Password.INVITATION
                ? Optional.empty()
                : Optional.of(new Problem(
                        "$",
                        "WooCommerce itself writes to each new customer, with a link to choose a password",
                        "Leave the password at invitation; to write to nobody, disable the mail New account in"
                                + " WooCommerce, Settings, Emails"));
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        List<Long> numbers = batch.stream()
                .filter(claim -> claim.id() != null)
                .flatMap(claim -> Stream.concat(Stream.of(claim), claim.parts().stream()))
                .flatMap(claim -> claim.known().flatMap(Ids::number).stream())
                .toList();
        Set<Long> there =
                numbers.isEmpty() ? Set.of() : lists.including(numbers).keySet();
        return batch.stream().map(claim -> resolution(claim, there)).toList();
    }

    private static Resolution resolution(Claim claim, Set<Long> there) {
        if (!isThere(claim, there)) {
            return Resolution.absent();
        }
        var parts = new HashMap<String, ForeignId>();
        claim.parts().stream()
                .filter(part -> isThere(part, there))
                .forEach(part -> parts.put(part.name(), part.known().orElseThrow()));
        return new Resolution.Found(claim.known().orElseThrow(), parts);
    }

    private static boolean isThere(Claim claim, Set<Long> there) {
        return claim.known().flatMap(Ids::number).filter(there::contains).isPresent();
    }

    @Override
    public List<Outcome> write(List<Write<ShopCustomer>> batch, Attempt attempt) {
        var round = new AccountRound(api, lists, settings.customers(), new Batches(api, attempt), settings.batch());
        var outcomes = new Outcome[batch.size()];
        Map<Integer, Fate> own = own(batch, round, outcomes);
        Map<Integer, Map<Entry, Fate>> contacts = contacts(batch, own, round);
        own.forEach((place, fate) -> outcomes[place] = outcome(batch.get(place), fate, contacts.get(place)));
        return Stream.of(outcomes).map(Objects::requireNonNull).toList();
    }

    /** What became of the customers' own accounts; what is refused before has its outcome already. */
    private Map<Integer, Fate> own(List<Write<ShopCustomer>> batch, AccountRound round, @Nullable Outcome[] outcomes) {
        var entries = new ArrayList<Entry>();
        var fates = new LinkedHashMap<Integer, Fate>();
        for (int place = 0; place < batch.size(); place++) {
            Write<ShopCustomer> write = batch.get(place);
            ForeignId id = write.claim().id();
            Long number = id == null ? null : Ids.number(id).orElse(null);
            Fault refused = refused(write, id, number);
            if (refused != null) {
                outcomes[place] = Outcome.rejected(refused);
            } else if (number != null && write.fields().isEmpty()) {
                fates.put(place, new Fate.Written(number, false)); // only its contacts are written
            } else {
                entries.add(new Entry(place, write.element().own(), number, write.fields(), write.ids()));
            }
        }
        if (!entries.isEmpty()) {
            round.write(entries).forEach((entry, fate) -> fates.put(entry.place(), fate));
        }
        return fates;
    }

    private @Nullable Fault refused(Write<ShopCustomer> write, @Nullable ForeignId id, @Nullable Long number) {
        String name = write.claim().name();
        if (id != null && number == null) {
            return refusals.foreign(name, "account " + id);
        }
        return write.element().accounts().stream()
                        .map(ShopAccount::group)
                        .filter(Objects::nonNull)
                        .anyMatch(GroupMembership::formerToo)
                ? refusals.severalGroups(name)
                : null;
    }

    /** Those of customers of whom the own account may be somebody else's, or was refused, are left. */
    private Map<Integer, Map<Entry, Fate>> contacts(
            List<Write<ShopCustomer>> batch, Map<Integer, Fate> own, AccountRound round) {
        var entries = new ArrayList<Entry>();
        var fates = new HashMap<Integer, Map<Entry, Fate>>();
        own.forEach((place, fate) -> {
            if (fate instanceof Fate.Written) {
                fates.put(place, new LinkedHashMap<>());
                entries.addAll(contacts(batch.get(place), place));
            }
        });
        if (!entries.isEmpty()) {
            round.write(entries)
                    .forEach((entry, fate) ->
                            Objects.requireNonNull(fates.get(entry.place())).put(entry, fate));
        }
        return fates;
    }

    private static List<Entry> contacts(Write<ShopCustomer> write, int place) {
        var entries = new ArrayList<Entry>();
        for (Claim part : write.claim().parts()) {
            Set<Field> fields = write.parts().get(part.name());
            write.element().contacts().stream()
                    .filter(contact -> fields != null && contact.name().equals(part.name()))
                    .findFirst()
                    .ifPresent(contact -> entries.add(new Entry(
                            place,
                            contact,
                            part.known().flatMap(Ids::number).orElse(null),
                            Objects.requireNonNull(fields),
                            write.ids())));
        }
        return entries;
    }

    private static Outcome outcome(Write<ShopCustomer> write, Fate own, @Nullable Map<Entry, Fate> contacts) {
        if (own instanceof Fate.Refused refused) {
            return Outcome.rejected(refused.fault());
        }
        if (own instanceof Fate.Otherwise otherwise) {
            return otherwise.outcome();
        }
        if (own instanceof Fate.Taken taken) {
            return new Outcome.Done(
                    Outcome.Effect.UNCHANGED, Ids.of(taken.number()), Map.of(), write.fields(), Map.of());
        }
        return done(write, (Fate.Written) own, contacts == null ? Map.of() : contacts);
    }

    private static Outcome done(Write<ShopCustomer> write, Fate.Written own, Map<Entry, Fate> contacts) {
        var parts = new HashMap<String, ForeignId>();
        var refused = new HashMap<String, Fault>();
        Set<Field> left = new LinkedHashSet<>();
        write.claim().parts().forEach(part -> part.known().ifPresent(id -> parts.put(part.name(), id)));
        for (Map.Entry<Entry, Fate> contact : contacts.entrySet()) {
            Entry entry = contact.getKey();
            Fate fate = contact.getValue();
            if (fate instanceof Fate.Written written) {
                parts.put(entry.name(), Ids.of(written.number()));
            } else if (fate instanceof Fate.Taken taken) {
                parts.put(entry.name(), Ids.of(taken.number()));
                left.addAll(entry.fields());
            } else if (fate instanceof Fate.Refused no) {
                parts.remove(entry.name());
                refused.put(entry.name(), no.fault());
            } else if (((Fate.Otherwise) fate).outcome() instanceof Outcome.Unknown unknown) {
                return unknown; // what was made of the rest is found by its address
            } else {
                left.addAll(entry.fields()); // it has not left, and goes with the next run
            }
        }
        Outcome.Effect effect = own.made() ? Outcome.Effect.CREATED : Outcome.Effect.UPDATED;
        return new Outcome.Done(effect, Ids.of(own.number()), parts, left, refused);
    }
}
