package dev.navette.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.navette.flow.OrderStage;
import dev.navette.model.Fingerprint;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderHead;
import dev.navette.model.sales.OrderLine;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.state.store.Arrival;
import dev.navette.state.store.Ledger;
import dev.navette.state.store.StagedOrder;

/** Keeps orders in the ledger as they are read. */
final class Staging implements OrderStage {

    private static final Limits LIMITS = new Limits(100, 1, Duration.ZERO);

    private final Ledger ledger;
    private final long pair;
    private final String warehouse;
    private final Clock clock;

    /**
     * For a pair of accounts.
     *
     * @param warehouse from which the orders of this shop go, or an empty text
     */
    Staging(Ledger ledger, long pair, String warehouse, Clock clock) {
        this.ledger = ledger;
        this.pair = pair;
        this.warehouse = warehouse;
        this.clock = clock;
    }

    @Override
    public Limits limits() {
        return LIMITS;
    }

    @Override
    public Repeat repeat(Claim claim) {
        return Repeat.HARMLESS;
    }

    @Override
    public List<Outcome> write(List<Write<Order>> batch, Attempt attempt) {
        if (!clock.instant().isBefore(attempt.deadline())) {
            return batch.stream()
                    .<Outcome>map(write -> new Outcome.NotSent("its time was over"))
                    .toList();
        }
        List<Arrival> arrivals =
                batch.stream().map(write -> arrival(write.element())).toList();
        var names = ledger.stage(pair, arrivals);
        var outcomes = new ArrayList<Outcome>();
        for (Write<Order> write : batch) {
            ForeignId id = write.element().id();
            Outcome.Effect effect = !names.contains(id.value())
                    ? Outcome.Effect.UNCHANGED
                    : write.claim().id() == null ? Outcome.Effect.CREATED : Outcome.Effect.UPDATED;
            outcomes.add(new Outcome.Done(effect, id, Map.of(), java.util.Set.of()));
        }
        return outcomes;
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        Map<String, StagedOrder> known =
                ledger.orders(pair, batch.stream().map(Claim::name).collect(Collectors.toSet()));
        return batch.stream()
                .<Resolution>map(claim -> known.containsKey(claim.name())
                        ? Resolution.found(new ForeignId(claim.name()))
                        : Resolution.absent())
                .toList();
    }

    private Arrival arrival(Order order) {
        List<Arrival.Sale> sales = order.money().lines().stream()
                .filter(line -> line.reference() != null
                        && line.nature() != Nature.SERVICE
                        && line.quantity().value().signum() > 0)
                .map(this::sale)
                .toList();
        return new Arrival(order.id().value(), print(order), Codecs.ORDERS.encode(order), sales);
    }

    private Arrival.Sale sale(OrderLine line) {
        return new Arrival.Sale(java.util.Objects.requireNonNull(line.reference()), warehouse, line.quantity());
    }

    /** Of all but the date of its last change, which moves for nothing. */
    private static Fingerprint print(Order order) {
        OrderHead head = order.head();
        var timeless = new OrderHead(
                head.number(),
                head.shop(),
                head.shopName(),
                head.status(),
                head.placed(),
                Instant.EPOCH,
                head.archived(),
                head.invoice(),
                head.invoiceAsked(),
                head.session(),
                head.collector(),
                head.mark());
        return Fingerprint.of(Codecs.ORDERS.encode(new Order(
                order.id(),
                timeless,
                order.money(),
                order.buyer(),
                order.billing(),
                order.consignments(),
                order.payments(),
                order.refunds(),
                order.messages())));
    }
}
