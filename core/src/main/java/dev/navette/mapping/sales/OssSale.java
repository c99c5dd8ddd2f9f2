package dev.navette.mapping.sales;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.VatPlace;
import dev.navette.model.sales.VatTotal;

/**
 * What the one-stop shops ask of a document.
 *
 * @param date its day
 * @param place what VAT takes it for; what is not declared in a one-stop shop counts nowhere
 * @param vat what each of its taxes comes to
 * @param credit whether it gives money back: a credit note's totals are above zero
 */
public record OssSale(LocalDate date, VatPlace place, List<VatTotal> vat, boolean credit) {

    public OssSale {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(place, "place");
        vat = List.copyOf(vat);
    }

    /** What a document declares. Of one sale give one: its order, delivery note and invoice declare the same. */
    public static OssSale of(SalesDocument document) {
        return new OssSale(
                document.head().date(),
                document.vat(),
                document.money().vat(),
                document.head().type() == DocumentType.CREDIT_NOTE);
    }
}
