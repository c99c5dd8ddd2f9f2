package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.navette.model.sales.Nature;
import dev.navette.model.sales.OrderCharge;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.OrderLine;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderPart;
import dev.navette.model.sales.ShopTax;
import dev.navette.model.sales.TaxShare;

/**
 * What the parts of one document are to VAT.
 *
 * @param kind what is sold; what comes with goods goes with them
 * @param taxable whether anything is there that could be taxed: neither gifts nor gift cards can
 * @param taxes those above zero that the parts bear, each once
 */
record Supply(Kind kind, boolean taxable, List<ShopTax> taxes) {

    /** What is sold. */
    enum Kind {
        GOODS,
        SERVICES,
        GIFT_CARDS
    }

    /** Of a document with these parts of an order. Charges alone are for what the order sells. */
    static Supply of(OrderMoney money, List<? extends OrderPart> parts) {
        List<OrderLine> own = parts.stream()
                .filter(OrderLine.class::isInstance)
                .map(OrderLine.class::cast)
                .toList();
        boolean charged = parts.stream().anyMatch(part -> part instanceof OrderCharge && isTaxable(part));
        Kind kind = kind(own.isEmpty() ? money.lines() : own, charged);
        boolean taxable = !isGift(money) && parts.stream().anyMatch(Supply::isTaxable);
        return new Supply(kind, taxable, borne(money, parts));
    }

    boolean taxed() {
        return !taxes.isEmpty();
    }

    /** For people: {@code 20 % (FR), 5.5 % (FR)}, or {@code no tax}. */
    String bears() {
        return taxed() ? taxes.stream().map(Supply::words).collect(Collectors.joining(", ")) : "no tax";
    }

    private static Kind kind(List<OrderLine> lines, boolean charged) {
        Set<Nature> natures = lines.stream().map(OrderLine::nature).collect(Collectors.toSet());
        if (natures.contains(Nature.GOODS)) {
            return Kind.GOODS;
        }
        return charged || natures.contains(Nature.SERVICE) ? Kind.SERVICES : Kind.GIFT_CARDS;
    }

    private static List<ShopTax> borne(OrderMoney money, List<? extends OrderPart> parts) {
        Set<String> named = parts.stream()
                .flatMap(part -> part.taxes().stream())
                .map(TaxShare::tax)
                .collect(Collectors.toSet());
        return money.taxes().stream()
                .filter(tax -> named.contains(tax.id()) && tax.rate().signum() > 0)
                .toList();
    }

    private static boolean isTaxable(OrderPart part) {
        boolean giftCard = part instanceof OrderLine line && line.nature() == Nature.GIFT_CARD;
        return !giftCard && part.amount().value().signum() != 0;
    }

    /** Whether nothing is asked for the whole order; what is paid with a credit is not given away. */
    private static boolean isGift(OrderMoney money) {
        return money.gross().value().signum() == 0
                && money.discounts().stream().noneMatch(one -> one.kind() == OrderDiscount.Kind.STORE_CREDIT)
                && money.lines().stream()
                        .noneMatch(line -> line.amount().value().signum() < 0);
    }

    private static String words(ShopTax tax) {
        BigDecimal rate = tax.rate().stripTrailingZeros();
        boolean said = tax.country() != null && !tax.country().isBlank();
        return rate.toPlainString() + " % (" + (said ? tax.country() : "no country said") + ")";
    }
}
