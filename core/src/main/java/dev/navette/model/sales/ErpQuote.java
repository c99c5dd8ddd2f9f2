package dev.navette.model.sales;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.Money;

/**
 * A quote as the ERP has it (devis, ORD-30). Personal: {@link #toString} names it and says no more.
 *
 * @param id the ERP's
 * @param reference the external reference that it bears: it came from a shop; null where it was made in the ERP
 * @param number as people see it
 * @param validated whether it is final and may be shown
 * @param date its day
 * @param validUntil the last day on which it can be accepted, or null where it does not say
 * @param customer the account that it is for
 * @param lines what it offers
 * @param gross what it comes to, with tax
 */
public record ErpQuote(
        ForeignId id,
        @Nullable ExternalReference reference,
        String number,
        boolean validated,
        LocalDate date,
        @Nullable LocalDate validUntil,
        String customer,
        List<QuoteLine> lines,
        Money gross) {

    public ErpQuote {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(customer, "customer");
        lines = List.copyOf(lines);
        Objects.requireNonNull(gross, "gross");
    }

    @Override
    public String toString() {
        return "ErpQuote[" + id + "]";
    }
}
