package dev.navette.woocommerce;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.Carrier;
import dev.navette.model.sales.Collector;
import dev.navette.model.sales.Consignment;
import dev.navette.model.sales.Exchange;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.OrderHead;
import dev.navette.model.sales.OrderMessage;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.OrderRefund;
import dev.navette.model.sales.PaymentMethod;
import dev.navette.woocommerce.Translation.Unreadable;

/**
 * Makes of an order of the shop what we call it. Pure.
 *
 * @param shop what does not stand in the order itself
 * @param places where extensions keep what is read
 */
record OrderTranslation(Facts shop, OrderPlaces places) {

    /** WooCommerce knows one payment of an order: whatever number the bank gives it, and when, it stays this one. */
    static final String PAYMENT = "1";

    private static final String CONSIGNMENT = "1";
    private static final Set<String> NEVER_PAID = Set.of("cancelled", "failed");
    private static final Set<String> SYSTEM = Set.of("system", "woocommerce");

    /**
     * How the shop is configured.
     *
     * @param name as buyers know it; empty where not said
     * @param currency that its prices are in, ISO 4217
     * @param country where it stands, ISO 3166-1
     * @param decimals how many its prices have
     */
    record Facts(String name, String currency, String country, int decimals) {}

    /**
     * What belongs to an order and is asked for by itself.
     *
     * @param erpCode of its customer, or null
     */
    record Beside(
            List<WireRefund> refunds,
            List<WireNote> notes,
            @Nullable String erpCode) {}

    /** @throws Unreadable when something of it cannot be read; the message says what, and nothing personal */
    Order order(WireOrder order, Beside beside) {
        Currency currency = currency(order.currency(), "its currency");
        var translation = new MoneyTranslation(order, currency, exchange(order, currency), shop.decimals());
        OrderMoney money = translation.money();
        Instant placed = instant(order.dateCreatedGmt(), "its date");
        PaymentMethod method = method(order);
        var refunds = new RefundTranslation(
                order, money, translation.taxes(), translation.decimals(), method, beside.refunds());
        return new Order(
                Ids.of(order.id()),
                head(order, placed),
                money,
                buyer(order, beside.erpCode()),
                billing(order),
                consignments(order),
                payments(order, money, method, placed),
                refunds(refunds, beside.refunds()),
                messages(order, placed, beside.notes()));
    }

    private static List<OrderRefund> refunds(RefundTranslation translation, List<WireRefund> refunds) {
        return refunds.stream()
                .sorted(Comparator.comparingLong(WireRefund::id))
                .map(translation::refund)
                .toList();
    }

    private OrderHead head(WireOrder order, Instant placed) {
        String status = order.status();
        if (status == null || status.isBlank()) {
            throw new Unreadable("it has no status");
        }
        String number = said(order.number());
        return new OrderHead(
                number == null ? Long.toString(order.id()) : number,
                "",
                shop.name(),
                status,
                placed,
                instant(order.dateModifiedGmt(), "the date of its change"),
                false,
                null,
                false,
                null,
                Collector.MERCHANT,
                said(WireProduct.meta(order.metaData(), WooCommerceOrderMarker.DOCUMENTS)));
    }

    private @Nullable Exchange exchange(WireOrder order, Currency currency) {
        Currency own = currency(shop.currency(), "the shop's currency");
        String key = places.exchangeRate();
        if (own.equals(currency) || key == null) {
            return null;
        }
        String rate = said(WireProduct.meta(order.metaData(), key));
        BigDecimal written = OrderFigures.amount(rate, "its exchange rate");
        if (written.signum() <= 0) {
            throw new Unreadable("it is in " + currency + " and has no exchange rate under " + key);
        }
        return new Exchange(own, written);
    }

    private static Currency currency(@Nullable String code, String what) {
        try {
            return Currency.getInstance(code == null ? "" : code.strip());
        } catch (IllegalArgumentException unknown) {
            throw new Unreadable(what + " is none of ISO 4217");
        }
    }

    private OrderBuyer buyer(WireOrder order, @Nullable String ofCustomer) {
        Long customer = order.customerId();
        String own = meta(order, places.erpCode());
        return new OrderBuyer(
                customer == null || customer == 0 ? null : new ForeignId(customer.toString()),
                said(order.billing(), "email"),
                null,
                new Business(
                        meta(order, places.siret()),
                        meta(order, places.vatNumber()),
                        null,
                        meta(order, places.electronicAddress()),
                        meta(order, places.orderNumber())),
                own == null ? said(ofCustomer) : own);
    }

    private static @Nullable String meta(WireOrder order, @Nullable String key) {
        return key == null ? null : said(WireProduct.meta(order.metaData(), key));
    }

    private Address billing(WireOrder order) {
        return address(order.billing());
    }

