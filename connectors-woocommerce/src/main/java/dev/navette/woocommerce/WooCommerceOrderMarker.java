package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.http.Answer;
import dev.navette.http.Body;
import dev.navette.http.Json;
import dev.navette.http.Request;
import dev.navette.http.Resend;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.OrderMark;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.OrderMarker;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/**
 * Leaves in an order's meta data what became of it, and sets the status that follows, each order in a request of its own: a
 * batch would make an unknown status "pending" and say nothing (11.0.1, observed). A status sends mails and moves stock, so the
 * order is read right before, and one that it has already is not sent again.
 *
 * <p>One order in a call: where its end is unknown the engine does not send it again in the same run, while the shop may be
 * at it still; two changes of status at once move the stock twice (11.0.1, observed).
 */
final class WooCommerceOrderMarker implements OrderMarker {

    /** The meta key of {@link OrderMark#text}. */
    static final String DOCUMENTS = "_navette_documents";

    /** The meta key of the ERP's numbers of these documents, for people. */
    static final String NUMBERS = "_navette_document_numbers";

    private static final String FIELDS = "id,status,meta_data";
    private static final int NOT_FOUND = 404;

    /** Asked for what is not there the shop says 404, sent something for it 400 (11.0.1, observed). */
    private static final Set<String> GONE =
            Set.of("woocommerce_rest_shop_order_invalid_id", "woocommerce_rest_order_invalid_id");

    private final WooCommerceSettings settings;
    private final Api api;
    private final OrderLists lists;

    WooCommerceOrderMarker(WooCommerceSettings settings, Api api, OrderLists lists) {
        this.settings = settings;
        this.api = api;
        this.lists = lists;
    }

    /** What of an order is looked at. */
    private record Seen(
            long id, @Nullable String status, @Nullable List<WireProduct.Meta> metaData) {

        boolean has(String key, String value) {
            return value.equals(Objects.requireNonNullElse(WireProduct.meta(metaData, key), ""));
        }

        @Override
        public String toString() {
            return "Seen[" + id + "]";
        }
    }

    @Override
    public Limits limits() {
        return new Limits(1, settings.parallel(), settings.settle());
    }

    @Override
    public Repeat repeat(Claim claim) {
        return Repeat.HARMLESS;
    }

    @Override
    public List<Outcome> write(List<Write<OrderMark>> batch, Attempt attempt) {
        var call = new WriteCall<>(batch, attempt);
        for (int place = 0; place < call.size(); place++) {
            write(call, place);
        }
        return call.outcomes();
    }

    private void write(WriteCall<OrderMark> call, int place) {
        OrderMark mark = call.write(place).element();
        Long number = Ids.number(mark.order()).orElse(null);
        if (number == null) {
            call.outcome(place, Outcome.rejected(gone(mark.order(), null)));
            return;
        }
        Optional<Optional<Seen>> asked = call.ask(List.of(place), () -> seen(number));
        if (asked.isEmpty()) {
            return;
        }
        Seen seen = asked.get().orElse(null);
        if (seen == null) {
            call.outcome(place, Outcome.rejected(gone(mark.order(), null)));
            return;
        }
        Map<String, Object> body = body(mark, seen);
        if (body.isEmpty()) {
            call.outcome(place, new Outcome.Done(Outcome.Effect.UNCHANGED, mark.order(), Map.of(), Set.of()));
            return;
        }
        Request request = Request.put("orders/" + number, Body.json(Api.JSON.write(body)))
                .query("_fields", FIELDS)
                .resend(body.containsKey("status") ? Resend.UNCERTAIN : Resend.SAFE);
        call.send(List.of(place), api, request).ifPresent(answer -> call.outcome(place, outcome(mark, answer)));
    }

    private Optional<Seen> seen(long number) {
        String path = "orders/" + number;
        Answer answer = api.get(path, request -> request.query("_fields", FIELDS));
        return answer.status() == NOT_FOUND ? Optional.empty() : Optional.of(api.read(answer, Seen.class, path));
    }

