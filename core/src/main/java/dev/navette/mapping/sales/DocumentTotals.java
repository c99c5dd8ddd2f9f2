package dev.navette.mapping.sales;

import java.util.List;
import java.util.Objects;

import dev.navette.model.Money;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.VatTotal;

/**
 * What a document comes to, as far as its payments need to know.
 *
 * @param gross all of it
 * @param vat each tax once
 */
record DocumentTotals(Money gross, List<VatTotal> vat) {

    DocumentTotals {
        Objects.requireNonNull(gross, "gross");
        vat = List.copyOf(vat);
    }

    static DocumentTotals of(DocumentMoney money) {
        return new DocumentTotals(money.gross(), money.vat());
    }
}
