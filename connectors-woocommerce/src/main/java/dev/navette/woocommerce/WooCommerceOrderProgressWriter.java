package dev.navette.woocommerce;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.Problem;
import dev.navette.http.Answer;
import dev.navette.http.Body;
import dev.navette.http.Json;
import dev.navette.http.Request;
import dev.navette.http.Resend;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.OrderProgress;
import dev.navette.model.sales.OrderShipment;
import dev.navette.model.sales.ProgressField;
import dev.navette.model.sales.ShipmentField;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.OrderProgressWriter;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/**
 * Tells orders how far they are: reads each right before, and changes its status and meta data in one request. One order in a
 * call, for the reasons of {@link WooCommerceOrderMarker}. Which shipments an order was told of, and what, stands in its meta
 * data too; a shipment's id is the order's and the delivery note's.
 *
 * <p>Where shipments are notes, each is written before that and bears a mark of what it says. A note cannot be changed, so
 * what changes of a shipment is a note more; and whoever does not know whether one was written reads the order's notes first.
 */
final class WooCommerceOrderProgressWriter implements OrderProgressWriter {

    private static final Set<String> GONE =
            Set.of("woocommerce_rest_shop_order_invalid_id", "woocommerce_rest_order_invalid_id");

    private final WooCommerceSettings settings;
    private final FulfilmentPlaces places;
    private final Api api;
    private final OrderLists lists;
    private final ShopFacts facts;

    WooCommerceOrderProgressWriter(WooCommerceSettings settings, Api api, OrderLists lists, ShopFacts facts) {
        this.settings = settings;
        this.places = settings.fulfilment();
        this.api = api;
        this.lists = lists;
        this.facts = facts;
    }

    @Override
    public Set<String> statuses() {
        return Set.copyOf(facts.orderStatuses());
    }

    @Override
    public Optional<Problem> lacks(Field field) {
        if (field == ShipmentField.PARCELS) {
            return places.shipments() == ShipmentPlace.NOWHERE
                    ? Optional.of(new Problem(
                            "$.fulfilment.shipments",
                            "the shop is not to show shipments",
                            "Choose notes or shipment-tracking, or let the flow tell no deliveries"))
                    : Optional.empty();
        }
        if (field == ProgressField.NUMBER) {
            return lack(places.number(), "number", "the number of the ERP's document");
        }
        if (field == ProgressField.DELIVERY_DATE) {
            return lack(places.deliveryDate(), "deliveryDate", "a day of delivery");
        }
        return field == ProgressField.REFERENCE
                ? lack(places.reference(), "reference", "another number of an order than its own")
                : Optional.empty();
    }

