package dev.navette.mapping.sales;

import java.util.stream.Collectors;

import dev.navette.model.sales.Amount;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.OrderLine;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderPart;

/** An order's figures in a form that a person can reckon after; amounts as {@link ShopOrder#amount} reads them. */
record ShownOrder(Order order) {

    @Override
    public String toString() {
        OrderMoney money = order.money();
        var text = new StringBuilder("  " + money.basis() + " " + money.currency() + " gross " + shown(money.gross()));
        text.append(money.exchange() == null ? "" : " " + money.exchange());
        Figures.parts(money).forEach(part -> text.append("\n  ").append(shown(part)));
        for (OrderDiscount one : money.discounts()) {
            text.append("\n  ")
                    .append(one.id())
                    .append(" ")
                    .append(one.kind())
                    .append(" ")
                    .append(one.target());
            text.append(" ").append(shown(one.amount())).append(one.tax() == null ? "" : " tax " + shown(one.tax()));
        }
        money.taxTotals()
                .forEach(total -> text.append("\n  total ")
                        .append(total.tax())
                        .append(" ")
                        .append(shown(total.amount())));
        order.payments().forEach(one -> text.append("\n  ").append(one));
        return text.toString();
    }

    private static String shown(OrderPart part) {
        var text = new StringBuilder(Figures.key(part));
        if (part instanceof OrderLine line) {
            text.append(" ").append(line.quantity()).append(" x ").append(shown(line.amount()));
            text.append(line.discount().isZero() ? "" : " own " + shown(line.discount()));
            text.append(line.ecoParticipation() == null ? "" : " eco " + shown(line.ecoParticipation()));
            text.append(line.nature() == Nature.GOODS ? "" : " " + line.nature());
        } else {
            text.append(" ").append(shown(part.amount()));
        }
        text.append(part.taxes().stream()
                .map(tax -> " [" + tax.tax() + (tax.amount() == null ? "" : "=" + shown(tax.amount())) + "]")
                .collect(Collectors.joining()));
        text.append(part.discounts().stream()
                .map(share -> " -" + share.discount() + "=" + shown(share.amount()))
                .collect(Collectors.joining()));
        return text.append(part.consignment() == null ? "" : " to " + part.consignment())
                .toString();
    }

    private static String shown(Amount amount) {
        return amount.value().toPlainString()
                + (amount.inShopCurrency() == null
                        ? ""
                        : "|" + amount.inShopCurrency().toPlainString());
    }
}
