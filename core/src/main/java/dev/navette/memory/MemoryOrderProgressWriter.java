package dev.navette.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.Order;
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

/** Moves orders on, and adds shipments to them; it takes two of one delivery note, unless it refuses doubles. */
record MemoryOrderProgressWriter(
        Desk desk, Supplier<Limits> allowed, Supplier<Set<String>> known, BooleanSupplier refusingDoubles)
        implements OrderProgressWriter {

    @Override
    public Set<String> statuses() {
        return known.get();
    }

    @Override
    public Limits limits() {
        return allowed.get();
    }

    @Override
    public Repeat repeat(Claim claim) {
        boolean adds = claim.parts().stream().anyMatch(part -> part.id() == null);
        return adds && !refusingDoubles.getAsBoolean() ? Repeat.HARMFUL : Repeat.HARMLESS;
    }

    @Override
    public List<Outcome> write(List<Write<OrderProgress>> batch, Attempt attempt) {
        return desk.write(batch, attempt, this::write);
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return desk.resolve(batch, MemoryOrderProgressWriter::resolve);
    }

    private static Resolution resolve(Assortment shop, Claim claim) {
        Optional<ForeignId> id = idOf(claim).filter(order -> shop.orders().kept(order) != null);
        if (id.isEmpty()) {
            return Resolution.absent();
        }
        var parts = new HashMap<String, ForeignId>();
        for (Claim part : claim.parts()) {
            List<ForeignId> there = shipmentsOf(shop, id.get(), part);
            if (there.size() > 1) {
                return new Resolution.Several(there);
            }
            there.forEach(one -> parts.put(part.name(), one));
        }
        return new Resolution.Found(id.get(), parts);
    }

    /** As it is linked, or else as the reference tells it. */
    private static Optional<ForeignId> idOf(Claim claim) {
        return claim.known()
                .or(() -> ExternalReference.parse(claim.name())
                        .flatMap(ExternalReference::orderId)
                        .map(ForeignId::new));
    }

    /** The one of the part's id, or all of exactly its delivery note. */
    private static List<ForeignId> shipmentsOf(Assortment shop, ForeignId order, Claim part) {
        return shop.fulfilment().shipmentsOf(order).stream()
                .filter(shipment -> part.known().isPresent()
                        ? shipment.id().equals(part.id())
                        : shipment.shown().note().value().equals(part.name()))
                .map(ShopShipment::id)
                .toList();
    }

    private Outcome write(Assortment shop, Write<OrderProgress> write) {
        ForeignId id = write.claim().id();
        Order order = id == null ? null : shop.orders().kept(id);
        if (id == null || order == null) {
            return Outcome.rejected(gone("order " + idOf(write.claim()).orElse(null), write));
        }
        for (Claim part : write.claim().parts()) {
            ForeignId known = part.id();
            if (known != null
                    && write.parts().containsKey(part.name())
                    && !shop.fulfilment().shipments().has(known)) {
                return Outcome.rejected(gone("shipment " + known, write));
            }
        }
        boolean moved = move(shop, order, write);
        boolean told = tell(shop, id, write);
        var parts = new HashMap<String, ForeignId>();
        boolean sent = false;
        for (OrderShipment shipment : write.element().shipments()) {
            Set<Field> fields = write.parts().get(shipment.note().value());
            if (fields != null) {
                sent |= send(shop, id, shipment, claimOf(write, shipment), fields, parts);
            }
        }
        Outcome.Effect effect = moved || told || sent ? Outcome.Effect.UPDATED : Outcome.Effect.UNCHANGED;
        return new Outcome.Done(effect, id, parts, Set.of());
    }

    private static Claim claimOf(Write<OrderProgress> write, OrderShipment shipment) {
        return write.claim().parts().stream()
                .filter(part -> part.name().equals(shipment.note().value()))
                .findFirst()
                .orElseThrow();
    }

    private boolean move(Assortment shop, Order order, Write<OrderProgress> write) {
        if (!write.fields().contains(ProgressField.STATUS)) {
            return false;
        }
        Optional<String> next = write.element().next(order.head().status());
        next.ifPresent(status -> {
            shop.orders()
                    .put(Changed.at(Changed.status(order, status), desk.clock().instant()));
            mail(shop, order.id(), write.element().tellsBuyer());
        });
        return next.isPresent();
    }

    private static boolean tell(Assortment shop, ForeignId id, Write<OrderProgress> write) {
        Told former = shop.fulfilment().told(id);
        OrderProgress progress = write.element();
        Told now = new Told(
                write.fields().contains(ProgressField.NUMBER) ? progress.number() : former.number(),
                write.fields().contains(ProgressField.DELIVERY_DATE) ? progress.deliveryDate() : former.deliveryDate(),
                write.fields().contains(ProgressField.REFERENCE) ? progress.reference() : former.reference(),
                former.mails());
        if (now.equals(former)) {
            return false;
        }
        shop.fulfilment().tell(id, now);
        return true;
    }

    private boolean send(
            Assortment shop,
            ForeignId order,
            OrderShipment shipment,
            Claim claim,
            Set<Field> fields,
            Map<String, ForeignId> parts) {
        Numbered<ShopShipment> all = shop.fulfilment().shipments();
        ForeignId known = claim.id();
        ForeignId there = known != null || !refusingDoubles.getAsBoolean()
                ? known
                : shipmentsOf(shop, order, claim).stream().findFirst().orElse(null);
        if (there == null) {
            all.countCreate();
            ShopShipment added = all.add(id -> new ShopShipment(id, order, shipment));
            parts.put(claim.name(), added.id());
            mail(shop, order, shipment.tellsBuyer());
            return true;
        }
        parts.put(claim.name(), there);
        all.countUpdate();
        ShopShipment former = all.at(there);
        var next = new ShopShipment(there, order, with(former == null ? null : former.shown(), shipment, fields));
        if (next.equals(former)) {
            return false;
        }
        all.replace(next);
        mail(shop, order, shipment.tellsBuyer());
        return true;
    }

    private static OrderShipment with(@Nullable OrderShipment former, OrderShipment next, Set<Field> fields) {
        return former == null
                ? next
                : new OrderShipment(
                        next.note(),
                        fields.contains(ShipmentField.NUMBER) ? next.number() : former.number(),
                        fields.contains(ShipmentField.SENT) ? next.sent() : former.sent(),
                        fields.contains(ShipmentField.CARRIER) ? next.carrier() : former.carrier(),
                        fields.contains(ShipmentField.PARCELS) ? next.parcels() : former.parcels(),
                        fields.contains(ShipmentField.ITEMS) ? next.items() : former.items(),
                        former.tellsBuyer());
    }

    private static void mail(Assortment shop, ForeignId order, boolean tells) {
        if (tells) {
            shop.fulfilment().tell(order, shop.fulfilment().told(order).mailed());
        }
    }

    private Fault gone(String thing, Write<OrderProgress> write) {
        return desk.gone(thing, "order " + write.claim().name());
    }
}
