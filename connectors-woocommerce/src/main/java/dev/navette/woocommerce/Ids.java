package dev.navette.woocommerce;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.navette.model.ForeignId;

/**
 * The shop's ids as we keep them. A variation is written below its product, so its id says which: {@code 812/901}. A
 * category bears its bare number, which people type; other terms say what they are: {@code brand/44}, {@code attribute/3},
 * and {@code attribute/3/27} for one of its values, which only its attribute leads to.
 */
final class Ids {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern VARIATION = Pattern.compile("([1-9][0-9]{0,17})/([1-9][0-9]{0,17})");

    private Ids() {}

    /**
     * A variation of a product.
     *
     * @param product the product's number
     * @param number its own
     */
    record Variation(long product, long number) {

        ForeignId id() {
            return new ForeignId(product + "/" + number);
        }
    }

    static ForeignId of(long number) {
        return new ForeignId(Long.toString(number));
    }

    /** The number of a product, a category or a picture; nothing where it is another shop's id. */
    static Optional<Long> number(ForeignId id) {
        return NUMBER.matcher(id.value()).matches() ? Optional.of(Long.valueOf(id.value())) : Optional.empty();
    }

    static Optional<Variation> variation(ForeignId id) {
        Matcher parts = VARIATION.matcher(id.value());
        return parts.matches()
                ? Optional.of(new Variation(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }
}
