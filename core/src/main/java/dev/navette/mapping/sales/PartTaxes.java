package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderPart;
import dev.navette.model.sales.ShopTax;
import dev.navette.model.sales.TaxShare;
import dev.navette.model.sales.Treatment;
import dev.navette.model.sales.Vat;

/**
 * The taxes of one part of an order.
 *
 * @param shop as the shop has them
 * @param erp as the ERP has them
 * @param otherRate whether the two differ in rate, as the profile allows
 */
record PartTaxes(Taxes shop, Taxes erp, boolean otherRate) {

    /** Finds the taxes of an order's parts. */
    static final class Lookup {

        private final TaxRule rule;
        private final Function<OrderPart, Treatment> treatments;
        private final Map<String, ShopTax> taxes = new LinkedHashMap<>();
        private final Remarks remarks;

        /**
         * Of one order.
         *
         * @param treatments how each part is booked
         */
        Lookup(TaxRule rule, Function<OrderPart, Treatment> treatments, OrderMoney money, Remarks remarks) {
            this.rule = rule;
            this.treatments = treatments;
            this.remarks = remarks;
            money.taxes().forEach(tax -> taxes.put(tax.id(), tax));
        }

        /** The taxes that are named, or null where the remarks say why they cannot be said. */
        @Nullable
        PartTaxes of(OrderPart part, String path) {
            List<TaxShare> named = part.taxes();
            Treatment treatment = treatments.apply(part);
            if (named.isEmpty()) {
                TaxRule.Found none = rule.untaxed(treatment, path + ".taxes", remarks);
                return none == null ? null : new PartTaxes(Taxes.of(none.vat()), Taxes.of(none.vat()), false);
            }
            var shop = new ArrayList<Vat>();
            var erp = new ArrayList<Vat>();
            boolean other = false;
            int known = 0;
            for (TaxShare share : named) {
                ShopTax tax = taxes.get(share.tax());
                if (tax == null) {
                    remarks.refuse(
                            path + ".taxes",
                            "it names the tax " + share.tax() + ", which the order does not have",
                            "Read the order again; if it stays so, the connector is at fault");
                    continue;
                }
                TaxRule.Found found = rule.of(tax, "$.money.taxes[" + tax.id() + "]", treatment, remarks);
                if (found != null) {
                    shop.add(new Vat(tax.id(), tax.rate(), tax.priority()));
                    known++;
                    // two taxes of nothing are one, or what bears them would be its base twice
                    if (found.vat().rate().signum() != 0 || !erp.contains(found.vat())) {
                        erp.add(found.vat());
                    }
                    other |= found.otherRate();
                }
            }
            return known < named.size() ? null : new PartTaxes(new Taxes(shop), new Taxes(erp), other);
        }
    }

    /** What the shop says that they come to on a part, or null where it does not say it of each. */
    static @Nullable BigDecimal told(List<TaxShare> named, Figures figures) {
        BigDecimal told = BigDecimal.ZERO;
        for (TaxShare share : named) {
            if (share.amount() == null) {
                return null;
            }
            told = told.add(figures.of(share.amount()));
        }
        return told;
    }
}
