package dev.navette.woocommerce;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An order as the shop sends it. Amounts are texts, all of them without tax but for {@code total}; times are in UTC
 * without saying so (11.0.1, observed). Personal: no {@code toString} of it or its parts shows more than numbers.
 *
 * @param number as the shop shows it; not the id where an extension numbers orders
 * @param customerId 0 for a guest
 * @param billing who is billed, by the shop's names of the parts of an address; what is not said is an empty text
 * @param shipping where it goes, likewise; all of it empty where nothing ships
 * @param datePaidGmt null as long as it is not paid
 */
record WireOrder(
        long id,
        @Nullable String number,
        @Nullable String status,
        @Nullable String currency,
        @Nullable String dateCreatedGmt,
        @Nullable String dateModifiedGmt,
        @Nullable String datePaidGmt,
        @Nullable String total,
        @Nullable Long customerId,
        @Nullable String customerNote,
        @Nullable Map<String, @Nullable Object> billing,
        @Nullable Map<String, @Nullable Object> shipping,
        @Nullable String paymentMethod,
        @Nullable String paymentMethodTitle,
        @Nullable String transactionId,
        @Nullable List<Item> lineItems,
        @Nullable List<Tax> taxLines,
        @Nullable List<Item> shippingLines,
        @Nullable List<Item> feeLines,
        @Nullable List<Coupon> couponLines,
        @Nullable List<Given> refunds,
        @Nullable List<WireProduct.Meta> metaData) {

    /** What of it is asked for. */
    static final String FIELDS = "id,number,status,currency,date_created_gmt,date_modified_gmt,date_paid_gmt,total,"
            + "customer_id,customer_note,billing,shipping,payment_method,payment_method_title,transaction_id,line_items,"
            + "tax_lines,shipping_lines,fee_lines,coupon_lines,refunds,meta_data";

    /**
     * A line, a shipping line or a fee; of an order, or of a refund, whose amounts and quantity are below zero.
     *
     * @param sku as the product has it now, not when it was ordered; null where the product is gone
     * @param subtotal of a line: before coupons
     * @param totalTax rounded as the shop rounds, which {@code taxes} are not
     * @param methodTitle of a shipping line
     */
    record Item(
            long id,
            @Nullable String name,
            @Nullable BigDecimal quantity,
            @Nullable String sku,
            @Nullable String subtotal,
            @Nullable String subtotalTax,
            @Nullable String total,
            @Nullable String totalTax,
            @Nullable List<Share> taxes,
            @Nullable String methodTitle,
            @Nullable String methodId,
            @Nullable String instanceId,
            @Nullable List<WireProduct.Meta> metaData) {

        @Override
        public String toString() {
            return "Item[" + id + "]";
        }
    }

    /**
     * What a line bears of a tax.
     *
     * @param id the rate's number, or the word of an extension
     * @param total as it was reckoned, not rounded; empty where the line does not bear it
     */
    record Share(@Nullable Object id, @Nullable String total) {}

    /**
     * A tax of the order.
     *
     * @param rateCode {@code FR-TVA 20 %-1}: country, state, name and priority
     * @param compound whether it is taken of the taxes before it too
     */
    record Tax(
            @Nullable Object rateId,
            @Nullable String rateCode,
            @Nullable String label,
            @Nullable Boolean compound,
            @Nullable String taxTotal,
            @Nullable String shippingTaxTotal,
            @Nullable BigDecimal ratePercent) {}

    /** A coupon, and what all lines together got of it. */
    record Coupon(long id, @Nullable String code, @Nullable String discount) {

        @Override
        public String toString() {
            return "Coupon[" + id + "]";
        }
    }

    /** That there is a refund. */
    record Given(long id) {}

    @Override
    public String toString() {
        return "WireOrder[" + id + "]";
    }
}
