package dev.navette.model.sales;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A discount on the whole order: a coupon, a cart rule, a voucher. {@link #toString} does not show its label: a code may be
 * worth money, or made of a name.
 *
 * @param id the shop's
 * @param label the code or name that the buyer used; of store credit a name, never a card's whole code: it stands on documents
 * @param kind whether it lowers the price or pays a part of it
 * @param target what it was taken off, where the parts do not say their shares
 * @param amount above zero, on the order's basis
 * @param tax how much tax went with it, where the shop says so; null where it is reckoned
 */
public record OrderDiscount(
        String id,
        String label,
        Kind kind,
        Target target,
        Amount amount,
        @Nullable Amount tax) {

    /** What it does. */
    public enum Kind {
        /** It lowers the price. */
        DISCOUNT,
        /** The shop shows it as a discount and it is money that was paid before: a gift card, a credit (ORD-36). */
        STORE_CREDIT
    }

    /** What it lowers. */
    public enum Target {
        LINES,
        SHIPPING,
        /** Lines and all charges. */
        ALL
    }

    public OrderDiscount {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(amount, "amount");
    }

    @Override
    public String toString() {
        return "OrderDiscount[" + id + ", " + kind + ", " + amount.value().toPlainString() + "]";
    }
}
