package dev.navette.woocommerce.fake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An item of an order or a refund as the shop stores it: a line, shipping or a fee. Amounts are without tax and not rounded.
 * WooCommerce 11.0.1, observed.
 */
final class Bought {

    /** What an item is. */
    enum Sort {
        LINE,
        SHIPPING,
        FEE
    }

    final long id;
    final Sort sort;
    String name = "";
    long product;
    long variation;
    BigDecimal quantity = BigDecimal.ONE;
    String taxClass = "";
    boolean taxed = true;
    BigDecimal subtotal = BigDecimal.ZERO;
    BigDecimal total = BigDecimal.ZERO;
    String method = "";
    String instance = "";
    /** By rate, before coupons and after; with six decimals. */
    Map<Long, BigDecimal> subtotalTaxes = new LinkedHashMap<>();

    Map<Long, BigDecimal> taxes = new LinkedHashMap<>();
    List<Item.Meta> meta = new ArrayList<>();
    /** How much of the stock it has taken. */
    long reduced;

    Bought(long id, Sort sort) {
        this.id = id;
        this.sort = sort;
    }

    /** The same, given back. */
    Bought refunded(long newId, BigDecimal pieces, BigDecimal amount, Map<Long, BigDecimal> tax) {
        var back = new Bought(newId, sort);
        back.name = name;
        back.product = product;
        back.variation = variation;
        back.quantity = pieces.negate();
        back.taxClass = taxClass;
        back.method = method;
        back.instance = instance;
        back.subtotal = amount.negate();
        back.total = amount.negate();
        tax.forEach((rate, one) -> {
            back.subtotalTaxes.put(rate, one.negate());
            back.taxes.put(rate, one.negate());
        });
        back.meta.add(new Item.Meta(newId, "_refunded_item_id", Json.text(Long.toString(id))));
        return back;
    }
}
