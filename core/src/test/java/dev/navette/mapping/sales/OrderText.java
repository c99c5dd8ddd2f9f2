package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Basis;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.Collector;
import dev.navette.model.sales.Consignment;
import dev.navette.model.sales.DiscountShare;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.OrderCharge;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.OrderLine;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderPart;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.OrderRefund;
import dev.navette.model.sales.RefundedPart;
import dev.navette.model.sales.ShopTax;
import dev.navette.model.sales.TaxShare;

/** What a shop says of an order, in plain text: its money always, the rest where it is not as usual. */
final class OrderText {

    private static final Order USUAL = ShopOrder.net("0").build();

    private final Order order;

    OrderText(Order order) {
        this.order = order;
    }

    /** A line for each thing. */
    List<String> lines() {
        OrderMoney money = order.money();
        var lines = new ArrayList<String>();
        lines.add("order " + order.id() + ", prices " + (money.basis() == Basis.NET ? "without tax" : "tax included"));
        if (money.exchange() != null) {
            lines.add(money.exchange().rate().toPlainString() + " " + money.currency() + " for 1 "
                    + money.exchange().shopCurrency());
        }
        money.lines().forEach(line -> lines.add(line(line)));
        money.charges().forEach(charge -> lines.add(charge(charge)));
        money.discounts().forEach(discount -> lines.add(discount(discount)));
        money.taxTotals()
                .forEach(total -> lines.add("all of " + tax(total.tax()).name() + ": " + amount(total.amount())));
        lines.add("total " + amount(money.gross()) + " " + money.currency());
        order.payments().forEach(payment -> lines.add(payment(payment)));
        head(lines);
        people(lines);
        order.messages().forEach(message -> lines.add("message: " + message.text()));
        return lines;
    }

    /** A line for each thing of one of its refunds. */
    List<String> refund(String id) {
        OrderRefund refund = order.refunds().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow();
        var lines = new ArrayList<String>();
        lines.add("refund " + id);
        refund.lines().forEach(part -> lines.add(refunded(part, order.money().lines())));
        refund.charges().forEach(part -> lines.add(refunded(part, order.money().charges())));
        lines.add("given back " + amount(refund.gross()) + " " + refund.currency());
        return lines;
    }

    private String refunded(RefundedPart part, List<? extends OrderPart> ordered) {
        String what = ordered.stream()
                .filter(one -> one.id().equals(part.part()))
                .findFirst()
                .map(one -> one instanceof OrderLine line ? reference(line) : kind((OrderCharge) one))
                .orElse("part " + part.part());
        String stock = part.restocked() ? " · back on the shelf" : "";
        return what + " · " + part.quantity() + " · " + amount(part.amount()) + taxes(part.taxes()) + stock;
    }

    private String line(OrderLine line) {
        String off = line.discount().isZero() ? "" : " after " + amount(line.discount()) + " off";
        String eco = line.ecoParticipation() == null ? "" : " · of it for recycling " + amount(line.ecoParticipation());
        String nature = line.nature() == Nature.GOODS
                ? ""
                : " · " + line.nature().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return reference(line) + " · " + line.quantity() + " · " + amount(line.amount()) + off + taxes(line.taxes())
                + shares(line.discounts()) + eco + nature + goingTo(line.consignment());
    }

    private static String reference(OrderLine line) {
        return line.reference() == null ? "no reference" : line.reference().value();
    }

    private String charge(OrderCharge charge) {
        return kind(charge) + " · " + amount(charge.amount()) + taxes(charge.taxes()) + shares(charge.discounts())
                + goingTo(charge.consignment());
    }

    private static String kind(OrderCharge charge) {
        return charge.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String discount(OrderDiscount discount) {
        if (discount.kind() == OrderDiscount.Kind.STORE_CREDIT) {
            return "store credit " + discount.label() + " · " + amount(discount.amount());
        }
        String from = discount.target() == OrderDiscount.Target.SHIPPING ? " off shipping" : "";
        return "discount " + discount.label() + " · " + amount(discount.amount()) + from;
    }

    private String taxes(List<TaxShare> shares) {
        return shares.isEmpty()
                ? " · no tax"
                : shares.stream().map(this::tax).collect(Collectors.joining(", ", " · ", ""));
    }

    private String tax(TaxShare share) {
        Amount told = share.amount();
        return tax(share.tax()).name() + (told == null ? "" : ": " + amount(told));
    }

    private ShopTax tax(String id) {
        return order.money().taxes().stream()
                .filter(tax -> tax.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String shares(List<DiscountShare> shares) {
        return shares.stream()
                .map(share -> ", " + amount(share.amount()) + " off by " + share.discount())
                .collect(Collectors.joining());
    }

    private static String goingTo(@Nullable String consignment) {
        return consignment == null ? "" : " · to address " + consignment;
    }

    private String payment(OrderPayment payment) {
        String how = payment.method().id() == null ? " (a free name)" : "";
        return payment.state().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " by "
                + payment.method().label() + how + " · " + amount(payment.amount());
    }

    private void head(List<String> lines) {
        var head = order.head();
        var usual = USUAL.head();
        if (!head.number().equals(order.id().value())) {
            lines.add("number shown: " + head.number());
        }
        if (!head.status().equals(usual.status())) {
            lines.add("status: " + head.status());
        }
        if (!head.placed().equals(usual.placed())) {
            lines.add("placed: " + head.placed());
        }
        if (head.invoice() != null) {
            lines.add("invoiced: " + head.invoice().at());
        }
        if (head.archived()) {
            lines.add("archived");
        }
        if (head.session() != null) {
            lines.add("till session: " + (head.session().closed() ? "closed" : "open"));
        }
        if (head.collector() != Collector.MERCHANT) {
            lines.add("tax collected by: "
                    + head.collector().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }

    private void people(List<String> lines) {
        OrderBuyer buyer = order.buyer();
        if (buyer.guest()) {
            lines.add("buyer: a guest");
        } else if (!buyer.equals(USUAL.buyer())) {
            lines.add("buyer: customer " + buyer.account());
        }
        if (buyer.erpCode() != null) {
            lines.add("ERP code typed: " + buyer.erpCode());
        }
        if (buyer.business().siret() != null) {
            lines.add("SIRET: " + buyer.business().siret());
        }
        if (buyer.business().vatNumber() != null) {
            lines.add("VAT number: " + buyer.business().vatNumber()
                    + (buyer.business().vatCheck() == null
                            ? ", not checked"
                            : ", " + buyer.business().vatCheck().state().name().toLowerCase(Locale.ROOT)));
        }
        if (!order.billing().equals(USUAL.billing())) {
            lines.add("billed to: " + place(order.billing()));
        }
        if (order.consignments().isEmpty()) {
            lines.add("nothing ships");
        }
        for (Consignment one : order.consignments()) {
            if (!one.address().equals(order.billing())) {
                lines.add("address " + one.id() + ": " + place(one.address()));
            }
        }
    }

    private static String place(Address address) {
        return address.postCode() + " " + address.country();
    }

    private static String amount(Amount amount) {
        return amount.value().toPlainString()
                + (amount.inShopCurrency() == null || amount.isZero()
                        ? ""
                        : " (" + amount.inShopCurrency().toPlainString() + " in the shop's)");
    }
}
