package dev.navette.woocommerce;

/** Where a shop shows what was sent of an order: WooCommerce itself has no place for it. */
public enum ShipmentPlace {
    /** A note to the order, which the buyer is sent where the flow says so. */
    NOTES,
    /**
     * The meta data of the extension WooCommerce Shipment Tracking and of those that took its form over, such as Advanced
     * Shipment Tracking: {@code _wc_shipment_tracking_items}.
     */
    SHIPMENT_TRACKING,
    /** Nowhere. */
    NOWHERE
}
