package dev.navette.testkit.connectors;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.navette.error.Fault;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderCharge;
import dev.navette.model.sales.OrderHead;
import dev.navette.model.sales.OrderMessage;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderRefund;
import dev.navette.spi.Connection;
import dev.navette.spi.OrderReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;
import dev.navette.testkit.OrderReaderContract;
import dev.navette.testkit.OrdersWorld;

/** Readers of orders that break one rule each. */
final class BrokenOrders {

    private BrokenOrders() {}

    static class TakesTheNumberForTheId extends OrderReaderContract {

        @Override
        protected OrdersWorld world() {
            return showing(order -> OrdersWorld.under(new ForeignId(order.head().number()), order));
        }
    }

    static class ForgetsCharges extends OrderReaderContract {

        @Override
        protected OrdersWorld world() {
            return showing(order ->
                    order.refunds().isEmpty() && order.messages().stream().noneMatch(BrokenOrders::isAnswer)
                            ? with(order, charging(order.money(), List.of()))
                            : order);
        }
    }

    static class TakesDollarsForEuros extends OrderReaderContract {

        @Override
        protected OrdersWorld world() {
            return showing(order -> {
                OrderMoney money = order.money();
                return with(
                        order,
                        new OrderMoney(
                                Currency.getInstance("EUR"),
                                null,
                                money.basis(),
                                money.gross(),
                                money.lines(),
                                money.charges(),
                                money.discounts(),
                                money.taxes(),
                                money.taxTotals()));
            });
        }
    }

    static class ForgetsRefunds extends OrderReaderContract {

        @Override
        protected OrdersWorld world() {
            return showing(order -> with(order, order.head(), List.of(), order.messages()));
        }
    }

    static class ReadsTheCustomersMessagesOnly extends OrderReaderContract {

        @Override
        protected OrdersWorld world() {
            return showing(order -> with(
                    order,
                    order.head(),
                    order.refunds(),
                    order.messages().stream()
                            .filter(message -> !isAnswer(message))
                            .toList()));
        }
    }

    static class TakesNowForWhenItWasPlaced extends OrderReaderContract {

        @Override
        protected OrdersWorld world() {
            return showing(order -> with(
                    order,
                    head(order.head(), order.head().status(), clock.instant()),
                    order.refunds(),
                    order.messages()));
        }
    }

    static class ReadsTheStatusThatItHadFirst extends OrderReaderContract {

        @Override
        protected OrdersWorld world() {
            var first = new HashMap<ForeignId, String>();
            return showing(order -> with(
                    order,
                    head(
                            order.head(),
                            first.computeIfAbsent(
                                    order.id(), none -> order.head().status()),
                            order.head().placed()),
                    order.refunds(),
                    order.messages()));
        }
    }

    /** The shop itself keeps drafts apart, by a status that is none. */
    static class ReadsDraftsToo extends OrderReaderContract {

        @Override
        protected OrdersWorld world() {
            var world = new MemoryOrdersWorld();
            return new Behind(world, world.connection()) {
                @Override
                public boolean putUnfinished(Order order) {
                    world.put(order);
                    return true;
                }
            };
        }
    }

    static class RoundsLargeAmounts extends OrderReaderContract {

        @Override
        protected OrdersWorld world() {
            return showing(order -> {
                OrderMoney money = order.money();
                boolean large = money.gross().value().compareTo(BigDecimal.valueOf(1000)) > 0;
                return large
                        ? with(
                                order,
                                grossing(money, Amount.of(money.gross().value().setScale(0, RoundingMode.DOWN))))
                        : order;
            });
        }
    }

    static class LosesEmoji extends OrderReaderContract {

        @Override
        protected OrdersWorld world() {
            return showing(order -> with(
                    order,
                    order.head(),
                    order.refunds(),
                    order.messages().stream()
                            .map(message -> new OrderMessage(
                                    message.at(),
                                    message.author(),
                                    message.hidden(),
                                    message.text().replaceAll("[^\\x{0}-\\x{FFFF}]", "?")))
                            .toList()));
        }
    }

    static class HasItsDaysElsewhere extends OrderReaderContract {

        @Override
        protected OrdersWorld world() {
            return new MemoryOrdersWorld(real -> Instead.of(real, OrderReader.class, one -> new Wrapped(one) {
                @Override
                public ZoneId zone() {
                    return ZoneOffset.UTC;
                }
            }));
        }
    }

    static class NamesTheBuyerInItsFaults extends OrderReaderContract {

