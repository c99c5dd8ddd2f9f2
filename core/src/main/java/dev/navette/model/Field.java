package dev.navette.model;

/**
 * A field of what is written to the other system: what the update policy permits and what a fingerprint is kept for.
 * Two flows that write the same thing of the same element use the same code, and so see each other's writes.
 */
public interface Field {

    /** A short stable name in ASCII, stored beside the fingerprint: never rename it. */
    String code();

    /** Whose field it is: the product's, or that of what is sold. */
    LinkKind kind();

    /** A field of things that a host writes itself; those of one kind and code are equal. */
    static Field of(LinkKind kind, String code) {
        return new OwnField(kind, code);
    }
}
