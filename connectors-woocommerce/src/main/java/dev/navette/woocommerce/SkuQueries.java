package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import dev.navette.http.Request;

/**
 * How the shop is asked for SKUs: it takes lists, separated by commas, and compares without case, accents and blanks at the
 * end (11.0.1, observed). Who asks compares again.
 */
final class SkuQueries {

    /** Addresses of more than 8 kB are refused with a page (414; 11.0.1, observed). */
    private static final int LONGEST = 6_000;

    private final List<String> queries = new ArrayList<>();
    private final List<String> list = new ArrayList<>();
    private int length;

    private SkuQueries() {}

    /** Lists of at most a hundred, none longer than an address may be. */
    static List<String> of(Collection<String> skus) {
        var asked = new SkuQueries();
        skus.stream()
                .distinct()
                .filter(sku -> !sku.isBlank())
                .forEach(asked::add); // asked for none, the shop gives all
        asked.close();
        return asked.queries;
    }

    /** One with a comma is alone: the shop takes it for a list, and tries the whole of it too. */
    private void add(String sku) {
        if (sku.indexOf(',') >= 0) {
            queries.add(sku);
            return;
        }
        int more = Request.segment(sku + ",").length();
        if (list.size() == Api.MOST || length + more > LONGEST) {
            close();
        }
        list.add(sku);
        length += more;
    }

    /** For PHP the text 0 alone is no filter at all, and everything would come. */
    private void close() {
        if (!list.isEmpty()) {
            String joined = String.join(",", list);
            queries.add("0".equals(joined) ? "0,0" : joined);
        }
        list.clear();
        length = 0;
    }
}
