package dev.navette.memory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentItem;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.DocumentState;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.Shipment;

/**
 * A sales document and what the ERP remembers of it beside what it shows.
 *
 * @param document as people look at it
 * @param goods what of each article is on it
 * @param warehouse from which its goods go, or null where nobody chose one
 * @param moved whether the goods have left or entered the stock, with it or with what it was made of
 */
record Piece(
        MemoryDocument document,
        List<Goods> goods,
        @Nullable String warehouse,
        boolean moved) {

    /**
     * So many of an article.
     *
     * @param physical whether they are in a stock at all
     * @param amount what their lines come to, to share the total when a part of them is delivered
     */
    record Goods(Reference article, Quantity quantity, boolean physical, BigDecimal amount) {

        Goods plus(Goods more) {
            return new Goods(article, quantity.plus(more.quantity), physical || more.physical, amount.add(more.amount));
        }

        /** So many of them, with their share of the amount. */
        Goods of(Quantity some) {
            BigDecimal share = quantity.value().signum() == 0
                    ? BigDecimal.ZERO
                    : amount.multiply(some.value()).divide(quantity.value(), MathContext.DECIMAL64);
            return new Goods(article, some, physical, share);
        }
    }

    /** Of what is written. */
    static Piece of(ForeignId id, String number, SalesDocument written, DocumentState state, @Nullable String held) {
        Map<Reference, Goods> goods = new LinkedHashMap<>();
        for (DocumentLine line : written.money().lines()) {
            boolean physical = line.nature() == Nature.GOODS;
            var some = new Goods(
                    line.article(), line.quantity(), physical, line.amount().amount());
            goods.merge(line.article(), some, Goods::plus);
        }
        List<Goods> all = List.copyOf(goods.values());
        var shown = new ErpDocument(
                id,
                written.head().type(),
                written.reference(),
                List.of(),
                number,
                state,
                written.head().date(),
                written.head().delivery(),
                written.customer().code(),
                written.money().gross(),
                items(all),
                null,
                held);
        return new Piece(
                new MemoryDocument(shown, written),
                all,
                written.head().warehouse(),
                written.head().type().movesStock());
    }

    /** A draft of another type that is made of this one. */
    Piece become(DocumentType type, ForeignId id, String number, List<DocumentItem> some) {
        List<Goods> part =
                some.isEmpty() ? goods : some.stream().map(this::part).toList();
        ErpDocument shown = shown();
        var from = new ArrayList<ExternalReference>(shown.from());
        if (shown.reference() != null) {
            from.add(shown.reference());
        }
        var next = new ErpDocument(
                id,
                type,
                null,
                from,
                number,
                DocumentState.DRAFT,
                shown.date(),
                null,
                shown.customer(),
                some.isEmpty() ? shown.gross() : share(part),
                items(part),
                null,
                null);
        return new Piece(new MemoryDocument(next, null), part, warehouse, moved || type.movesStock());
    }

    /** The same with what another document says; its reference, which others may have looked up, stays. */
    Piece saying(SalesDocument other) {
        ErpDocument shown = shown();
        Piece next = of(shown.id(), String.valueOf(shown.number()), other, shown.state(), shown.held());
        ErpDocument said = next.shown();
        var kept = new ErpDocument(
                said.id(),
                shown.type(),
                shown.reference(),
                shown.from(),
                shown.number(),
                said.state(),
                said.date(),
                said.delivery(),
                said.customer(),
                said.gross(),
                said.items(),
                shown.shipment(),
                said.held());
        return new Piece(new MemoryDocument(kept, other), next.goods(), next.warehouse(), moved);
    }

    Piece shipped(Shipment shipment) {
        return with(shown().state(), shipment, shown().held());
    }

    Piece validated() {
        return with(new DocumentState(true, shown().state().code()), shown().shipment(), null);
    }

    Piece held(String reason) {
        return with(new DocumentState(false, shown().state().code()), shown().shipment(), reason);
    }

    ErpDocument shown() {
        return document.shown();
    }

    /** Whether its goods are ordered by a customer and not delivered yet. */
    boolean reserves() {
        return shown().type() == DocumentType.ORDER || shown().type() == DocumentType.PREPARATION;
    }

    private Piece with(DocumentState state, @Nullable Shipment shipment, @Nullable String held) {
        ErpDocument shown = shown();
        var next = new ErpDocument(
                shown.id(),
                shown.type(),
                shown.reference(),
                shown.from(),
                shown.number(),
                state,
                shown.date(),
                shown.delivery(),
                shown.customer(),
                shown.gross(),
                shown.items(),
                shipment,
                held);
        return new Piece(new MemoryDocument(next, document.written()), goods, warehouse, moved);
    }

    private Goods part(DocumentItem item) {
        return goods.stream()
                .filter(some -> some.article().equals(item.article()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("document " + shown().id() + " has no article " + item.article()))
                .of(item.quantity());
    }

    private Money share(List<Goods> part) {
        BigDecimal whole = sum(goods);
        Money gross = shown().gross();
        return whole.signum() == 0
                ? gross
                : new Money(
                        gross.amount()
                                .multiply(sum(part))
                                .divide(whole, gross.amount().scale(), RoundingMode.HALF_UP),
                        gross.currency());
    }

    private static BigDecimal sum(List<Goods> goods) {
        return goods.stream().map(Goods::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<DocumentItem> items(List<Goods> goods) {
        return goods.stream()
                .map(some -> new DocumentItem(some.article(), some.quantity()))
                .toList();
    }
}
