package dev.navette.model.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Money;

/**
 * Money that was taken for a document (règlement, ORD-18, ORD-21).
 *
 * @param id the shop's, or those of several that were merged, joined by {@code +}
 * @param kind what it is to the document
 * @param date its day
 * @param label what is written on it; may be personal
 * @param amount in the document's currency; above zero also where it goes back to the buyer
 * @param paid the same in the order's currency, where the document is in another one; else null
 * @param rate of that exchange, or null
 * @param accounts where it is booked
 * @param vat of a deposit, its part of each tax in proportion (ORD-37); empty otherwise
 */
public record Payment(
        String id,
        Kind kind,
        LocalDate date,
        String label,
        Money amount,
        @Nullable Money paid,
        @Nullable BigDecimal rate,
        PaymentAccounts accounts,
        List<VatTotal> vat) {

    /** What a payment is to its document. */
    public enum Kind {
        /** Acompte: a later document deducts it. */
        DEPOSIT,
        /** Matched to the document that it pays. */
        SETTLEMENT,
        /** Goes back to the buyer. */
        REFUND
    }

    public Payment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(accounts, "accounts");
        vat = List.copyOf(vat);
    }

    /** The same, matched to the document that it pays. */
    public Payment settling() {
        return new Payment(id, Kind.SETTLEMENT, date, label, amount, paid, rate, accounts, List.of());
    }

    @Override
    public String toString() {
        return "Payment[" + id + ", " + kind + ", " + date + ", " + amount + "]";
    }
}
