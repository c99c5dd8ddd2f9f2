package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import dev.navette.model.sales.PaymentMethod;

/**
 * Money that was captured.
 *
 * @param ids the shop's; several where they were merged
 * @param method how
 * @param at when
 * @param target what it becomes
 * @param extra whether it is a gift card or store credit
 * @param paid in the order's currency
 * @param amount in the document's
 */
record Taken(
        List<String> ids,
        PaymentMethod method,
        Instant at,
        PaymentTarget target,
        boolean extra,
        BigDecimal paid,
        BigDecimal amount) {

    Taken {
        ids = List.copyOf(ids);
    }
}
