package dev.navette.model;

/** Whether a price holds the tax. */
public enum Basis {
    /** Without tax (HT). */
    NET,
    /** Tax included (TTC). */
    GROSS
}