    /** What is to change; empty where all is as it shall be. */
    private static Map<String, Object> body(OrderMark mark, Seen seen) {
        var body = new LinkedHashMap<String, Object>();
        var metas = new ArrayList<Map<String, String>>();
        values(mark).forEach((key, value) -> {
            if (!seen.has(key, value)) {
                metas.add(Map.of("key", key, "value", value));
            }
        });
        if (!metas.isEmpty()) {
            body.put("meta_data", metas);
        }
        String then = mark.then();
        if (then != null && mark.from().equals(seen.status()) && !then.equals(seen.status())) {
            body.put("status", then);
        }
        return body;
    }

    private static Map<String, String> values(OrderMark mark) {
        var values = new LinkedHashMap<String, String>();
        values.put(DOCUMENTS, mark.text());
        String numbers = mark.documents().stream()
                .map(OrderMark.MarkedDocument::number)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        if (!numbers.isEmpty()) {
            values.put(NUMBERS, numbers);
        }
        return values;
    }

    private Outcome outcome(OrderMark mark, Answer answer) {
        if (!answer.ok()) {
            return refused(mark, answer);
        }
        try {
            Seen seen = Api.JSON.read(answer.bytes(), Seen.class);
            if (!mark.order().equals(new ForeignId(Long.toString(seen.id()))) || seen.metaData() == null) {
                return new Outcome.Unknown(Refusals.unreadable(api, answer, element(mark.order())));
            }
            return seen.has(DOCUMENTS, mark.text())
                    ? Outcome.updated(mark.order())
                    : Outcome.rejected(api.client()
                            .fault(
                                    "The shop took the mark of the order and does not show it",
                                    element(mark.order()),
                                    answer,
                                    "Look which extension of the shop hides or changes the meta key " + DOCUMENTS));
        } catch (Json.Malformed page) {
            return new Outcome.Unknown(Refusals.unreadable(api, answer, element(mark.order())));
        }
    }

    private Outcome refused(OrderMark mark, Answer answer) {
        WireError error = Api.error(answer).orElse(null);
        if (error != null && GONE.contains(String.valueOf(error.code()))) {
            return Outcome.rejected(gone(mark.order(), answer));
        }
        boolean status = error != null && "rest_invalid_param".equals(error.code()) && mark.then() != null;
        return Outcome.rejected(
                status
                        ? api.client()
                                .fault(
                                        "The shop has no order status " + mark.then(),
                                        element(mark.order()),
                                        answer,
                                        "Choose one of the shop's statuses, without wc- before it")
                        : Refusals.whole(api, answer, element(mark.order())));
    }

    private Fault gone(ForeignId order, @Nullable Answer answer) {
        String what = "The order is gone";
        String remedy = "Nothing, if it was deleted in the shop on purpose: what is in the ERP stays";
        return answer == null
                ? Fault.of(what, api.system(), element(order), remedy)
                : api.client().fault(what, element(order), answer, remedy);
    }

    private static String element(ForeignId order) {
        return "order " + order;
    }

    /** An order is found in whatever status, in the trash too. */
    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        List<Long> numbers =
                batch.stream().flatMap(claim -> number(claim).stream()).toList();
        List<Long> existing = numbers.isEmpty() ? List.of() : lists.existing(numbers);
        return batch.stream()
                .map(claim -> number(claim)
                        .filter(existing::contains)
                        .<Resolution>map(number -> Resolution.found(Ids.of(number)))
                        .orElseGet(Resolution::absent))
                .toList();
    }

    /** Its id, or its name, which is the same. */
    private static Optional<Long> number(Claim claim) {
        return claim.known()
                .or(() -> claim.name().isBlank() ? Optional.empty() : Optional.of(new ForeignId(claim.name())))
                .flatMap(Ids::number);
    }
}