        @Override
        protected OrdersWorld world() {
            var world = new MemoryOrdersWorld();
            var damaged = new HashSet<ForeignId>();
            return new Behind(world, Instead.of(world.connection(), OrderReader.class, one -> new Wrapped(one) {
                @Override
                Read<Order> shown(Read<Order> read) {
                    return damaged.contains(new ForeignId(read.name()))
                            ? Read.faulty(
                                    read.name(),
                                    Fault.of(
                                            "The quantity is \"deux\"",
                                            "shop-fr",
                                            "order " + read.name() + " of Perrin",
                                            "Correct it"))
                            : read;
                }
            })) {
                @Override
                public boolean damage(ForeignId id) {
                    return damaged.add(id);
                }

                @Override
                public boolean change(ForeignId id, Order order) {
                    damaged.remove(id);
                    return world.change(id, order);
                }
            };
        }
    }

    private static OrdersWorld showing(UnaryOperator<Order> alteration) {
        return new MemoryOrdersWorld(real -> Instead.of(real, OrderReader.class, one -> new Wrapped(one) {
            @Override
            Read<Order> shown(Read<Order> read) {
                Order order = read.element();
                return order == null ? read : Read.of(read.name(), alteration.apply(order));
            }
        }));
    }

    private static boolean isAnswer(OrderMessage message) {
        return message.author() == OrderMessage.Author.SHOP;
    }

    private static Order with(Order order, OrderMoney money) {
        return new Order(
                order.id(),
                order.head(),
                money,
                order.buyer(),
                order.billing(),
                order.consignments(),
                order.payments(),
                order.refunds(),
                order.messages());
    }

    private static Order with(Order order, OrderHead head, List<OrderRefund> refunds, List<OrderMessage> messages) {
        return new Order(
                order.id(),
                head,
                order.money(),
                order.buyer(),
                order.billing(),
                order.consignments(),
                order.payments(),
                refunds,
                messages);
    }

    private static OrderHead head(OrderHead head, String status, Instant placed) {
        return new OrderHead(
                head.number(),
                head.shop(),
                head.shopName(),
                status,
                placed,
                head.modified(),
                head.archived(),
                head.invoice(),
                head.invoiceAsked(),
                head.session(),
                head.collector(),
                head.mark());
    }

    private static OrderMoney charging(OrderMoney money, List<OrderCharge> charges) {
        return new OrderMoney(
                money.currency(),
                money.exchange(),
                money.basis(),
                money.gross(),
                money.lines(),
                charges,
                money.discounts(),
                money.taxes(),
                money.taxTotals());
    }

    private static OrderMoney grossing(OrderMoney money, Amount gross) {
        return new OrderMoney(
                money.currency(),
                money.exchange(),
                money.basis(),
                gross,
                money.lines(),
                money.charges(),
                money.discounts(),
                money.taxes(),
                money.taxTotals());
    }

    /** A shop that is reached through something else. */
    private static class Behind implements OrdersWorld {

        private final MemoryOrdersWorld world;
        private final Connection<?> connection;

        Behind(MemoryOrdersWorld world, Connection<?> connection) {
            this.world = world;
            this.connection = connection;
        }

        @Override
        public Connection<?> connection() {
            return connection;
        }

        @Override
        public ForeignId put(Order order) {
            return world.put(order);
        }

        @Override
        public boolean change(ForeignId id, Order order) {
            return world.change(id, order);
        }

        @Override
        public void setStatus(ForeignId id, String status) {
            world.setStatus(id, status);
        }

        @Override
        public void remove(ForeignId id) {
            world.remove(id);
        }

        @Override
        public List<Order> orders() {
            return world.orders();
        }

        @Override
        public ZoneId zone() {
            return world.zone();
        }
    }

    /** A reader of which one thing may be another. */
    static class Wrapped implements OrderReader {

        private final OrderReader real;

        Wrapped(OrderReader real) {
            this.real = real;
        }

        Read<Order> shown(Read<Order> read) {
            return read;
        }

        @Override
        public ZoneId zone() {
            return real.zone();
        }

        @Override
        public Watermark begin(Selection selection) {
            return real.begin(selection);
        }

        @Override
        public Page<Order> read(Watermark from, int size) {
            Page<Order> page = real.read(from, size);
            return new Page<>(page.reads().stream().map(this::shown).toList(), page.next(), page.last(), page.total());
        }

        @Override
        public List<Read<Order>> named(Collection<String> names) {
            return real.named(names).stream().map(this::shown).toList();
        }
    }
}
