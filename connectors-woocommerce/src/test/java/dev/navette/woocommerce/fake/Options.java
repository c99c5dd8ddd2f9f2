package dev.navette.woocommerce.fake;

import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The settings that a merchant makes, by groups: {@code settings/{group}/{id}}. */
final class Options {

    private final Map<String, Map<String, ObjectNode>> groups = new LinkedHashMap<>();

    Options(FakeSettings settings) {
        put("general", "woocommerce_default_country", "FR", "select");
        put("general", "woocommerce_currency", settings.currency(), "select");
        put("general", "woocommerce_price_num_decimals", "2", "number");
        put("general", "woocommerce_price_decimal_sep", ",", "text");
        put("general", "woocommerce_calc_taxes", "yes", "checkbox");
        put("products", "woocommerce_weight_unit", settings.weightUnit(), "select");
        put("products", "woocommerce_dimension_unit", settings.dimensionUnit(), "select");
        put("products", "woocommerce_manage_stock", "yes", "checkbox");
        put("tax", "woocommerce_prices_include_tax", settings.pricesIncludeTax() ? "yes" : "no", "radio");
        put("tax", "woocommerce_tax_round_at_subtotal", "no", "checkbox");
        put("tax", "woocommerce_tax_display_shop", "incl", "select");
        put("account", "woocommerce_registration_generate_password", "yes", "checkbox");
    }

    void put(String group, String id, String value, String type) {
        ObjectNode option = Json.object()
                .put("id", id)
                .put("label", id.replace("woocommerce_", "").replace('_', ' '))
                .put("description", "")
                .put("type", type)
                .put("default", value)
                .put("tip", "")
                .put("value", value)
                .put("group_id", group);
        groups.computeIfAbsent(group, name -> new LinkedHashMap<>()).put(id, option);
    }

    void set(String group, String id, String value) {
        find(group, id).put("value", value);
    }

    String value(String group, String id) {
        return Php.text(find(group, id).path("value"));
    }

    ArrayNode groups() {
        ArrayNode shown = Json.array();
        groups.keySet()
                .forEach(group -> shown.addObject()
                        .put("id", group)
                        .put("label", group)
                        .put("description", "")
                        .put("parent_id", ""));
        return shown;
    }

    ArrayNode group(String group) {
        return Json.objects(of(group).values());
    }

    ObjectNode find(String group, String id) {
        ObjectNode option = of(group).get(id);
        if (option == null) {
            throw new Refusal(404, "rest_setting_setting_invalid", "Invalid setting.");
        }
        return option;
    }

    private Map<String, ObjectNode> of(String group) {
        Map<String, ObjectNode> options = groups.get(group);
        if (options == null) {
            throw new Refusal(404, "rest_setting_setting_group_invalid", "Invalid setting group.");
        }
        return options;
    }
}
