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

    /** A customer; the name is the ERP's account. */
    public static final LinkKind CUSTOMER = new LinkKind("CUSTOMER");

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
