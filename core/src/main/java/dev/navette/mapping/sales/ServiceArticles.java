package dev.navette.mapping.sales;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentLine;

/**
 * The ERP's articles for what is no article of the shop (ORD-32). Each is needed only where an option can use it.
 *
 * @param misc for articles that the ERP does not know (article divers, ORD-6)
 * @param shipping for shipping on lines (port, ORD-10)
 * @param giftWrap for gift wrap (emballage, ORD-12)
 * @param fee for other charges
 * @param discount for discounts on a whole order (remise, ORD-11)
 * @param discrepancy for what closes a gap (écart, ORD-13)
 * @param giftCard for gift cards that are sold (ORD-36)
 * @param refund for amounts that are given back for no article in particular (ORD-26)
 * @param deposit for deposits that are invoiced (acompte, ORD-37)
 */
public record ServiceArticles(
        @Nullable ServiceArticle misc,
        @Nullable ServiceArticle shipping,
        @Nullable ServiceArticle giftWrap,
        @Nullable ServiceArticle fee,
        @Nullable ServiceArticle discount,
        @Nullable ServiceArticle discrepancy,
        @Nullable ServiceArticle giftCard,
        @Nullable ServiceArticle refund,
        @Nullable ServiceArticle deposit)
        implements OrderOption {

    /** None at all. */
    public static final ServiceArticles NONE =
            new ServiceArticles(null, null, null, null, null, null, null, null, null);

    /** The same with another article for a kind of line; {@code ARTICLE} has none. */
    public ServiceArticles with(DocumentLine.Kind kind, ServiceArticle article) {
        return new ServiceArticles(
                kind == DocumentLine.Kind.MISC ? article : misc,
                kind == DocumentLine.Kind.SHIPPING ? article : shipping,
                kind == DocumentLine.Kind.GIFT_WRAP ? article : giftWrap,
                kind == DocumentLine.Kind.FEE ? article : fee,
                kind == DocumentLine.Kind.DISCOUNT ? article : discount,
                kind == DocumentLine.Kind.DISCREPANCY ? article : discrepancy,
                kind == DocumentLine.Kind.GIFT_CARD ? article : giftCard,
                kind == DocumentLine.Kind.REFUND ? article : refund,
                kind == DocumentLine.Kind.DEPOSIT ? article : deposit);
    }

    /** All that a kind of line can bear, or null where a line bears its own article. */
    @Nullable
    ServiceArticle of(DocumentLine.Kind kind) {
        return switch (kind) {
            case ARTICLE -> null;
            case MISC -> misc;
            case SHIPPING -> shipping;
            case GIFT_WRAP -> giftWrap;
            case FEE -> fee;
            case DISCOUNT -> discount;
            case GIFT_CARD -> giftCard;
            case DISCREPANCY -> discrepancy;
            case REFUND -> refund;
            case DEPOSIT -> deposit;
        };
    }

    /** The article of a line, or null where the remarks say that there is none. */
    @Nullable
    Reference of(DocumentLine.Kind kind, Taxes taxes, String path, Remarks remarks) {
        ServiceArticle service = of(kind);
        Reference reference = service == null ? null : service.of(taxes);
        if (reference == null) {
            String name = option(kind);
            remarks.refuse(
                    path,
                    "it needs the service article '" + name + "' for the VAT code "
                            + taxes.vat().get(0).code() + ", and there is none",
                    "Name an article of the ERP as articles." + name);
        }
        return reference;
    }

    /** The name of an option in a profile. */
    static String option(DocumentLine.Kind kind) {
        return switch (kind) {
            case ARTICLE, MISC -> "misc";
            case SHIPPING -> "shipping";
            case GIFT_WRAP -> "giftWrap";
            case FEE -> "fee";
            case DISCOUNT -> "discount";
            case GIFT_CARD -> "giftCard";
            case DISCREPANCY -> "discrepancy";
            case REFUND -> "refund";
            case DEPOSIT -> "deposit";
        };
    }
}
