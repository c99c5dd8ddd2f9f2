package dev.navette.flow;

/** From which side a flow reads, and to which it writes. */
public enum Direction {
    ERP_TO_SHOP,
    SHOP_TO_ERP
}
