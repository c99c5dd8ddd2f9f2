package dev.navette.woocommerce.fake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The statuses of orders, without {@code wc-}. WooCommerce 11.0.1, observed. */
final class Statuses {

    static final String TRASH = "trash";
    static final String CHECKOUT_DRAFT = "checkout-draft";

    private static final Set<String> PAID = Set.of("processing", "completed");
    private static final Set<String> TAKING_STOCK = Set.of("processing", "completed", "on-hold");

    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<String> hidden = new ArrayList<>();

    Statuses() {
        names.put("pending", "Attente paiement");
        names.put("processing", "En cours");
        names.put("on-hold", "En attente");
        names.put("completed", "Termin&eacute;e");
        names.put("cancelled", "Annul&eacute;e");
        names.put("refunded", "Rembours&eacute;e");
        names.put("failed", "&Eacute;chou&eacute;e");
        names.put(CHECKOUT_DRAFT, "Brouillon");
    }

    /** An extension's; one that is kept from searches is not among "any" (OrdersTableQuery.php). */
    void add(String slug, String name, boolean keptFromSearches) {
        names.put(slug, name);
        if (keptFromSearches) {
            hidden.add(slug);
        }
    }

    Map<String, String> names() {
        return names;
    }

    /** What a list may be asked for. */
    List<String> asked() {
        var all = new ArrayList<>(List.of("any", TRASH));
        all.addAll(names.keySet());
        return all;
    }

    /** What a request may set; "wc-processing" is none of it. Observed. */
    List<String> settable() {
        var all = new ArrayList<>(names.keySet());
        all.addAll(List.of("auto-draft", TRASH));
        return all;
    }

    boolean isAny(String status) {
        return names.containsKey(status) && !CHECKOUT_DRAFT.equals(status) && !hidden.contains(status);
    }

    static boolean isPaid(String status) {
        return PAID.contains(status);
    }

    static boolean takesStock(String status) {
        return TAKING_STOCK.contains(status);
    }
}
