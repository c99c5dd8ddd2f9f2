package dev.navette.testkit.connectors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.navette.error.Problem;
import dev.navette.memory.MemoryShop;
import dev.navette.memory.ShopShipment;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.OrderProgress;
import dev.navette.model.sales.OrderShipment;
import dev.navette.model.sales.ProgressField;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.Limits;
import dev.navette.spi.OrderProgressWriter;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.testkit.OrderProgressWriterContract;
import dev.navette.testkit.ShopProgressWorld;

/** Writers of how far orders are that break one rule each. */
final class BrokenProgressWriters {

    private BrokenProgressWriters() {}

    static class SetsWhateverStatus extends OrderProgressWriterContract {

        @Override
        protected ShopProgressWorld world() {
            return broken((shop, real) -> new Otherwise(real) {
                @Override
                Outcome one(Write<OrderProgress> write, Attempt attempt) {
                    String status = write.element().status();
                    ForeignId id = write.element().order();
                    boolean there = shop.order(id).isPresent();
                    Outcome outcome = super.one(write, attempt);
                    if (there
                            && status != null
                            && outcome instanceof Outcome.Done
                            && write.parts().isEmpty()) {
                        shop.setStatus(id, status);
                    }
                    return outcome;
                }
            });
        }
    }

    static class SaysThatItSetWhatWasSet extends OrderProgressWriterContract {

        @Override
        protected ShopProgressWorld world() {
            return broken((shop, real) -> new Otherwise(real) {
                @Override
                Outcome one(Write<OrderProgress> write, Attempt attempt) {
                    Outcome outcome = super.one(write, attempt);
                    return outcome instanceof Outcome.Done done
                            ? new Outcome.Done(Outcome.Effect.UPDATED, done.id(), done.parts(), done.left())
                            : outcome;
                }
            });
        }
    }

    /** A status that stays would be tried on every run. */
    static class LeavesAStatusThatStays extends OrderProgressWriterContract {

        @Override
        protected ShopProgressWorld world() {
            return broken((shop, real) -> new Otherwise(real) {
                @Override
                Outcome one(Write<OrderProgress> write, Attempt attempt) {
                    Outcome outcome = super.one(write, attempt);
                    String now = shop.order(write.element().order())
                            .map(order -> order.head().status())
                            .orElse("");
                    return outcome instanceof Outcome.Done done
                                    && write.parts().isEmpty()
                                    && write.element().status() != null
                                    && !now.equals(write.element().status())
                            ? new Outcome.Done(done.effect(), done.id(), done.parts(), Set.of(ProgressField.STATUS))
                            : outcome;
                }
            });
        }
    }

    static class TellsNothingWhereTheStatusStays extends OrderProgressWriterContract {

        @Override
        protected ShopProgressWorld world() {
            return broken((shop, real) -> new Otherwise(real) {
                @Override
                Outcome one(Write<OrderProgress> write, Attempt attempt) {
                    ForeignId id = write.element().order();
                    boolean stays = shop.order(id)
                            .map(order -> order.head().status())
                            .filter(now -> write.element().status() != null
                                    && !now.equals(write.element().status())
                                    && write.element().next(now).isEmpty())
                            .isPresent();
                    return stays
                            ? new Outcome.Done(Outcome.Effect.UNCHANGED, id, Map.of(), Set.of())
                            : super.one(write, attempt);
                }
            });
        }
    }

    static class FindsNotesByTheirBeginning extends OrderProgressWriterContract {

        @Override
        protected ShopProgressWorld world() {
            return broken((shop, real) -> new Otherwise(real) {
                @Override
                public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
                    return super.resolve(batch, attempt).stream()
                            .map(resolution -> resolution instanceof Resolution.Found found
                                    ? new Resolution.Found(found.id(), parts(shop, batch, found))
                                    : resolution)
                            .toList();
                }
            });
        }

