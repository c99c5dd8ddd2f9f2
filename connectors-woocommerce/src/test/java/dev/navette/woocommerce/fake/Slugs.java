package dev.navette.woocommerce.fake;

import java.util.HashMap;
import java.util.Map;

/** Slugs of products: of one that is given, the next has a number behind it. */
final class Slugs {

    private final Map<String, Integer> given = new HashMap<>();

    String free(String wanted) {
        int number = given.merge(wanted, 1, Integer::sum);
        return number == 1 ? wanted : wanted + "-" + number;
    }
}
