package dev.navette.mapping.sales;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Reference;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.KnownArticle;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.SalesDocument;

/** The grocer's till, for tests: invoices of all sales, grouped on the account COMPTOIR. */
final class Caisse {

    static final OrderBuyer GUEST = new OrderBuyer(null, null, null, Business.NONE, null);

    private Caisse() {}

    static OrderRule rule() {
        return Epicerie.rule()
                .with(StatusRule.of("processing", DocumentType.INVOICE)
                        .with("completed", StatusChoice.making(DocumentType.ORDER)))
                .with(GroupingRule.all("COMPTOIR"));
    }

    /** A sale of one article, at 20 % and with its tax, paid in cash. */
    static ShopOrder sale(String id, String amount) {
        return ShopOrder.gross(id)
                .line("EM-1", 1, amount, ShopOrder.TVA_20)
                .total(amount)
                .paid("cash", amount);
    }

    static Grouping group(OrderRule rule, ShopOrder... orders) {
        return group(rule, Set.of(), orders);
    }

    static Grouping group(OrderRule rule, Set<ExternalReference> taken, ShopOrder... orders) {
        List<Order> all = Stream.of(orders).map(ShopOrder::build).toList();
        return rule.group(all, facts(all), taken);
    }

    static ImportFacts facts(List<Order> orders) {
        var known = new LinkedHashMap<Reference, KnownArticle>();
        orders.forEach(order -> known.putAll(Epicerie.facts(order).articles()));
        return Epicerie.facts(known);
    }

    /** The same on another day, with a closed period before one. */
    static ImportFacts facts(Map<Reference, KnownArticle> known, Set<String> booked, @Nullable LocalDate openFrom) {
        ImportFacts usual = Epicerie.facts(known);
        return new ImportFacts(usual.tag(), usual.zone(), usual.today(), openFrom, known, usual.customers(), booked);
    }

    /** The only document of a grouping of which nothing else came. */
    static SalesDocument document(Grouping grouping) {
        boolean only = grouping.groups().size() == 1
                && grouping.alone().isEmpty()
                && grouping.waiting().isEmpty()
                && grouping.ignored().isEmpty()
                && grouping.refused().isEmpty();
        if (!only) {
            throw new AssertionError(grouping);
        }
        return grouping.groups().get(0).unit().document();
    }

    static List<String> lines(SalesDocument document) {
        return document.money().lines().stream().map(Caisse::text).toList();
    }

    static List<String> payments(SalesDocument document) {
        return document.payments().stream().map(Caisse::text).toList();
    }

    private static String text(DocumentLine line) {
        return line.article() + " '" + line.label() + "' " + line.quantity() + " x "
                + line.unitPrice().amount() + " - " + line.discount().amount() + " = "
                + line.amount().amount() + " " + line.vat();
    }

    private static String text(Payment payment) {
        return payment.id() + " " + payment.kind() + " " + payment.date() + " " + payment.amount() + " '"
                + payment.label() + "'";
    }
}
