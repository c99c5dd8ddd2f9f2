package dev.navette.model.sales;

import java.util.Objects;

/**
 * Whether the ERP trades with a customer (CUS-1, CUS-5).
 *
 * @param published on the web (publié sur le web)
 * @param dormant no longer worked with (en sommeil)
 * @param blocked whether documents may be made for it (bloqué)
 */
public record CustomerStanding(boolean published, boolean dormant, Blocked blocked) {

    /** Of a customer that is traded with; also where the ERP says nothing of it. */
    public static final CustomerStanding ACTIVE = new CustomerStanding(true, false, Blocked.NOT);

    /** How far a customer is blocked. */
    public enum Blocked {
        NOT,
        /** In some documents only. */
        PARTLY,
        WHOLLY
    }

    public CustomerStanding {
        Objects.requireNonNull(blocked, "blocked");
    }

    /** Whether the ERP trades with it in all documents. */
    public boolean active() {
        return !dormant && blocked == Blocked.NOT;
    }
}
