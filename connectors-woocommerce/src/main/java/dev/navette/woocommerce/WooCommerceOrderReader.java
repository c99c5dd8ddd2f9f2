package dev.navette.woocommerce;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.Order;
import dev.navette.spi.OrderReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;
import dev.navette.woocommerce.AnchoredPages.Anchor;
import dev.navette.woocommerce.AnchoredPages.Found;
import dev.navette.woocommerce.AnchoredPages.Placed;

/**
 * Reads orders by number: all of them, or those that changed since a time that the shop has given a change. A refund and a
 * status change an order, a note does not (11.0.1, observed): one that is written later is seen when the order is read again.
 *
 * @param lists where orders are asked for
 * @param facts how the shop is configured
 * @param site the shop's name and zone
 * @param places what of an order extensions keep
 * @param clock which changes are still to come
 */
record WooCommerceOrderReader(OrderLists lists, ShopFacts facts, SiteFacts site, OrderPlaces places, Clock clock)
        implements OrderReader {

    @Override
    public ZoneId zone() {
        return site.zone();
    }

    @Override
    public Watermark begin(Selection selection) {
        return OrderBookmark.first(selection.scope()).watermark();
    }

    @Override
    public Page<Order> read(Watermark from, int size) {
        OrderBookmark mark = OrderBookmark.in(from);
        if (mark.begun() == 0) {
            mark = mark.begunAt(now());
        }
        String after = mark.everything() ? "" : mark.window().after();
        Found<OrderRow> found =
                new AnchoredPages<>(lists.changed(after), OrderRow::id, Api.MOST).after(mark.anchor(), size, false);
        List<OrderRow> rows = found.rows().stream().map(Placed::row).toList();
        OrderBookmark known = knowing(mark, found);
        OrderBookmark next = found.end() ? known.next(now()) : at(known, found);
        return new Page<>(reads(rows), next.watermark(), found.end(), found.total());
    }

    /**
     * What the next reading begins with is known with the first page of this one: what changes later is not behind what was
     * given already, so it is read then.
     */
    private OrderBookmark knowing(OrderBookmark mark, Found<OrderRow> found) {
        if (mark.anchor() != null || mark.everything()) {
            return mark;
        }
        String begun = ChangeWindow.text(mark.begun());
        return mark.upTo(
                found.end()
                        ? found.rows().stream()
                                .map(placed -> placed.row().modified())
                                .filter(time -> time.compareTo(begun) <= 0)
                                .max(Comparator.naturalOrder())
                                .orElse("")
                        : lists.latestChange(mark.begun()));
    }

    private static OrderBookmark at(OrderBookmark mark, Found<OrderRow> found) {
        if (found.rows().isEmpty()) {
            return mark;
        }
        Placed<OrderRow> last = found.rows().get(found.rows().size() - 1);
        return mark.at(new Anchor(last.row().id(), last.offset()));
    }

    @Override
    public List<Read<Order>> named(Collection<String> names) {
        List<Long> numbers = names.stream()
                .filter(name -> !name.isBlank())
                .flatMap(name -> Ids.number(new ForeignId(name)).stream())
                .distinct()
                .toList();
        return numbers.isEmpty() ? List.of() : reads(lists.including(numbers));
    }

    private List<Read<Order>> reads(List<OrderRow> rows) {
        List<WireOrder> orders =
                rows.stream().map(OrderRow::order).filter(Objects::nonNull).toList();
        if (orders.isEmpty()) {
            return rows.stream().map(row -> faulty(row.id(), row.flaw())).toList();
        }
        Map<Long, WireRefund> refunds = lists.refunds(orders);
        Map<Long, String> codes = erpCodes(orders);
        var translation = new OrderTranslation(
                new OrderTranslation.Facts(site.name(), facts.currency(), facts.country(), facts.decimals()), places);
        var reads = new ArrayList<Read<Order>>();
        for (OrderRow row : rows) {
            WireOrder order = row.order();
            reads.add(
                    order == null
                            ? faulty(row.id(), row.flaw())
                            : read(order, translation, refunds, codes.get(customer(order))));
        }
        return reads;
    }

    private Read<Order> read(
            WireOrder order, OrderTranslation translation, Map<Long, WireRefund> refunds, @Nullable String erpCode) {
        var own = new ArrayList<WireRefund>();
        for (WireOrder.Given given : OrderFigures.all(order.refunds())) {
            WireRefund refund = refunds.get(given.id());
            if (refund == null) {
                return faulty(order.id(), "its refund " + given.id() + " is not there any more");
            }
            own.add(refund);
        }
        List<WireNote> notes = places.notes() ? lists.notes(order.id()) : List.of();
        try {
            Order translated = translation.order(order, new OrderTranslation.Beside(own, notes, erpCode));
            return Read.of(translated.id().value(), translated);
        } catch (Translation.Unreadable unreadable) {
            return faulty(order.id(), String.valueOf(unreadable.getMessage()));
        }
    }

    /** 0 for a guest. */
    private static long customer(WireOrder order) {
        return order.customerId() == null ? 0 : order.customerId();
    }

    private Map<Long, String> erpCodes(List<WireOrder> orders) {
        String key = places.erpCode();
        List<Long> customers = orders.stream()
                .map(WooCommerceOrderReader::customer)
                .filter(customer -> customer > 0)
                .distinct()
                .toList();
        return key == null || customers.isEmpty() ? Map.of() : lists.customersMeta(customers, key);
    }

    private Read<Order> faulty(long order, String why) {
        return Read.faulty(
                Long.toString(order),
                Fault.of(
                        "It cannot be read: " + why,
                        lists.system(),
                        "order " + order,
                        "Open the order in the shop, correct and save it, or look which extension changes it"));
    }

    private long now() {
        return ChangeWindow.seconds(clock.instant());
    }
}
