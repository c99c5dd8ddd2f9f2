package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.KnownArticle;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderLine;
import dev.navette.model.sales.OrderRefund;
import dev.navette.model.sales.RefundedPart;
import dev.navette.model.sales.Vat;

/** What of a refund went back on the shelf, for a note that moves stock and no money (bon de retour, ORD-26). */
final class ReturnedGoods {

    private final OrderRule rule;
    private final Order order;
    private final OrderRefund refund;
    private final ImportFacts facts;

    ReturnedGoods(OrderRule rule, Order order, OrderRefund refund, ImportFacts facts) {
        this.rule = rule;
        this.order = order;
        this.refund = refund;
        this.facts = facts;
    }

    /**
     * Its lines; of articles that the ERP knows, since no other stock can move.
     *
     * @param credited of the credit note, whose taxes they bear
     */
    List<DocumentLine> lines(DocumentMoney credited) {
        var lines = new ArrayList<DocumentLine>();
        for (RefundedPart part : refund.lines()) {
            if (part.restocked() && part.quantity().compareTo(Quantity.ZERO) > 0) {
                order.money().lines().stream()
                        .filter(line -> line.id().equals(part.part()))
                        .findFirst()
                        .flatMap(line -> line(line, part, credited))
                        .ifPresent(lines::add);
            }
        }
        return lines;
    }

    /** What such a note comes to: nothing. */
    static DocumentMoney money(List<DocumentLine> lines, DocumentMoney credited) {
        Money nothing = nothing(credited);
        return new DocumentMoney(credited.basis(), null, lines, null, List.of(), nothing, nothing, nothing);
    }

    private Optional<DocumentLine> line(OrderLine ordered, RefundedPart part, DocumentMoney credited) {
        KnownArticle article =
                ordered.reference() == null ? null : facts.articles().get(ordered.reference());
        if (article == null || article.nature() != Nature.GOODS) {
            return Optional.empty();
        }
        String label = rule.lines().label() == LineRule.Label.ERP ? article.label() : ordered.label();
        Money nothing = nothing(credited);
        return Optional.of(new DocumentLine(
                ordered.id(),
                DocumentLine.Kind.ARTICLE,
                article.reference(),
                label,
                part.quantity(),
                nothing,
                nothing,
                nothing,
                vat(ordered, credited),
                null,
                Nature.GOODS,
                List.of()));
    }

    private static List<Vat> vat(OrderLine ordered, DocumentMoney credited) {
        return credited.lines().stream()
                .filter(line -> line.source().equals(ordered.id()))
                .findFirst()
                .map(DocumentLine::vat)
                .orElse(List.of());
    }

    private static Money nothing(DocumentMoney credited) {
        return new Money(BigDecimal.ZERO, credited.gross().currency());
    }
}
