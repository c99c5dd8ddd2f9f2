package dev.navette.woocommerce.fake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.node.ObjectNode;

/**
 * Which rates apply, and what they come to: class-wc-tax.php. Of each priority the first rate that fits; those that are not
 * compound of the price alone, the others of all that came before. Taxes are kept with six decimals.
 */
final class OrderRates {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PRECISION = 6;

    private final Shop shop;

    OrderRates(Shop shop) {
        this.shop = shop;
    }

    /** @param taxClass empty for the standard one */
    List<ObjectNode> rates(String taxClass, String country, boolean ofShipping) {
        String wanted = taxClass.isEmpty() ? "standard" : taxClass;
        String place = country.isEmpty() ? shop.options().value("general", "woocommerce_default_country") : country;
        Set<Long> priorities = new HashSet<>();
        return shop.taxRates().values().stream()
                .filter(rate -> wanted.equals(Php.text(rate.path("class"))))
                .filter(rate -> Set.of("", place).contains(Php.text(rate.path("country"))))
                .filter(rate -> !ofShipping || Php.bool(rate.path("shipping")))
                .sorted(Comparator.comparingLong(rate -> Php.integer(rate.path("priority"))))
                .filter(rate -> priorities.add(Php.integer(rate.path("priority"))))
                .toList();
    }

    Map<Long, BigDecimal> on(BigDecimal net, List<ObjectNode> rates) {
        var taxes = new LinkedHashMap<Long, BigDecimal>();
        for (ObjectNode rate : ordered(rates)) {
            BigDecimal base =
                    Php.bool(rate.path("compound")) ? taxes.values().stream().reduce(net, BigDecimal::add) : net;
            taxes.put(
                    Php.integer(rate.path("id")),
                    base.multiply(percent(rate)).divide(HUNDRED, PRECISION, RoundingMode.HALF_UP));
        }
        return taxes;
    }

    /** What is left of a price without the taxes in it. */
    BigDecimal without(BigDecimal gross, List<ObjectNode> rates) {
        BigDecimal factor = BigDecimal.ONE;
        for (ObjectNode rate : ordered(rates)) {
            BigDecimal part = percent(rate).divide(HUNDRED);
            factor = Php.bool(rate.path("compound")) ? factor.multiply(BigDecimal.ONE.add(part)) : factor.add(part);
        }
        return gross.divide(factor, PRECISION, RoundingMode.HALF_UP);
    }

    private static List<ObjectNode> ordered(List<ObjectNode> rates) {
        var ordered = new ArrayList<ObjectNode>();
        rates.stream().filter(rate -> !Php.bool(rate.path("compound"))).forEach(ordered::add);
        rates.stream().filter(rate -> Php.bool(rate.path("compound"))).forEach(ordered::add);
        return ordered;
    }

    static BigDecimal percent(ObjectNode rate) {
        return new BigDecimal(Php.text(rate.path("rate"))).stripTrailingZeros();
    }

    /** {@code FR-TVA 20 %-1}: get_rate_code, class-wc-tax.php. */
    static String code(ObjectNode rate) {
        String name = Php.text(rate.path("name"));
        return Stream.of(
                        Php.text(rate.path("country")),
                        Php.text(rate.path("state")),
                        name.isEmpty() ? "TAX" : name,
                        Php.text(rate.path("priority")))
                .filter(part -> !part.isEmpty() && !"0".equals(part))
                .collect(Collectors.joining("-"))
                .toUpperCase(Locale.ROOT);
    }
}
