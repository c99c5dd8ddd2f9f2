package dev.navette.woocommerce;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.Address;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.Carrier;
import dev.navette.model.sales.DiscountShare;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderCharge;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.OrderLine;
import dev.navette.model.sales.OrderMessage;
import dev.navette.model.sales.OrderRefund;
import dev.navette.model.sales.PaymentMethod;
import dev.navette.model.sales.RefundedPart;
import dev.navette.model.sales.TaxShare;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a person types into a shop for an order. It shares nothing with the connector. */
final class SoldByHand {

    private static final Map<String, String> CLASSES =
            Map.of("20", "", "5.5", "reduced-rate", "10", "intermediate-rate", "2.1", "super-reduced-rate");

    private SoldByHand() {}

    /**
     * The whole of it.
     *
     * @param status that it gets
     */
    static ObjectNode form(Order order, String status) {
        ObjectNode form =
                object().put("status", status).put("number", order.head().number());
        form.put("currency", order.money().currency().getCurrencyCode());
        String account =
                order.buyer().account() == null ? "0" : order.buyer().account().value();
        form.put("customer_id", Long.parseLong(account));
        form.set("billing", address(order.billing()).put("email", order.buyer().email()));
        order.consignments().stream().findFirst().ifPresent(one -> form.set("shipping", address(one.address())));
        order.payments().stream().findFirst().ifPresent(payment -> method(form, payment.method()));
        metas(form.putArray("meta_data"), order);
        ArrayNode lines = form.putArray("line_items");
        order.money().lines().forEach(line -> lines.add(line(line, order)));
        ArrayNode ways = form.putArray("shipping_lines");
        ArrayNode fees = form.putArray("fee_lines");
        charges(order, ways, fees);
        ArrayNode coupons = form.putArray("coupon_lines");
        for (OrderDiscount discount : order.money().discounts()) {
            coupons.addObject()
                    .put("code", discount.label())
                    .put("discount", discount.amount().value().toPlainString());
        }
        order.messages().stream()
                .filter(message -> message.author() == OrderMessage.Author.CUSTOMER)
                .forEach(message -> form.put("customer_note", message.text()));
        return form;
    }

    /** The way of shipping stands beside what it costs. */
    private static void charges(Order order, ArrayNode ways, ArrayNode fees) {
        Carrier carrier = order.consignments().stream()
                .map(one -> one.carrier())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        List<OrderCharge> shipping = order.money().charges().stream()
                .filter(charge -> charge.kind() == OrderCharge.Kind.SHIPPING)
                .toList();
        for (OrderCharge charge : shipping) {
            ways.add(way(carrier, charge.label(), charge.amount().value().toPlainString()));
        }
        if (shipping.isEmpty() && carrier != null) {
            ways.add(way(carrier, carrier.name(), "0"));
        }
        order.money().charges().stream()
                .filter(charge -> charge.kind() != OrderCharge.Kind.SHIPPING)
                .forEach(charge -> fees.addObject()
                        .put("name", charge.label())
                        .put("total", charge.amount().value().toPlainString()));
    }

    private static ObjectNode way(@Nullable Carrier carrier, String title, String total) {
        return object().put("method_id", carrier == null ? "" : carrier.id())
                .put("method_title", title)
                .put("total", total);
    }

    private static ObjectNode line(OrderLine line, Order order) {
        String rate = line.taxes().stream()
                .map(TaxShare::tax)
                .findFirst()
                .flatMap(tax -> order.money().taxes().stream()
                        .filter(one -> one.id().equals(tax))
                        .findFirst())
                .map(tax -> tax.rate().stripTrailingZeros().toPlainString())
                .orElse("0");
        return object().put("name", line.label())
                .put("sku", String.valueOf(line.reference()))
                .put("quantity", line.quantity().value())
                .put("tax_class", CLASSES.getOrDefault(rate, "zero-rate"))
                .put("subtotal", line.amount().value().toPlainString())
                .put("total", total(line));
    }

    /** After all discounts. */
    private static String total(OrderLine line) {
        return line.discounts().stream()
                .map(DiscountShare::amount)
                .reduce(line.amount(), (left, share) -> left.minus(share))
                .value()
                .toPlainString();
    }

    /**
     * Lines that are there already, changed.
     *
     * @param numbers of the lines, in their order
     */
    static ObjectNode changed(Order order, List<Long> numbers) {
        ObjectNode form = object().put("currency", order.money().currency().getCurrencyCode());
        ArrayNode lines = form.putArray("line_items");
        for (int i = 0; i < numbers.size(); i++) {
            OrderLine line = order.money().lines().get(i);
            lines.addObject()
                    .put("id", numbers.get(i))
                    .put("quantity", line.quantity().value())
                    .put("subtotal", line.amount().value().toPlainString())
                    .put("total", total(line));
        }
        return form;
    }

    /** What a person enters to give something back; {@code lines} are the numbers of the order's. */
    static ObjectNode refund(OrderRefund refund, List<Long> lines, long rate) {
        ObjectNode form = object().put("amount", refund.gross().value().toPlainString());
        ArrayNode given = form.putArray("line_items");
        for (RefundedPart part : refund.lines()) {
            ObjectNode line = given.addObject()
                    .put("id", lines.get(Integer.parseInt(part.part()) - 1))
                    .put("quantity", part.quantity().value())
                    .put("refund_total", part.amount().value().toPlainString());
            ArrayNode taxes = line.putArray("refund_tax");
            part.taxes().stream()
                    .map(TaxShare::amount)
                    .filter(Objects::nonNull)
                    .forEach(tax -> taxes.addObject()
                            .put("id", rate)
                            .put("refund_total", tax.value().toPlainString()));
        }
        return form;
    }

    private static void method(ObjectNode form, PaymentMethod method) {
        form.put("payment_method", method.id()).put("payment_method_title", method.label());
    }

    private static void metas(ArrayNode metas, Order order) {
        Business business = order.buyer().business();
        meta(metas, "_billing_siret", business.siret());
        meta(metas, "_billing_vat_number", business.vatNumber());
        meta(metas, "_po_number", business.orderNumber());
        if (order.money().exchange() != null) {
            meta(metas, "_order_rate", order.money().exchange().rate().toPlainString());
        }
    }

    private static void meta(ArrayNode metas, String key, @Nullable String value) {
        if (value != null) {
            metas.addObject().put("key", key).put("value", value);
        }
    }

    private static ObjectNode address(Address address) {
        return object().put("first_name", text(address.firstName()))
                .put("last_name", text(address.lastName()))
                .put("company", text(address.company()))
                .put(
                        "address_1",
                        address.lines().isEmpty() ? "" : address.lines().get(0))
                .put(
                        "address_2",
                        address.lines().size() < 2 ? "" : address.lines().get(1))
                .put("postcode", text(address.postCode()))
                .put("city", text(address.city()))
                .put("state", text(address.state()))
                .put("country", address.country())
                .put("phone", text(address.phone()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
