package dev.navette.woocommerce.fake;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/** Values as PHP bends them where nobody has checked their types: entries of a batch. */
final class Php {

    private static final Pattern LEADING_INTEGER = Pattern.compile("^\\s*([+-]?\\d+)");

    private Php() {}

    /** {@code intval}: 2.5 is 2, "x" is 0. WooCommerce 11.0.1, observed. */
    static long integer(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().longValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? 1 : 0;
        }
        if (value.isString()) {
            Matcher digits = LEADING_INTEGER.matcher(value.stringValue());
            return digits.find() ? Long.parseLong(digits.group(1)) : 0;
        }
        return value.isEmpty() ? 0 : 1;
    }

    /** {@code wc_string_to_bool}. */
    static boolean bool(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        String text = text(value).toLowerCase(Locale.ROOT);
        return "yes".equals(text) || "true".equals(text) || "1".equals(text);
    }

    /** {@code strval}: true is "1", 1.50 is "1.5". WooCommerce 11.0.1, observed. */
    static String text(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? "1" : "";
        }
        if (value.isNumber()) {
            return plain(value.decimalValue());
        }
        if (value.isString()) {
            return value.stringValue();
        }
        return value.isNull() || value.isMissingNode() ? "" : "Array";
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
