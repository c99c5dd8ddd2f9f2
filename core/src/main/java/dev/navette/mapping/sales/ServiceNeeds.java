package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import dev.navette.error.Problem;
import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentLine;

/** Which service articles an order import needs (ORD-32): each only where an enabled option can use it. */
final class ServiceNeeds {

    private static final List<DocumentLine.Kind> ALWAYS =
            List.of(DocumentLine.Kind.DISCOUNT, DocumentLine.Kind.SHIPPING);

    private final OrderRule rule;

    ServiceNeeds(OrderRule rule) {
        this.rule = rule;
    }

    /** Those that have no article at all. */
    List<Problem> missing() {
        var problems = new ArrayList<Problem>();
        for (DocumentLine.Kind kind : needed()) {
            ServiceArticle service = rule.articles().of(kind);
            if (service == null || service.all().findAny().isEmpty()) {
                String name = ServiceArticles.option(kind);
                problems.add(new Problem(
                        "$.articles." + name,
                        "missing: " + why(kind),
                        "Name an article of the ERP for it, or change the option that needs it"));
            }
        }
        return problems;
    }

    /** Those that the ERP does not know, needed or not. */
    List<Problem> unknown(Predicate<Reference> known) {
        var problems = new ArrayList<Problem>();
        for (DocumentLine.Kind kind : DocumentLine.Kind.values()) {
            ServiceArticle service =
                    kind == DocumentLine.Kind.ARTICLE ? null : rule.articles().of(kind);
            if (service != null) {
                service.all()
                        .filter(known.negate())
                        .distinct()
                        .map(reference -> new Problem(
                                "$.articles." + ServiceArticles.option(kind),
                                "the ERP has no article " + reference,
                                "Make it in the ERP, or name another one"))
                        .forEach(problems::add);
            }
        }
        return problems;
    }

    private Set<DocumentLine.Kind> needed() {
        var needed = EnumSet.copyOf(ALWAYS);
        if (rule.lines().unknown() == LineRule.Unknown.MISC) {
            needed.add(DocumentLine.Kind.MISC);
        }
        if (rule.discrepancy().closed()) {
            needed.add(DocumentLine.Kind.DISCREPANCY);
        }
        if (rule.payments().depositInvoices()) {
            needed.add(DocumentLine.Kind.DEPOSIT);
        }
        if (rule.refunds().stock() == RefundRule.Stock.RETURN_NOTE) {
            needed.add(DocumentLine.Kind.REFUND);
        }
        return needed;
    }

    private static String why(DocumentLine.Kind kind) {
        return switch (kind) {
            case MISC -> "articles that the ERP does not know shall bear it";
            case DISCREPANCY -> "lines that close a gap of cents bear it";
            case SHIPPING -> "shipping on lines bears it, also where the foot cannot";
            case DEPOSIT -> "deposit invoices bear it";
            case DISCOUNT -> "discounts on a whole order bear it";
            case REFUND -> "credit notes bear it alone, since return notes take the goods back";
            default -> "its lines bear it";
        };
    }
}
