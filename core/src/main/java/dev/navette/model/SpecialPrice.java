package dev.navette.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A price for some buyers, from a quantity on, or for a time (tarif, promotion, ART-20): either an amount of its own or
 * so many percent off.
 *
 * @param buyer whom it is for
 * @param from the smallest quantity it is for; 1 for any
 * @param first the first day it holds, in the shop's time zone; null from ever
 * @param last the last day it holds, in the shop's time zone; null for ever
 * @param price what one unit costs then; null where it is a percentage
 * @param percent how much is taken off the base price: 10 for 10 %; null where it is an amount
 */
public record SpecialPrice(
        Buyer buyer,
        Quantity from,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable Price price,
        @Nullable BigDecimal percent) {

    public SpecialPrice {
        Objects.requireNonNull(buyer, "buyer");
        Objects.requireNonNull(from, "from");
        percent = percent == null ? null : Numbers.plain(percent);
        if ((price == null) == (percent == null)) {
            throw new IllegalArgumentException("either a price or a percentage");
        }
    }

    /** An amount, at all times, from one unit on. */
    public static SpecialPrice of(Buyer buyer, Price price) {
        return new SpecialPrice(buyer, Quantity.of(1), null, null, price, null);
    }

    /** So many percent off, at all times, from one unit on. */
    public static SpecialPrice off(Buyer buyer, String percent) {
        return new SpecialPrice(buyer, Quantity.of(1), null, null, null, new BigDecimal(percent));
    }

    /** The same from a quantity on. */
    public SpecialPrice from(Quantity smallest) {
        return new SpecialPrice(buyer, smallest, first, last, price, percent);
    }

    /** The same for some days, both included; null for no border. */
    public SpecialPrice during(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {
        return new SpecialPrice(buyer, from, firstDay, lastDay, price, percent);
    }
}
