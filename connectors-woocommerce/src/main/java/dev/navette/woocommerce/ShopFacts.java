package dev.navette.woocommerce;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.UnreadableSourceException;
import dev.navette.http.Answer;
import dev.navette.model.Basis;
import dev.navette.model.LengthUnit;
import dev.navette.model.WeightUnit;

/**
 * How the shop is configured, as far as a translation depends on it: asked once, and only when it is needed. Thread-safe.
 */
final class ShopFacts {

    private static final Map<String, WeightUnit> WEIGHTS =
            Map.of("kg", WeightUnit.KILOGRAM, "g", WeightUnit.GRAM, "lbs", WeightUnit.POUND, "oz", WeightUnit.OUNCE);

    private final Api api;
    private final Map<String, Object> known = new HashMap<>();

    ShopFacts(Api api) {
        this.api = api;
    }

    /** Whether prices in the shop are with the tax. */
    Basis prices() {
        return once(
                "prices",
                () -> "yes".equals(setting("tax", "woocommerce_prices_include_tax")) ? Basis.GROSS : Basis.NET);
    }

    /** ISO 4217. */
    String currency() {
        return once("currency", () -> setting("general", "woocommerce_currency"));
    }

    /** How many decimals the shop's prices have. */
    int decimals() {
        return once("decimals", () -> {
            String written = setting("general", "woocommerce_price_num_decimals");
            return written.matches("[0-9]") ? Integer.parseInt(written) : 2;
        });
    }

    /** Where the shop stands, ISO 3166-1: it taxes what says no address as if it were sold there (11.0.1, observed). */
    String country() {
        return once(
                "country",
                () -> setting("general", "woocommerce_default_country")
                        .replaceAll(":.*", "")
                        .strip());
    }

    /**
     * The statuses in which an order can be read, those of extensions too: what its interface takes, but for drafts and the
     * trash. Asked for none, it leaves out those that an extension keeps from searches (OrdersTableQuery.php).
     */
    List<String> orderStatuses() {
        return index().statuses();
    }

    WeightUnit weightUnit() {
        return once("weight", () -> {
            String unit = productSettings().getOrDefault("woocommerce_weight_unit", "kg");
            return Optional.ofNullable(WEIGHTS.get(unit)).orElseThrow(() -> unknown("weight", unit));
        });
    }

    LengthUnit lengthUnit() {
        return once("length", () -> {
            String unit = productSettings().getOrDefault("woocommerce_dimension_unit", "cm");
            return LengthUnit.of(unit).orElseThrow(() -> unknown("dimension", unit));
        });
    }

    /** An extension may bring units of its own: what one is in ours nobody knows. */
    private UnreadableSourceException unknown(String what, String unit) {
        return new UnreadableSourceException(Fault.of(
                "The shop's " + what + " unit " + unit + " is none that is known",
                api.system(),
                "setting woocommerce_" + what + "_unit",
                "Choose another unit in WooCommerce, Settings, Products"));
    }

    /** Whether its interface has a route: {@code /wc/v3/variations} came with 10.3. */
    boolean has(String route) {
        return index().routes().contains(route);
    }

    /** Its interface, of which all else is left out: it is big. */
    private Interface index() {
        return once("index", () -> {
            Answer answer = api.get("", request -> request.query("_fields", "routes"));
            String what = "the index of its interface";
            Map<String, Object> routes = api.read(answer, Index.class, what).routes();
            if (routes == null) {
                throw api.malformed(answer, what, "it names no routes");
            }
            return new Interface(Set.copyOf(routes.keySet()), OrderStatuses.in(routes));
        });
    }

    private Map<String, String> productSettings() {
        return once("products", () -> {
            Answer answer = api.get("settings/products", request -> request.query("_fields", "id,value"));
            return api.list(answer, Setting.class, "the settings of products").stream()
                    .filter(setting -> setting.value() instanceof String)
                    .collect(Collectors.toMap(
                            Setting::id, setting -> String.valueOf(setting.value()), (one, two) -> one));
        });
    }

    private String setting(String group, String id) {
        Answer answer = api.get("settings/" + group + "/" + id, request -> request.query("_fields", "id,value"));
        return String.valueOf(
                api.read(answer, Setting.class, "the setting " + id).value());
    }

    @SuppressWarnings("unchecked")
    private synchronized <T> T once(String name, Supplier<T> asked) {
        Object fact = known.get(name);
        if (fact == null) {
            fact = asked.get();
            known.put(name, fact);
        }
        return (T) fact;
    }

    private record Setting(String id, @Nullable Object value) {}

    private record Index(@Nullable Map<String, Object> routes) {}

    private record Interface(Set<String> routes, List<String> statuses) {}
}
