package dev.navette.model.sales;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What an order asks money for: a {@link OrderLine} or a {@link OrderCharge}. Amounts are on the order's basis. */
public sealed interface OrderPart permits OrderLine, OrderCharge {

    /** The shop's id of it, unique among the parts of its sort. */
    String id();

    /** As the buyer read it. */
    String label();

    /** For all of it, after its own discount and before its shares of the order's discounts. */
    Amount amount();

    /** The taxes it bears; empty when it is not taxed. */
    List<TaxShare> taxes();

    /** What the shop says that discounts on the whole order took off it; empty where it does not say. */
    List<DiscountShare> discounts();

    /** To which address it goes, by {@link Consignment#id}; null where that does not matter. */
    @Nullable
    String consignment();
}
