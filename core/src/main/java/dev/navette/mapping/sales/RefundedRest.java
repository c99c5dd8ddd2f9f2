package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentLine;

/**
 * What a refund gave back beside its parts: an amount alone, or more or less than its lines come to. More is shared over
 * the taxes of the order in proportion to what each brought, less over those of the parts that came back; both bear the
 * article for refunds.
 */
final class RefundedRest {

    private final OrderRule rule;
    private final Remarks remarks;

    RefundedRest(OrderRule rule, Remarks remarks) {
        this.rule = rule;
        this.remarks = remarks;
    }

    /**
     * The basket with it, or null where the remarks say why not.
     *
     * @param ordered what the order held, asked for where it is needed
     */
    @Nullable
    Basket added(Basket basket, Conversion conversion, Supplier<@Nullable Basket> ordered) {
        BigDecimal rest = basket.gross().subtract(basket.sum());
        boolean cents = rest.abs().compareTo(rule.gaps().tolerance()) <= 0;
        if (rest.signum() == 0 || (cents && !basket.parts().isEmpty())) {
            return basket;
        }
        // What was kept back is of what came back; what was added is of the whole order.
        Basket whole = rest.signum() < 0 ? basket : ordered.get();
        if (whole == null) {
            return null;
        }
        if (whole.parts().isEmpty()) {
            remarks.refuse("$", "its order has neither lines nor charges", "Correct the order in the shop");
            return null;
        }
        var weights = new TreeMap<Taxes, BigDecimal>();
        whole.parts().forEach(part -> weights.merge(part.taxes(), part.gross(), BigDecimal::add));
        weights.replaceAll((taxes, brought) -> brought.max(BigDecimal.ZERO)); // what came back brought nothing
        var parts = new ArrayList<>(basket.parts());
        Split.of(rest, weights, conversion.digits()).forEach((taxes, gross) -> {
            Reference article = rule.articles().of(DocumentLine.Kind.REFUND, taxes, "$.gross", remarks);
            if (article != null && gross.signum() != 0) {
                parts.add(Part.ofGross(
                        "",
                        DocumentLine.Kind.REFUND,
                        article,
                        rule.refunds().label(),
                        taxes,
                        gross,
                        conversion.digits()));
            }
        });
        return new Basket(
                basket.basis(),
                parts,
                basket.discounts(),
                basket.gross(),
                BigDecimal.ZERO,
                basket.leeway(),
                basket.rounding());
    }
}