    private static Optional<Problem> lack(@Nullable String key, String setting, String what) {
        return key != null
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "$.fulfilment." + setting,
                                "WooCommerce has no place for " + what,
                                "Name the meta key under which an extension of the shop reads it, or leave it out of the flow"));
    }

    @Override
    public Limits limits() {
        return new Limits(1, settings.parallel(), settings.settle());
    }

    /** Entries of the extension are set, notes are added. */
    @Override
    public Repeat repeat(Claim claim) {
        boolean adds = claim.parts().stream().anyMatch(part -> part.id() == null);
        return adds && places.shipments() == ShipmentPlace.NOTES ? Repeat.HARMFUL : Repeat.HARMLESS;
    }

    @Override
    public List<Outcome> write(List<Write<OrderProgress>> batch, Attempt attempt) {
        var call = new WriteCall<>(batch, attempt);
        for (int place = 0; place < call.size(); place++) {
            write(call, place);
        }
        return call.outcomes();
    }

    private void write(WriteCall<OrderProgress> call, int place) {
        Claim claim = call.write(place).claim();
        Long number = number(claim).orElse(null);
        Optional<Optional<OrderSeen>> asked = number == null
                ? Optional.of(Optional.empty())
                : call.ask(List.of(place), () -> OrderSeen.of(api, number));
        if (asked.isEmpty()) {
            return;
        }
        if (asked.get().isEmpty()) {
            call.outcome(place, Outcome.rejected(gone(claim, null)));
            return;
        }
        write(call, place, asked.get().get());
    }

    private void write(WriteCall<OrderProgress> call, int place, OrderSeen seen) {
        var body = new ProgressBody(places, seen, call.write(place));
        Notes notes = places.shipments() == ShipmentPlace.NOTES ? note(call, place, seen, body.untold()) : Notes.NONE;
        if (notes == Notes.STUCK) {
            return;
        }
        Map<String, Object> json = body.json();
        if (json.isEmpty()) {
            call.outcome(place, done(call.write(place), Outcome.Effect.UNCHANGED));
            return;
        }
        Request request = Request.put("orders/" + seen.id(), Body.json(Api.JSON.write(json)))
                .query("_fields", OrderSeen.FIELDS)
                .resend(json.containsKey("status") ? Resend.UNCERTAIN : Resend.SAFE);
        call.send(List.of(place), api, request)
                .ifPresentOrElse(
                        answer -> call.outcome(place, outcome(call.write(place), body, answer)),
                        () -> notUndone(call, place, notes));
    }

    /** What became of the notes of one order. */
    private enum Notes {
        /** None was to be written. */
        NONE,
        SOME,
        /** One has no answer: that is the order's outcome. */
        STUCK
    }

    /** Writes the notes that are not there yet. */
    private Notes note(WriteCall<OrderProgress> call, int place, OrderSeen seen, List<OrderShipment> untold) {
        List<OrderShipment> shown = untold.stream()
                .filter(shipment -> !shipment.parcels().isEmpty())
                .toList();
        if (shown.isEmpty()) {
            return Notes.NONE;
        }
        Optional<List<WireNote>> there = call.ask(List.of(place), () -> lists.notes(seen.id()));
        if (there.isEmpty()) {
            return Notes.STUCK;
        }
        Notes notes = Notes.NONE;
        for (OrderShipment shipment : shown) {
            ShipmentNote.Note note = ShipmentNote.of(places.note(), shipment);
            if (there.get().stream().noneMatch(one -> String.valueOf(one.note()).contains(note.mark()))) {
                if (!send(call, place, seen, note, shipment.tellsBuyer())) {
                    notUndone(call, place, notes);
                    return Notes.STUCK;
                }
                notes = Notes.SOME;
            }
        }
        return notes;
    }

    /** Whether a note was taken; else that is the order's outcome. */
    private boolean send(
            WriteCall<OrderProgress> call, int place, OrderSeen seen, ShipmentNote.Note note, boolean toBuyer) {
        Map<String, Object> json = Map.of("note", note.whole(), "customer_note", toBuyer);
        Request request = Request.post("orders/" + seen.id() + "/notes", Body.json(Api.JSON.write(json)))
                .query("_fields", "id")
                .resend(Resend.UNCERTAIN);
        Optional<Answer> answer = call.send(List.of(place), api, request);
        if (answer.isEmpty()) {
            return false;
        }
        if (!answer.get().ok()) {
            call.outcome(place, refused(call.write(place), answer.get()));
            return false;
        }
        if (!isTaken(answer.get())) {
            call.outcome(
                    place,
                    new Outcome.Unknown(Refusals.unreadable(
                            api, answer.get(), element(call.write(place).claim()))));
            return false;
        }
        return true;
    }

    private record Taken(long id) {}

    private static boolean isTaken(Answer answer) {
        try {
            return Api.JSON.read(answer.bytes(), Taken.class).id() > 0;
        } catch (Json.Malformed page) {
            return false;
        }
    }

    /** A note of it was written: what did not follow is not nothing. */
    private void notUndone(WriteCall<OrderProgress> call, int place, Notes notes) {
        Outcome outcome = call.outcomeOf(place);
        if (notes == Notes.SOME && outcome != null && outcome.kind() != Outcome.Kind.UNKNOWN) {
            call.outcome(
                    place,
                    new Outcome.Unknown(Fault.of(
                            "The order has a note of what was sent, and was not told the rest",
                            api.system(),
                            element(call.write(place).claim()),
                            "Nothing: the next run tells it, and writes no second note")));
        }
    }

    private Outcome outcome(Write<OrderProgress> write, ProgressBody body, Answer answer) {
        if (!answer.ok()) {
            return refused(write, answer);
        }
        String element = element(write.claim());
        try {
            OrderSeen now = Api.JSON.read(answer.bytes(), OrderSeen.class);
            if (!number(write.claim()).equals(Optional.of(now.id())) || now.metaData() == null) {
                return new Outcome.Unknown(Refusals.unreadable(api, answer, element));
            }
            boolean kept = body.told().isEmpty() || body.told().equals(now.text(ToldShipments.KEY));
            return kept
                    ? done(write, Outcome.Effect.UPDATED)
                    : Outcome.rejected(api.client()
                            .fault(
                                    "The shop took what was sent of the order and does not show it",
                                    element,
                                    answer,
                                    "Look which extension of the shop hides or changes the meta key "
                                            + ToldShipments.KEY));
        } catch (Json.Malformed page) {
            return new Outcome.Unknown(Refusals.unreadable(api, answer, element));
        }
    }

    private Outcome refused(Write<OrderProgress> write, Answer answer) {
        WireError error = Api.error(answer).orElse(null);
        String code = error == null ? "" : String.valueOf(error.code());
        if (GONE.contains(code)) {
            return Outcome.rejected(gone(write.claim(), answer));
        }
        return Outcome.rejected(
                "rest_invalid_param".equals(code) && write.element().status() != null
                        ? api.client()
                                .fault(
                                        "The shop has no order status "
                                                + write.element().status(),
                                        element(write.claim()),
                                        answer,
                                        "Choose one of the shop's statuses, without wc- before it")
                        : Refusals.whole(api, answer, element(write.claim())));
    }

    private static Outcome.Done done(Write<OrderProgress> write, Outcome.Effect effect) {
        ForeignId order = write.claim().known().orElse(write.element().order());
        var parts = new HashMap<String, ForeignId>();
        write.parts().keySet().forEach(note -> parts.put(note, shipment(order, note)));
        return new Outcome.Done(effect, order, parts, Set.of());
    }

    private static ForeignId shipment(ForeignId order, String note) {
        return new ForeignId(order + "/" + note);
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return batch.stream().map(this::resolve).toList();
    }

    private Resolution resolve(Claim claim) {
        Optional<OrderSeen> seen = number(claim).flatMap(number -> OrderSeen.of(api, number));
        if (seen.isEmpty()) {
            return Resolution.absent();
        }
        ForeignId order = Ids.of(seen.get().id());
        ToldShipments told = ToldShipments.of(seen.get().text(ToldShipments.KEY));
        var parts = new HashMap<String, ForeignId>();
        claim.parts().stream()
                .map(Claim::name)
                .filter(told::has)
                .forEach(note -> parts.put(note, shipment(order, note)));
        return new Resolution.Found(order, parts);
    }

    /** As it is linked, or else as the reference tells it. */
    private static Optional<Long> number(Claim claim) {
        return claim.known()
                .or(() -> ExternalReference.parse(claim.name())
                        .flatMap(ExternalReference::orderId)
                        .map(ForeignId::new))
                .flatMap(Ids::number);
    }

    private Fault gone(Claim claim, @Nullable Answer answer) {
        String what = "The order is gone";
        String remedy = "Nothing, if it was deleted in the shop on purpose: what is in the ERP stays";
        return answer == null
                ? Fault.of(what, api.system(), element(claim), remedy)
                : api.client().fault(what, element(claim), answer, remedy);
    }

    private static String element(Claim claim) {
        return "order " + claim.name();
    }
}
