package dev.navette.model;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a link relates. Names are unique within a kind and a pair of accounts, and so are foreign ids. A host that
 * writes things of its own gives them a kind of its own.
 *
 * @param code a short stable name in capitals, stored with each link: never rename it
 */
public record LinkKind(String code) {

    // Before the kinds, which are checked against it.
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");

    /** A product page of the shop. */
    public static final LinkKind PRODUCT = new LinkKind("PRODUCT");

    /** What is sold and stocked: a variant, or a simple article itself. */
    public static final LinkKind SELLABLE = new LinkKind("SELLABLE");

    /** A category, a brand, an attribute, one of its values: what products are sorted by. */
    public static final LinkKind TERM = new LinkKind("TERM");

    /** A picture or a document; its name is the hash of its content. */
    public static final LinkKind MEDIA = new LinkKind("MEDIA");

    /** An article that was taken over from the shop; its id is the ERP's. */
    public static final LinkKind ARTICLE = new LinkKind("ARTICLE");

    /** A customer; the name is the ERP's account, the id that of its own account in the shop. */
    public static final LinkKind CUSTOMER = new LinkKind("CUSTOMER");

    /**
     * An account with which somebody logs in to the shop: a customer's own, of the customer's name, or one of its contacts.
     */
    public static final LinkKind SHOP_ACCOUNT = new LinkKind("SHOP_ACCOUNT");

    /** A customer of the shop that was taken over; the name is the shop's id of it, the id the ERP's account. */
    public static final LinkKind BUYER = new LinkKind("BUYER");

    /** An account in the ERP; name and id are its code. */
    public static final LinkKind ACCOUNT = new LinkKind("ACCOUNT");

    /** An order of the shop; name and id are the shop's id of it. */
    public static final LinkKind ORDER = new LinkKind("ORDER");

    /** A sales document in the ERP; the name is its external reference. */
    public static final LinkKind DOCUMENT = new LinkKind("DOCUMENT");

    /** A payment in the ERP; the name is its external reference. */
    public static final LinkKind PAYMENT = new LinkKind("PAYMENT");

    /** How far an order is, as the shop was told; the name is the order's external reference, the id is the shop's. */
    public static final LinkKind ORDER_PROGRESS = new LinkKind("ORDER_PROGRESS");

    /** What was sent of an order; the name is the ERP's id of the delivery note. */
    public static final LinkKind SHIPMENT = new LinkKind("SHIPMENT");

    /** An invoice or credit note that the shop shows; the name is the ERP's id of it. */
    public static final LinkKind INVOICE = new LinkKind("INVOICE");

    /** A quote that the shop shows; the name is the ERP's id of it. */
    public static final LinkKind QUOTE = new LinkKind("QUOTE");

    public LinkKind {
        if (!FORM.matcher(Objects.requireNonNull(code, "code")).matches()) {
            throw new IllegalArgumentException("code is not of capitals, digits and underscores: " + code);
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
