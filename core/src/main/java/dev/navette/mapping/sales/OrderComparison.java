package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.navette.model.Reference;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.OrderLine;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderPart;
import dev.navette.model.sales.TaxShare;

/** What of an order's money has changed since it was imported; scales do not count: 2 and 2.00 are one. */
final class OrderComparison {

    private final OrderMoney imported;
    private final OrderMoney now;

    OrderComparison(OrderMoney imported, OrderMoney now) {
        this.imported = imported;
        this.now = now;
    }

    /** In the order of the paths that the imported order has, then of those that are new. */
    List<Difference> differences() {
        Map<String, String> before = figures(imported);
        Map<String, String> after = figures(now);
        var paths = new LinkedHashSet<>(before.keySet());
        paths.addAll(after.keySet());
        return paths.stream()
                .map(path -> new Difference(
                        path,
                        before.getOrDefault(path, Difference.NOTHING),
                        after.getOrDefault(path, Difference.NOTHING)))
                .filter(one -> !one.imported().equals(one.now()))
                .toList();
    }

    private static Map<String, String> figures(OrderMoney money) {
        var figures = new LinkedHashMap<String, String>();
        figures.put("$.money.gross", shown(money.gross()) + " " + money.currency());
        for (OrderPart part : Figures.parts(money)) {
            figures.put("$.money." + Figures.key(part), shown(part));
        }
        money.discounts()
                .forEach(discount -> figures.put("$.money.discounts[" + discount.id() + "]", shown(discount.amount())));
        return figures;
    }

    private static String shown(OrderPart part) {
        var shown = new StringBuilder();
        if (part instanceof OrderLine line) {
            Reference reference = line.reference();
            shown.append(line.quantity())
                    .append(" × ")
                    .append(reference == null ? "—" : reference)
                    .append(", ");
        }
        shown.append(shown(part.amount()));
        String taxes = part.taxes().stream().map(OrderComparison::shown).collect(Collectors.joining(", "));
        if (!taxes.isEmpty()) {
            shown.append(" (").append(taxes).append(')');
        }
        part.discounts()
                .forEach(share -> shown.append(" − ")
                        .append(shown(share.amount()))
                        .append(" of ")
                        .append(share.discount()));
        return shown.toString();
    }

    private static String shown(TaxShare share) {
        Amount amount = share.amount();
        return "tax " + share.tax() + (amount == null ? "" : " " + shown(amount));
    }

    private static String shown(Amount amount) {
        BigDecimal shortest = amount.value().stripTrailingZeros();
        return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString();
    }
}
