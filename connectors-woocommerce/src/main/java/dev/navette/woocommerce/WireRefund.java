package dev.navette.woocommerce;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A refund as the shop sends it: its amount is above zero, its lines are below. What a line gives back of is a meta key.
 *
 * @param amount all of it, tax included; more than its lines where an amount was entered
 * @param refundedPayment whether the shop had the money sent back by the means of payment
 * @param shippingLines null before the shop told them (9.0)
 */
record WireRefund(
        long id,
        @Nullable String dateCreatedGmt,
        @Nullable String amount,
        @Nullable Boolean refundedPayment,
        @Nullable List<WireOrder.Item> lineItems,
        @Nullable List<WireOrder.Item> shippingLines,
        @Nullable List<WireOrder.Item> feeLines) {

    /** What of it is asked for. */
    static final String FIELDS = "id,date_created_gmt,amount,refunded_payment,line_items,shipping_lines,fee_lines";

    @Override
    public String toString() {
        return "WireRefund[" + id + "]";
    }
}
