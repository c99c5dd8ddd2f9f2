package dev.navette.mapping.sales;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.KnownArticle;
import dev.navette.model.sales.LotShare;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.OrderCharge;
import dev.navette.model.sales.OrderLine;
import dev.navette.model.sales.OrderPart;

/** What the parts of an order are in the ERP: their articles, labels and lots (ORD-6, ORD-7, ORD-14). */
final class Identities {

    private final LineRule rule;
    private final ServiceArticles articles;
    private final Map<Reference, KnownArticle> known;
    private final boolean lots;
    private final Set<String> refunded;
    private final LotChoice choice = new LotChoice();

    /**
     * What a part is.
     *
     * @param article the ERP's, whatever stands for it
     */
    record Identity(
            DocumentLine.Kind kind,
            Reference article,
            String label,
            Quantity quantity,
            Nature nature,
            List<LotShare> lots) {}

    /**
     * Of the parts of one order.
     *
     * @param lots whether its document moves the stock of lots
     * @param refunded the ids of lines of which money alone is given back: no article of theirs may move
     */
    Identities(
            LineRule rule,
            ServiceArticles articles,
            Map<Reference, KnownArticle> known,
            boolean lots,
            Set<String> refunded) {
        this.rule = rule;
        this.articles = articles;
        this.known = known;
        this.lots = lots && rule.lots();
        this.refunded = refunded;
    }

    /** What it is, or null where the remarks say why that is unknown. */
    @Nullable
    Identity of(OrderPart part, Taxes taxes, String path, Remarks remarks) {
        if (part instanceof OrderLine line) {
            return of(line, taxes, path, remarks);
        }
        var charge = (OrderCharge) part;
        DocumentLine.Kind kind = switch (charge.kind()) {
            case SHIPPING -> DocumentLine.Kind.SHIPPING;
            case GIFT_WRAP -> DocumentLine.Kind.GIFT_WRAP;
            case FEE -> charge.amount().value().signum() < 0 ? DocumentLine.Kind.DISCOUNT : DocumentLine.Kind.FEE;
        };
        Nature nature = kind == DocumentLine.Kind.GIFT_WRAP ? Nature.GOODS : Nature.SERVICE;
        int quantity = kind == DocumentLine.Kind.DISCOUNT ? -1 : 1;
        return service(kind, charge.label(), Quantity.of(quantity), nature, taxes, path, remarks);
    }

    private @Nullable Identity of(OrderLine line, Taxes taxes, String path, Remarks remarks) {
        if (refunded.contains(line.id())) {
            Quantity quantity = line.quantity().equals(Quantity.ZERO) ? Quantity.of(1) : line.quantity();
            return service(DocumentLine.Kind.REFUND, line.label(), quantity, line.nature(), taxes, path, remarks);
        }
        KnownArticle article = line.reference() == null ? null : known.get(line.reference());
        if (article != null) {
            String label = rule.label() == LineRule.Label.ERP ? article.label() : line.label();
            DocumentLine.Kind kind =
                    line.nature() == Nature.GIFT_CARD ? DocumentLine.Kind.GIFT_CARD : DocumentLine.Kind.ARTICLE;
            Nature nature = line.nature() == Nature.GIFT_CARD ? Nature.GIFT_CARD : article.nature();
            return new Identity(
                    kind, article.reference(), label, line.quantity(), nature, lots(article, line, path, remarks));
        }
        if (line.nature() == Nature.GIFT_CARD) {
            return service(
                    DocumentLine.Kind.GIFT_CARD, line.label(), line.quantity(), line.nature(), taxes, path, remarks);
        }
        if (rule.unknown() == LineRule.Unknown.MISC) {
            return service(DocumentLine.Kind.MISC, line.label(), line.quantity(), line.nature(), taxes, path, remarks);
        }
        refuseUnknown(line, path, remarks);
        return null;
    }

    /** Refuses a line whose article is unknown, without saying what else it would be. */
    void check(OrderPart part, String path, Remarks remarks) {
        if (part instanceof OrderLine line
                && !refunded.contains(line.id())
                && line.nature() != Nature.GIFT_CARD
                && rule.unknown() == LineRule.Unknown.REFUSED
                && (line.reference() == null || !known.containsKey(line.reference()))) {
            refuseUnknown(line, path, remarks);
        }
    }

    private static void refuseUnknown(OrderLine line, String path, Remarks remarks) {
        remarks.refuse(
                path + ".reference",
                line.reference() == null ? "the line has no reference" : "the ERP has no article " + line.reference(),
                "Make the article in the ERP or correct its reference in the shop, or let the misc article stand for it");
    }

    private @Nullable Identity service(
            DocumentLine.Kind kind,
            String label,
            Quantity quantity,
            Nature nature,
            Taxes taxes,
            String path,
            Remarks remarks) {
        Reference reference = articles.of(kind, taxes, path, remarks);
        return reference == null ? null : new Identity(kind, reference, label, quantity, nature, List.of());
    }

    private List<LotShare> lots(KnownArticle article, OrderLine line, String path, Remarks remarks) {
        return lots && !article.lots().isEmpty()
                ? choice.of(article, line.quantity(), path + ".quantity", remarks)
                : List.of();
    }
}
