package dev.navette.woocommerce;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.navette.model.ForeignId;

/**
 * The ids of terms: a category's bare number, which people type; {@code brand/44}; {@code attribute/3}, and {@code
 * attribute/3/27} for one of its values, {@code feature/3/27} where it is shown and not chosen from; {@code text/…} and
 * {@code group/…} for what the shop keeps as a text of each product, and no list of. Whatever two of our terms are the same
 * in the shop, no two have one id: a link is to one thing.
 */
final class TermIds {

    private static final Pattern BRAND = Pattern.compile("brand/([1-9][0-9]{0,17})");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?:attribute|feature)/([1-9][0-9]{0,17})");
    private static final Pattern VALUE = Pattern.compile("(?:attribute|feature)/([1-9][0-9]{0,17})/([1-9][0-9]{0,17})");
    private static final String FEATURE = "feature/";
    private static final String TEXT = "text/";
    private static final String GROUP = "group/";

    private TermIds() {}

    /** What one of the shop's attributes is to a product. */
    enum Use {
        /** Customers choose by it: {@code attribute}. */
        CHOSEN("attribute"),
        /** Customers read it: {@code feature}. */
        READ("feature");

        private final String sort;

        Use(String sort) {
            this.sort = sort;
        }

        /** Of a sort of term that is one or the other. */
        static Use of(String sort) {
            return READ.sort.equals(sort) ? READ : CHOSEN;
        }

        static Use of(ForeignId id) {
            return id.value().startsWith(FEATURE) ? READ : CHOSEN;
        }
    }

    /**
     * A value of an attribute.
     *
     * @param attribute the attribute's number
     * @param number its own
     */
    record Value(long attribute, long number) {}

    static ForeignId brand(long number) {
        return new ForeignId("brand/" + number);
    }

    static ForeignId attribute(Use use, long number) {
        return new ForeignId(use.sort + "/" + number);
    }

    static ForeignId value(Use use, long attribute, long number) {
        return new ForeignId(use.sort + "/" + attribute + "/" + number);
    }

    /** A text of a sort: {@code text/supplier/Dupont}. */
    static ForeignId text(String sort, String label) {
        return new ForeignId(TEXT + sort + "/" + label);
    }

    static ForeignId group(String label) {
        return new ForeignId(GROUP + label);
    }

    /** What extensions call a group of customers: a person may have typed it as it is. */
    static String groupName(ForeignId id) {
        String value = id.value();
        return value.startsWith(GROUP) ? value.substring(GROUP.length()) : value;
    }

    static Optional<Long> brand(ForeignId id) {
        return number(BRAND, id);
    }

    static Optional<Long> attribute(ForeignId id) {
        return number(ATTRIBUTE, id);
    }

    static Optional<Value> value(ForeignId id) {
        Matcher parts = VALUE.matcher(id.value());
        return parts.matches()
                ? Optional.of(new Value(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    /** The attribute that a value is below. */
    static Optional<Long> attributeOfValue(ForeignId id) {
        return value(id).map(Value::attribute);
    }

    /** Whether the shop has it as a text of each product, and no list of it. */
    static boolean isText(ForeignId id) {
        return id.value().startsWith(TEXT) || id.value().startsWith(GROUP);
    }

    private static Optional<Long> number(Pattern pattern, ForeignId id) {
        Matcher parts = pattern.matcher(id.value());
        return parts.matches() ? Optional.of(Long.valueOf(parts.group(1))) : Optional.empty();
    }
}
