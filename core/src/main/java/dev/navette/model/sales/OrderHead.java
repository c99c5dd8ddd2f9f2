package dev.navette.model.sales;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;

/**
 * What an order is, beside what it asks money for.
 *
 * @param number as the shop shows it; may differ from the id
 * @param shop which of the shops of one account; empty where there is one
 * @param shopName as buyers know it; empty where not said
 * @param status the shop's code of it
 * @param placed when it was ordered
 * @param modified when it last changed
 * @param archived whether the shop has put it away (ORD-25)
 * @param invoice the shop's own invoice, or null
 * @param invoiceAsked whether the buyer asked for one
 * @param session the till's session or day, or null (ORD-31)
 * @param collector who takes the tax (VAT-1)
 * @param mark what {@link dev.navette.model.sales.OrderMark} left there: that the order is in the ERP (ORD-3); or null
 */
public record OrderHead(
        String number,
        @Default("") String shop,
        @Default("") String shopName,
        String status,
        Instant placed,
        Instant modified,
        @Default("false") boolean archived,
        @Nullable ShopInvoice invoice,
        @Default("false") boolean invoiceAsked,
        @Nullable TillSession session,
        @Default("merchant") Collector collector,
        @Nullable String mark) {

    public OrderHead {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(shop, "shop");
        Objects.requireNonNull(shopName, "shopName");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(placed, "placed");
        Objects.requireNonNull(modified, "modified");
        Objects.requireNonNull(collector, "collector");
    }

    /** Of an order without our mark. */
    public OrderHead(
            String number,
            String shop,
            String shopName,
            String status,
            Instant placed,
            Instant modified,
            boolean archived,
            @Nullable ShopInvoice invoice,
            boolean invoiceAsked,
            @Nullable TillSession session,
            Collector collector) {
        this(
                number,
                shop,
                shopName,
                status,
                placed,
                modified,
                archived,
                invoice,
                invoiceAsked,
                session,
                collector,
                null);
    }
}
