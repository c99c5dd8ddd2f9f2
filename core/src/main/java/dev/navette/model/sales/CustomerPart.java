package dev.navette.model.sales;

/** What of a customer that is there an order import may write (CUS-8). */
public enum CustomerPart {
    BILLING_ADDRESS,
    DELIVERY_ADDRESS
}
