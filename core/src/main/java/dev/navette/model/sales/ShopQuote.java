package dev.navette.model.sales;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Money;
import dev.navette.model.Named;

/**
 * A quote of the ERP as the shop shall show it to its customer (devis, ORD-30). Personal: {@link #toString} names it and says
 * no more.
 *
 * @param document the ERP's id; our name of it in the shop
 * @param number as people see it
 * @param validUntil the last day on which it can be accepted, or null
 * @param customer the ERP's account, which is a customer of the shop: {@link #buyer}
 * @param lines what it offers; their articles are what the shop sells: {@link #articles}
 * @param gross what it comes to, with tax
 */
public record ShopQuote(
        ForeignId document,
        String number,
        @Nullable LocalDate validUntil,
        String customer,
        List<QuoteLine> lines,
        Money gross) {

    public ShopQuote {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(customer, "customer");
        lines = List.copyOf(lines);
        Objects.requireNonNull(gross, "gross");
    }

    /** By which the write's ids have the shop's customer. */
    public Named buyer() {
        return new Named(LinkKind.CUSTOMER, customer);
    }

    /** By which the write's ids have what the shop sells, once for each article. */
    public List<Named> articles() {
        return lines.stream()
                .map(line -> new Named(LinkKind.SELLABLE, line.article().value()))
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return "ShopQuote[" + document + "]";
    }
}