        private static Map<String, ForeignId> parts(MemoryShop shop, List<Claim> batch, Resolution.Found found) {
            var parts = new HashMap<>(found.parts());
            for (Claim claim : batch) {
                if (found.id().equals(claim.id())) {
                    for (Claim part : claim.parts()) {
                        shop.fulfilment().shipments(found.id()).stream()
                                .filter(shipment ->
                                        shipment.shown().note().value().startsWith(part.name()))
                                .map(ShopShipment::id)
                                .findFirst()
                                .ifPresent(id -> parts.putIfAbsent(part.name(), id));
                    }
                }
            }
            return parts;
        }
    }

    static class MakesWhatIsKnownAgain extends OrderProgressWriterContract {

        @Override
        protected ShopProgressWorld world() {
            return broken((shop, real) -> new Otherwise(real) {
                @Override
                Outcome one(Write<OrderProgress> write, Attempt attempt) {
                    Claim claim = write.claim();
                    List<Claim> unknown = claim.parts().stream()
                            .map(part -> new Claim(part.name(), null))
                            .toList();
                    return super.one(
                            new Write<>(
                                    new Claim(claim.name(), claim.id(), unknown),
                                    write.element(),
                                    write.fields(),
                                    write.parts(),
                                    write.ids()),
                            attempt);
                }
            });
        }
    }

    static class ForgetsWhatHasNoParcels extends OrderProgressWriterContract {

        @Override
        protected ShopProgressWorld world() {
            return broken((shop, real) -> new Otherwise(real) {
                @Override
                Outcome one(Write<OrderProgress> write, Attempt attempt) {
                    var parts = new HashMap<>(write.parts());
                    write.element().shipments().stream()
                            .filter(shipment -> shipment.parcels().isEmpty())
                            .forEach(shipment -> parts.remove(shipment.note().value()));
                    return super.one(
                            new Write<>(write.claim(), write.element(), write.fields(), parts, write.ids()), attempt);
                }
            });
        }
    }

    static class TellsOneOfTwo extends OrderProgressWriterContract {

        @Override
        protected ShopProgressWorld world() {
            return broken((shop, real) -> new Otherwise(real) {
                @Override
                Outcome one(Write<OrderProgress> write, Attempt attempt) {
                    OrderProgress all = write.element();
                    List<OrderShipment> first =
                            all.shipments().stream().limit(1).toList();
                    var one = new OrderProgress(
                            all.order(),
                            all.status(),
                            all.from(),
                            all.tellsBuyer(),
                            all.number(),
                            all.deliveryDate(),
                            all.reference(),
                            first);
                    return super.one(
                            new Write<>(write.claim(), one, write.fields(), write.parts(), write.ids()), attempt);
                }
            });
        }
    }

    static class KnowsNoStatuses extends OrderProgressWriterContract {

        @Override
        protected ShopProgressWorld world() {
            return broken((shop, real) -> new Otherwise(real) {
                @Override
                public Set<String> statuses() {
                    return Set.of();
                }
            });
        }
    }

    static class LacksWithoutAWord extends OrderProgressWriterContract {

        @Override
        protected ShopProgressWorld world() {
            return broken((shop, real) -> new Otherwise(real) {
                @Override
                public Optional<Problem> lacks(Field field) {
                    return field == ProgressField.NUMBER ? Optional.of(new Problem("$", " ", " ")) : Optional.empty();
                }
            });
        }
    }

    private static ShopProgressWorld broken(Breaking breaking) {
        return new Broken(new MemoryProgressWorld(new MemoryShopWorld(new MemoryShop("shop-fr"))), breaking);
    }

    private interface Breaking {

        OrderProgressWriter of(MemoryShop shop, OrderProgressWriter real);
    }

    /** As the real one; what differs is overridden. */
    private static class Otherwise implements OrderProgressWriter {

        private final OrderProgressWriter real;

        Otherwise(OrderProgressWriter real) {
            this.real = real;
        }

        Outcome one(Write<OrderProgress> write, Attempt attempt) {
            return real.write(List.of(write), attempt).get(0);
        }

        @Override
        public Set<String> statuses() {
            return real.statuses();
        }

        @Override
        public Limits limits() {
            return real.limits();
        }

        @Override
        public Repeat repeat(Claim claim) {
            return real.repeat(claim);
        }

        @Override
        public List<Outcome> write(List<Write<OrderProgress>> batch, Attempt attempt) {
            return batch.stream().map(write -> one(write, attempt)).toList();
        }

        @Override
        public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
            return real.resolve(batch, attempt);
        }
    }

    private record Broken(MemoryProgressWorld shop, Breaking breaking) implements ShopProgressWorld {

        @Override
        public Connection<?> connection() {
            return Instead.of(shop.connection(), OrderProgressWriter.class, real -> breaking.of(shop.shop(), real));
        }

        @Override
        public List<String> statuses() {
            return shop.statuses();
        }

        @Override
        public ForeignId putOrder() {
            return shop.putOrder();
        }

        @Override
        public void setStatus(ForeignId order, String status) {
            shop.setStatus(order, status);
        }

        @Override
        public void remove(ForeignId id) {
            shop.remove(id);
        }

        @Override
        public List<Shown> orders() {
            return shop.orders();
        }
    }
}
