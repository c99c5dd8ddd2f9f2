package dev.navette.testkit.connectors;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.navette.memory.MemoryShop;
import dev.navette.model.sales.AccountCode;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.OrderHead;
import dev.navette.model.sales.OrderMark;
import dev.navette.spi.Attempt;
import dev.navette.spi.Connection;
import dev.navette.spi.OrderReader;
import dev.navette.spi.Outcome;
import dev.navette.spi.Read;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;
import dev.navette.testkit.AccountCodeWriterContract;
import dev.navette.testkit.Faults;
import dev.navette.testkit.OrderMarkerContract;
import dev.navette.testkit.OrdersWorld;
import dev.navette.testkit.ShopCustomersWorld;

/** What marks orders and writes codes, and breaks one rule each. */
final class BrokenMarkers {

    private BrokenMarkers() {}

    static class MarksWithTheFirstDocument extends OrderMarkerContract {

        @Override
        protected OrdersWorld world() {
            return marking(mark -> mark.documents().size() == 3
                    ? new OrderMark(mark.order(), mark.documents().subList(0, 1), mark.from(), mark.then())
                    : mark);
        }
    }

    static class CompletesWhatItIsNotTold extends OrderMarkerContract {

        @Override
        protected OrdersWorld world() {
            return marking(mark -> mark.documents().size() == 1 && mark.then() == null
                    ? new OrderMark(mark.order(), mark.documents(), mark.from(), "completed")
                    : mark);
        }
    }

    static class CompletesWhatWasCancelled extends OrderMarkerContract {

        @Override
        protected OrdersWorld world() {
            var shop = new MemoryShop("shop-fr");
            return new MemoryOrdersWorld(shop, null, Altered.<OrderMark>writes(write -> {
                OrderMark mark = write.element();
                String status = shop.order(mark.order())
                        .map(order -> order.head().status())
                        .orElse(mark.from());
                return with(write, new OrderMark(mark.order(), mark.documents(), status, mark.then()));
            }));
        }
    }

    /** It keeps the former mark where there is one. */
    static class MarksOnce extends OrderMarkerContract {

        @Override
        protected OrdersWorld world() {
            var shop = new MemoryShop("shop-fr");
            return new MemoryOrdersWorld(shop, null, Altered.through(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    var mark = (OrderMark) batch.get(0).element();
                    boolean marked = shop.order(mark.order())
                            .filter(order ->
                                    "s1:1042 s1:1042/2".equals(order.head().mark()))
                            .isPresent();
                    return marked ? List.of(Outcome.updated(mark.order())) : writer.write(batch, attempt);
                }
            }));
        }
    }

    static class PutsTheOrderAway extends OrderMarkerContract {

        @Override
        protected OrdersWorld world() {
            var shop = new MemoryShop("shop-fr");
            return new MemoryOrdersWorld(shop, null, Altered.outcomes((write, outcome) -> {
                if (outcome instanceof Outcome.Done done) {
                    shop.change(done.id(), BrokenMarkers::archived);
                }
                return outcome;
            }));
        }
    }

    static class StripsZeros extends AccountCodeWriterContract {

        @Override
        protected ShopCustomersWorld world() {
            return coding(Altered.<AccountCode>writes(write -> new Write<>(
                    write.claim(),
                    new AccountCode(
                            write.element().customer(), write.element().code().replaceFirst("^0+", "")),
                    write.fields(),
                    write.ids())));
        }
    }

    static class KeepsCodesFromOrders extends AccountCodeWriterContract {

        @Override
        protected ShopCustomersWorld world() {
            return coding(real -> Instead.of(real, OrderReader.class, one -> new BrokenOrders.Wrapped(one) {
                @Override
                Read<Order> shown(Read<Order> read) {
                    Order order = read.element();
                    return order == null
                            ? read
                            : Read.of(
                                    read.name(),
                                    Ordered.by(
                                            order.buyer().erpCode() == null
                                                    ? order.buyer()
                                                    : new OrderBuyer(
                                                            order.buyer().account(),
                                                            order.buyer().email(),
                                                            order.buyer().group(),
                                                            order.buyer().business(),
                                                            null)));
                }
            }));
        }
    }

    private static OrdersWorld marking(UnaryOperator<OrderMark> alteration) {
        return new MemoryOrdersWorld(
                Altered.<OrderMark>writes(write -> with(write, alteration.apply(write.element()))));
    }

    private static ShopCustomersWorld coding(UnaryOperator<Connection<?>> through) {
        return new MemoryCustomersWorld(new MemoryOrdersWorld(through));
    }

    private static Write<OrderMark> with(Write<OrderMark> write, OrderMark mark) {
        return new Write<>(write.claim(), mark, write.fields(), write.ids());
    }

    private static Order archived(Order order) {
        OrderHead head = order.head();
        var away = new OrderHead(
                head.number(),
                head.shop(),
                head.shopName(),
                head.status(),
                head.placed(),
                head.modified(),
                true,
                head.invoice(),
                head.invoiceAsked(),
                head.session(),
                head.collector(),
                head.mark());
        return new Order(
                order.id(),
                away,
                order.money(),
                order.buyer(),
                order.billing(),
                order.consignments(),
                order.payments(),
                order.refunds(),
                order.messages());
    }
}
