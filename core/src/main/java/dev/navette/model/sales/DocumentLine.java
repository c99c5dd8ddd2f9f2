package dev.navette.model.sales;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;

/**
 * A line of a sales document. Amounts are on the document's basis.
 *
 * @param source the order's part that it comes from ({@link OrderPart#id}), or the discount's; empty for a discrepancy
 * @param kind what it stands for
 * @param article the ERP's key of the article
 * @param label what is written on it
 * @param quantity how many; below zero for what comes back
 * @param unitPrice for one, before {@code discount}
 * @param discount taken off the whole line, zero where prices are shown without discounts (ORD-11)
 * @param amount for the whole line: quantity × unit price, rounded to the currency, less the discount
 * @param vat the taxes on it, by priority; one of rate zero where it is not taxed
 * @param ecoParticipation which part of the amount is a contribution for recycling, or null (ORD-35)
 * @param nature what is sold
 * @param lots from which lots or with which serial numbers it goes; empty where that is the ERP's affair (ORD-14)
 */
public record DocumentLine(
        String source,
        Kind kind,
        Reference article,
        String label,
        Quantity quantity,
        Money unitPrice,
        Money discount,
        Money amount,
        List<Vat> vat,
        @Nullable Money ecoParticipation,
        Nature nature,
        List<LotShare> lots) {

    /** What a line stands for; all but the first bear a service article (ORD-32). */
    public enum Kind {
        ARTICLE,
        /** An article that the ERP does not know (article divers). */
        MISC,
        SHIPPING,
        GIFT_WRAP,
        FEE,
        DISCOUNT,
        GIFT_CARD,
        /** What closes the gap between two ways of rounding (écart). */
        DISCREPANCY,
        /** An amount that was given back for no article in particular. */
        REFUND,
        /** What was paid beforehand, on an invoice of its own (facture d'acompte, ORD-37). */
        DEPOSIT
    }

    public DocumentLine {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(unitPrice, "unitPrice");
        Objects.requireNonNull(discount, "discount");
        Objects.requireNonNull(amount, "amount");
        vat = List.copyOf(vat);
        Objects.requireNonNull(nature, "nature");
        lots = List.copyOf(lots);
    }
}
