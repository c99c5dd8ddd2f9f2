package dev.navette.woocommerce.fake;

import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules of stock, observed on WooCommerce 11.0.1; what backorders and low_stock_amount do is read in its source. */
final class Stock {

    private static final String IN_STOCK = "instock";

    private Stock() {}

    /** What a form says of a product's or a variation's stock. */
    static void apply(Item item, ObjectNode form) {
        ObjectNode fields = item.fields;
        if (Json.isSet(form, "manage_stock")) {
            // "parent" is no boolean: a variation that is told so just does not count for itself.
            fields.put("manage_stock", Php.bool(form.path("manage_stock")));
        }
        if (Json.isSet(form, "backorders")) {
            String backorders = Php.text(form.path("backorders"));
            fields.put("backorders", List.of("yes", "notify").contains(backorders) ? backorders : "no");
        }
        if (Json.isSet(form, "stock_status")) {
            fields.put("stock_status", status(Php.text(form.path("stock_status"))));
        }
        if (item.managesStock() && !List.of("grouped", "external").contains(item.type)) {
            counted(fields, form);
        } else {
            fields.put("manage_stock", false);
        }
        settle(fields);
    }

    /** A quantity that is sent with manage_stock=false is passed over: apply never comes here. */
    private static void counted(ObjectNode fields, ObjectNode form) {
        if (Json.isSet(form, "stock_quantity")) {
            fields.put("stock_quantity", Php.integer(form.path("stock_quantity")));
        } else if (Json.isSet(form, "inventory_delta")) {
            long delta = Php.integer(form.path("inventory_delta"));
            fields.put("stock_quantity", Php.integer(fields.path("stock_quantity")) + delta);
        }
        JsonNode low = form.get("low_stock_amount");
        if (low != null) {
            fields.set("low_stock_amount", low.isNull() ? low : fields.numberNode(Php.integer(low)));
        }
    }

    /** Setting false forgets the number; a status that is sent is overruled by a number, and by none. */
    static void settle(ObjectNode fields) {
        if (!fields.path("manage_stock").booleanValue()) {
            fields.putNull("stock_quantity").put("backorders", "no").putNull("low_stock_amount");
            return;
        }
        boolean has = Php.integer(fields.path("stock_quantity")) > 0;
        boolean later = !"no".equals(fields.path("backorders").stringValue());
        fields.put("stock_status", has ? IN_STOCK : later ? "onbackorder" : "outofstock");
    }

    /** Whether a parent counts for a variation that does not count for itself. */
    static boolean countedByParent(Item item, Item parent) {
        return !item.managesStock() && parent.managesStock();
    }

    private static String status(String text) {
        return List.of("outofstock", "onbackorder").contains(text) ? text : IN_STOCK;
    }
}
