package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Basis;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.LotShare;
import dev.navette.model.sales.Nature;

/**
 * What an order asks money for, in the currency and on the basis of its document.
 *
 * @param source the order's id of it
 * @param kind what its line will stand for
 * @param article the ERP's, a service article included
 * @param label what its line will say
 * @param quantity how many
 * @param own what its own discount took off
 * @param shares what each of the order's discounts took off it, by the discount's id
 * @param taxes what it bears
 * @param net after all discounts, without tax, as the shop reckoned
 * @param gross after all discounts, with tax, as the shop reckoned
 * @param eco which part of it is a contribution for recycling, or null
 * @param nature what is sold
 * @param lots from which lots it goes
 * @param consignment to which address, or null
 */
record Part(
        String source,
        DocumentLine.Kind kind,
        Reference article,
        String label,
        Quantity quantity,
        BigDecimal own,
        SortedMap<String, BigDecimal> shares,
        Taxes taxes,
        BigDecimal net,
        BigDecimal gross,
        @Nullable BigDecimal eco,
        Nature nature,
        List<LotShare> lots,
        @Nullable String consignment) {

    /** An amount that a service article stands for, tax included. */
    static Part ofGross(
            String source,
            DocumentLine.Kind kind,
            Reference article,
            String label,
            Taxes taxes,
            BigDecimal gross,
            int digits) {
        return new Part(
                source,
                kind,
                article,
                label,
                Quantity.of(gross.signum()),
                BigDecimal.ZERO,
                Collections.emptySortedMap(),
                taxes,
                gross.subtract(taxes.within(gross, digits)),
                gross,
                null,
                Nature.SERVICE,
                List.of(),
                null);
    }

    /** After all discounts. */
    BigDecimal after(Basis basis) {
        return basis == Basis.NET ? net : gross;
    }

    /** Before the discounts on the whole order, which stand on lines of their own. */
    BigDecimal amount(Basis basis) {
        return shares.values().stream().reduce(after(basis), BigDecimal::add);
    }

    /** How many figures of it were rounded: each of its taxes, and each of every discount on it. */
    int figures() {
        return taxes.vat().size() * (1 + shares.size());
    }

    /** The tax on it, as the shop reckoned. */
    BigDecimal tax() {
        return gross.subtract(net);
    }

    /** The same in another currency. */
    Part exchanged(
            BigDecimal otherOwn,
            SortedMap<String, BigDecimal> otherShares,
            BigDecimal otherNet,
            BigDecimal otherGross,
            @Nullable BigDecimal otherEco) {
        return new Part(
                source,
                kind,
                article,
                label,
                quantity,
                otherOwn,
                otherShares,
                taxes,
                otherNet,
                otherGross,
                otherEco,
                nature,
                lots,
                consignment);
    }
}
