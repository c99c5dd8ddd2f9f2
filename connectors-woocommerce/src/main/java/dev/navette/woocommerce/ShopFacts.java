package dev.navette.woocommerce;

import java.util.HashMap;
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
        return once("routes", this::routes).contains(route);
    }

    private Set<String> routes() {
        Answer answer = api.get("", request -> request.query("_fields", "routes"));
        return api.read(answer, Index.class, "the index of its interface")
                .routes()
                .keySet();
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

    private record Index(Map<String, Object> routes) {}
}
