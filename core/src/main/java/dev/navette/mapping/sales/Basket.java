package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import dev.navette.model.Basis;

/**
 * What one document will hold.
 *
 * @param basis the document's
 * @param parts in the order's own order
 * @param discounts the labels of the order's discounts, by their ids
 * @param gross what the shop says it comes to
 * @param own how much more {@code gross} is than the sum of the parts before any of them was rounded
 * @param leeway how many smallest units of {@code own} may have no other reason than taxes that the shop does not say
 * @param rounding how many smallest units rounding may move the tax of each part
 */
record Basket(
        Basis basis,
        List<Part> parts,
        Map<String, String> discounts,
        BigDecimal gross,
        BigDecimal own,
        int leeway,
        int rounding) {

    /** What the parts come to with tax, as the shop reckoned each. */
    BigDecimal sum() {
        return parts.stream().map(Part::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * A discount on what bears the same taxes.
     *
     * @param id of the order's discount
     * @param taxes what is discounted bears
     */
    record Discount(String id, Taxes taxes) {}
}
