package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.http.Answer;
import dev.navette.http.Reply;
import dev.navette.http.Resend;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.Named;
import dev.navette.model.sales.EmailAddress;
import dev.navette.model.sales.ShopAccount;
import dev.navette.spi.Outcome;

/**
 * Accounts that are written together, in batches: the customers' own in one round, their contacts' in the next. Sending one
 * twice does no harm: a second account of an address is refused.
 */
final class AccountRound {

    private final Api api;
    private final AccountLists lists;
    private final AccountRefusals refusals;
    private final CustomerPlaces places;
    private final Batches batches;
    private final int most;

    AccountRound(Api api, AccountLists lists, CustomerPlaces places, Batches batches, int most) {
        this.api = api;
        this.lists = lists;
        this.refusals = new AccountRefusals(api);
        this.places = places;
        this.batches = batches;
        this.most = most;
    }

    /**
     * One of them.
     *
     * @param place which customer of the call
     * @param number the shop's number of the account, or null where it is to be made
     * @param ids of what it names
     */
    record Entry(
            int place,
            ShopAccount account,
            @Nullable Long number,
            Set<? extends Field> fields,
            Map<Named, ForeignId> ids) {

        String name() {
            return account.name();
        }
    }

    /** What became of one. */
    sealed interface Fate {

        /** It is written. */
        record Written(long number, boolean made) implements Fate {}

        /** The address has an account already, of which nothing was written. */
        record Taken(long number) implements Fate {}

        /** The shop refused it, and nothing of it is written. */
        record Refused(Fault fault) implements Fate {}

        /** It was not written, or nobody knows. */
        record Otherwise(Outcome outcome) implements Fate {}
    }

    /** Each has its fate. */
    Map<Entry, Fate> write(List<Entry> entries) {
        var fates = new LinkedHashMap<Entry, Fate>();
        for (int from = 0; from < entries.size(); from += most) {
            write(entries.subList(from, Math.min(entries.size(), from + most)), fates);
        }
        return fates;
    }

    private void write(List<Entry> entries, Map<Entry, Fate> fates) {
        List<Entry> made =
                entries.stream().filter(entry -> entry.number() == null).toList();
        List<Entry> changed =
                entries.stream().filter(entry -> entry.number() != null).toList();
        Reply reply = batches.send(AccountLists.CUSTOMERS, bodies(made), bodies(changed), Resend.SAFE);
        if (!(reply instanceof Reply.Answered answered)) {
            entries.forEach(entry -> fates.put(entry, new Fate.Otherwise(reply.outcome())));
            return;
        }
        Answer answer = answered.answer();
        if (!answer.ok()) {
            entries.forEach(entry -> fates.put(
                    entry,
                    new Fate.Otherwise(Outcome.refusedWhole(Refusals.whole(api, answer, "customer " + entry.name())))));
            return;
        }
        WireBatch said = WireBatch.of(answer, made.size(), changed.size()).orElse(null);
        for (int i = 0; i < made.size(); i++) {
            fates.put(
                    made.get(i),
                    fate(made.get(i), said == null ? null : said.create().get(i)));
        }
        for (int i = 0; i < changed.size(); i++) {
            fates.put(
                    changed.get(i),
                    fate(changed.get(i), said == null ? null : said.update().get(i)));
        }
    }

    private List<Map<String, Object>> bodies(List<Entry> entries) {
        var bodies = new ArrayList<Map<String, Object>>();
        entries.forEach(entry ->
                bodies.add(AccountBody.of(entry.account(), entry.number(), entry.fields(), places, entry.ids())));
        return bodies;
    }

    private Fate fate(Entry entry, @Nullable WireProduct said) {
        Long number = entry.number();
        WireError error = said == null ? null : said.error();
        if (error != null) {
            return number == null && AccountRefusals.isTaken(error)
                    ? taken(entry)
                    : new Fate.Refused(refusals.of(error, entry.name(), "account " + number));
        }
        return said != null && (number == null ? said.id() > 0 : said.id() == number)
                ? new Fate.Written(said.id(), number == null)
                : new Fate.Otherwise(new Outcome.Unknown(refusals.unreadable(entry.name())));
    }

    /** Which account has the address, compared exactly. */
    private Fate taken(Entry entry) {
        Optional<EmailAddress> address =
                EmailAddress.of(entry.account().holder().email());
        try {
            List<Long> found = address.map(lists::of).orElse(List.of());
            return found.size() == 1
                    ? new Fate.Taken(found.get(0))
                    : new Fate.Otherwise(new Outcome.RetryLater(refusals.untold(entry.name())));
        } catch (UnreachableException silent) {
            return new Fate.Otherwise(new Outcome.RetryLater(silent.fault()));
        } catch (AccessRefusedException refused) {
            return new Fate.Otherwise(new Outcome.RetryLater(refused.fault()));
        }
    }
}