    /** Where nothing ships the shop says no address, and as a rule no way of shipping. */
    private List<Consignment> consignments(WireOrder order) {
        List<WireOrder.Item> ways = OrderFigures.all(order.shippingLines());
        boolean told = said(order.shipping(), "country") != null || said(order.shipping(), "address_1") != null;
        if (!told && ways.isEmpty()) {
            return List.of();
        }
        Carrier carrier = ways.isEmpty() ? null : carrier(ways.get(0));
        return List.of(new Consignment(CONSIGNMENT, address(told ? order.shipping() : order.billing()), carrier));
    }

    /** As the shop itself names a rate of shipping: {@code flat_rate:3}. */
    private static @Nullable Carrier carrier(WireOrder.Item way) {
        String method = said(way.methodId());
        String title = said(way.methodTitle());
        if (method == null && title == null) {
            return null;
        }
        String id = method == null ? String.valueOf(title) : carrierId(method, way.instanceId());
        return new Carrier(id, title == null ? id : title);
    }

    /** The same of a method that a zone has. */
    static String carrierId(String method, @Nullable String instance) {
        boolean numbered = instance != null && instance.matches("[1-9][0-9]{0,17}");
        return numbered ? method + ":" + instance : method;
    }

    private Address address(@Nullable Map<String, @Nullable Object> party) {
        var lines = new ArrayList<String>();
        for (String line : List.of("address_1", "address_2")) {
            String written = said(party, line);
            if (written != null) {
                lines.add(written);
            }
        }
        String country = said(party, "country");
        return new Address(
                said(party, "first_name"),
                said(party, "last_name"),
                said(party, "company"),
                lines,
                said(party, "postcode"),
                said(party, "city"),
                said(party, "state"),
                country == null ? shop.country() : country.toUpperCase(Locale.ROOT),
                said(party, "phone"),
                null);
    }

    private static PaymentMethod method(WireOrder order) {
        String id = said(order.paymentMethod());
        String title = said(order.paymentMethodTitle());
        String label = title == null ? "" : title;
        return id == null ? PaymentMethod.free(label) : PaymentMethod.of(id, title == null ? id : label);
    }

    /** All of it or nothing: WooCommerce has no payments in parts, and money given back is a refund. */
    private static List<OrderPayment> payments(
            WireOrder order, OrderMoney money, PaymentMethod method, Instant placed) {
        boolean paid = order.datePaidGmt() != null && !order.datePaidGmt().isBlank();
        boolean nameless = method.id() == null && method.label().isEmpty();
        if (money.gross().isZero() || (nameless && !paid)) {
            return List.of();
        }
        Instant at = paid ? instant(order.datePaidGmt(), "the date of its payment") : placed;
        OrderPayment.State unpaid = NEVER_PAID.contains(String.valueOf(order.status()))
                ? OrderPayment.State.VOID
                : OrderPayment.State.PENDING;
        return List.of(
                new OrderPayment(PAYMENT, method, money.gross(), at, paid ? OrderPayment.State.CAPTURED : unpaid));
    }

    /** What the customer wrote, and what people of the shop did; not what the shop itself notes of stock and mails. */
    private static List<OrderMessage> messages(WireOrder order, Instant placed, List<WireNote> notes) {
        var messages = new ArrayList<OrderMessage>();
        String written = said(order.customerNote());
        if (written != null) {
            messages.add(new OrderMessage(placed, OrderMessage.Author.CUSTOMER, false, written));
        }
        for (WireNote note : notes) {
            String text = note.note();
            String author = String.valueOf(note.author()).toLowerCase(Locale.ROOT);
            boolean sent = Boolean.TRUE.equals(note.customerNote());
            if (text != null && !text.isBlank() && (sent || !SYSTEM.contains(author))) {
                messages.add(new OrderMessage(
                        instant(note.dateCreatedGmt(), "the date of its note " + note.id()),
                        OrderMessage.Author.SHOP,
                        !sent,
                        text));
            }
        }
        messages.sort(Comparator.comparing(OrderMessage::at)); // stable: of one second as they come
        return messages;
    }

    /**
     * A time of the shop's, which is in UTC and does not say so.
     *
     * @throws Unreadable when it is none
     */
    static Instant instant(@Nullable String written, String what) {
        try {
            return LocalDateTime.parse(written == null ? "" : written.replaceFirst("Z$", ""))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException none) {
            throw new Unreadable(what + " is no time");
        }
    }

    private static @Nullable String said(@Nullable Map<String, @Nullable Object> party, String part) {
        Object written = party == null ? null : party.get(part);
        return written == null ? null : said(String.valueOf(written));
    }

    /** Without entities and blanks around it; null where nothing is left. */
    private static @Nullable String said(@Nullable String text) {
        String read = Translation.text(text);
        return read == null || read.isBlank() ? null : read.strip();
    }
}
