package dev.navette.run;

/** How far an order is on its way into the ERP. Switch on it without a default. */
public enum OrderState {
    /** It was read, and is decided about in the next run. */
    STAGED,
    /** It waits for a day, for its money, or for a person's word. */
    WAITING,
    /** A person must mend something. */
    REFUSED,
    /** The options leave it out. */
    IGNORED,
    /** Its documents are decided and on their way. */
    UNDER_WAY,
    /** Something else is in the ERP under one of its names, or the shop changed it after its import. */
    CONFLICT,
    /** Everything of it is in the ERP. */
    DONE
}
