package dev.navette.woocommerce;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.navette.text.Entities;

/**
 * What the code of a tax rate says, which an order keeps though the rate be changed or deleted: country, state, name and
 * priority with dashes between them, in capitals, those that are empty left out (get_rate_code, class-wc-tax.php). The name is
 * the order's label of the tax, so what stands before it is the place.
 *
 * @param country ISO 3166-1, or null where the rate is for all
 * @param state or null
 */
record RateCode(
        String name, @Nullable String country, @Nullable String state, int priority) {

    private static final Pattern PRIORITY = Pattern.compile("(.*)-([0-9]{1,6})");
    private static final Pattern PLACE = Pattern.compile("([A-Z]{2})(?:-(.+))?");
    private static final Pattern FIRST = Pattern.compile("([A-Z]{2})-.+");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String UNNAMED = "TAX";

    static RateCode of(WireOrder.Tax line) {
        String code =
                line.rateCode() == null ? "" : Entities.decoded(line.rateCode()).strip();
        String label =
                line.label() == null ? "" : Entities.decoded(line.label()).strip();
        String name = label.isEmpty() ? code : label;
        Matcher numbered = PRIORITY.matcher(code);
        if (!numbered.matches()) {
            return new RateCode(name, null, null, 1);
        }
        String placed = numbered.group(1);
        int priority = Integer.parseInt(numbered.group(2));
        for (String suffix : new String[] {label.toUpperCase(Locale.ROOT), UNNAMED}) {
            if (placed.equals(suffix)) {
                return new RateCode(name, null, null, priority);
            }
            Matcher place = PLACE.matcher(
                    placed.endsWith("-" + suffix) ? placed.substring(0, placed.length() - suffix.length() - 1) : "");
            if (place.matches() && COUNTRIES.contains(place.group(1))) {
                return new RateCode(name, place.group(1), place.group(2), priority);
            }
        }
        Matcher first = FIRST.matcher(placed); // the label was changed by an extension
        boolean known = first.matches() && COUNTRIES.contains(first.group(1));
        return new RateCode(name, known ? first.group(1) : null, null, priority);
    }
}
