package dev.navette.mapping.sales;

/** What becomes of an order with something in it that is wrong or missing, and not needed to book it. */
public enum Strictness {
    /** It goes on without, and its report says so. */
    NOTE,
    /** It is refused. */
    REFUSE;

    void remark(Remarks remarks, String path, String what, String remedy) {
        if (this == REFUSE) {
            remarks.refuse(path, what, remedy);
        } else {
            remarks.note(path + ": " + what);
        }
    }
}
