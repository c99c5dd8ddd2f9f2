package dev.navette.mapping.sales;

import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.ShopInvoice;
import dev.navette.text.ReferencePlaceholder;
import dev.navette.text.ReferenceValues;

/** What an order gives to the placeholders of a reference (ORD-4). */
final class OrderReference {

    private OrderReference() {}

    /** All but the date and the amount. */
    static ReferenceValues values(Order order) {
        ShopInvoice invoice = order.head().invoice();
        OrderPayment first = order.payments().stream()
                .filter(OrderPayment::captured)
                .findFirst()
                .orElse(null);
        return ReferenceValues.none()
                .with(ReferencePlaceholder.ORDER_ID, order.id().value())
                .with(ReferencePlaceholder.ORDER_REFERENCE, order.head().number())
                .with(ReferencePlaceholder.INVOICE_NUMBER, invoice == null ? null : invoice.number())
                .with(ReferencePlaceholder.FIRST_NAME, order.billing().firstName())
                .with(ReferencePlaceholder.LAST_NAME, order.billing().lastName())
                .with(ReferencePlaceholder.COMPANY, order.billing().company())
                .with(
                        ReferencePlaceholder.PAYMENT_METHOD,
                        first == null ? null : first.method().label())
                .with(ReferencePlaceholder.SHOP_NAME, order.head().shopName());
    }
}
