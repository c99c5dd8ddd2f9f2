package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.http.Answer;
import dev.navette.http.Reply;
import dev.navette.http.Resend;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.AccountCode;
import dev.navette.spi.AccountCodeWriter;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/**
 * Keeps the ERP's account of a customer in his meta data, a hundred in a request: nothing there can be taken for something
 * else, sends a mail, or is done twice by being sent twice. Who has it already is not written.
 */
final class WooCommerceAccountCodeWriter implements AccountCodeWriter {

    /** The meta key of the account. */
    static final String ACCOUNT = "_navette_account";

    private static final String CUSTOMERS = "customers";

    private final WooCommerceSettings settings;
    private final Api api;
    private final OrderLists lists;

    WooCommerceAccountCodeWriter(WooCommerceSettings settings, Api api, OrderLists lists) {
        this.settings = settings;
        this.api = api;
        this.lists = lists;
    }

    @Override
    public Limits limits() {
        return new Limits(settings.batch(), settings.parallel(), settings.settle());
    }

    @Override
    public Repeat repeat(Claim claim) {
        return Repeat.HARMLESS;
    }

    @Override
    public List<Outcome> write(List<Write<AccountCode>> batch, Attempt attempt) {
        var call = new WriteCall<>(batch, attempt);
        Map<Long, WireCustomer> there = there(batch.stream()
                .flatMap(write -> Ids.number(write.element().customer()).stream())
                .toList());
        var places = new ArrayList<Integer>();
        for (int place = 0; place < call.size(); place++) {
            AccountCode code = call.write(place).element();
            WireCustomer customer = Ids.number(code.customer()).map(there::get).orElse(null);
            if (customer == null) {
                call.outcome(place, Outcome.rejected(gone(code.customer())));
            } else if (code.code().equals(WireProduct.meta(customer.metaData(), ACCOUNT))) {
                call.outcome(place, new Outcome.Done(Outcome.Effect.UNCHANGED, code.customer(), Map.of(), Set.of()));
            } else {
                places.add(place);
            }
        }
        if (!places.isEmpty()) {
            send(call, places, attempt);
        }
        return call.outcomes();
    }

    private void send(WriteCall<AccountCode> call, List<Integer> places, Attempt attempt) {
        List<Map<String, Object>> update = places.stream()
                .map(place -> call.write(place).element())
                .map(code -> Map.<String, Object>of(
                        "id",
                        Ids.number(code.customer()).orElseThrow(),
                        "meta_data",
                        List.of(Map.of("key", ACCOUNT, "value", code.code()))))
                .toList();
        Reply reply = new Batches(api, attempt).send(CUSTOMERS, List.of(), update, Resend.SAFE);
        call.answered(places, reply).ifPresent(answer -> {
            WireBatch read =
                    answer.ok() ? WireBatch.of(answer, 0, places.size()).orElse(null) : null;
            IntStream.range(0, places.size()).forEach(i -> {
                AccountCode code = call.write(places.get(i)).element();
                call.outcome(
                        places.get(i),
                        read == null
                                ? whole(code, answer)
                                : outcome(code, read.update().get(i)));
            });
        });
    }

    private Outcome whole(AccountCode code, Answer answer) {
        return answer.ok()
                ? new Outcome.Unknown(Refusals.unreadable(api, answer, element(code.customer())))
                : Outcome.refusedWhole(Refusals.whole(api, answer, element(code.customer())));
    }

    private Outcome outcome(AccountCode code, @Nullable WireProduct entry) {
        if (entry == null) {
            return new Outcome.Unknown(unreadable(code.customer()));
        }
        if (entry.error() != null) {
            return Outcome.rejected(new Fault(
                    "The shop refused the account of the customer",
                    api.system(),
                    element(code.customer()),
                    entry.error().code(),
                    "Look up the code in WooCommerce's status log, and whether the customer is still there"));
        }
        if (entry.metaData() == null || !code.customer().equals(new ForeignId(Long.toString(entry.id())))) {
            return new Outcome.Unknown(unreadable(code.customer()));
        }
        return code.code().equals(entry.meta(ACCOUNT))
                ? Outcome.updated(code.customer())
                : Outcome.rejected(Fault.of(
                        "The shop took the account of the customer and does not show it",
                        api.system(),
                        element(code.customer()),
                        "Look which extension of the shop hides or changes the meta key " + ACCOUNT));
    }

    private Fault unreadable(ForeignId customer) {
        return Fault.of(
                "The shop's answer does not say what became of it",
                api.system(),
                element(customer),
                "Look whether an extension of the shop changes what its REST interface answers");
    }

    private Fault gone(ForeignId customer) {
        return Fault.of(
                "The customer is gone",
                api.system(),
                element(customer),
                "Nothing, if it was deleted in the shop on purpose: the account in the ERP stays");
    }

    private static String element(ForeignId customer) {
        return "customer " + customer;
    }

    private Map<Long, WireCustomer> there(List<Long> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return lists.customers(numbers.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(WireCustomer::id, customer -> customer, (one, same) -> one, HashMap::new));
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        Map<Long, WireCustomer> there =
                there(batch.stream().flatMap(claim -> number(claim).stream()).toList());
        return batch.stream()
                .map(claim -> number(claim)
                        .filter(there::containsKey)
                        .<Resolution>map(number -> Resolution.found(Ids.of(number)))
                        .orElseGet(Resolution::absent))
                .toList();
    }

    private static Optional<Long> number(Claim claim) {
        return claim.known()
                .or(() -> claim.name().isBlank() ? Optional.empty() : Optional.of(new ForeignId(claim.name())))
                .flatMap(Ids::number);
    }
}
