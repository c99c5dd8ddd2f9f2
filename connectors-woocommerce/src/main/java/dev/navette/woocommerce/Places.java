package dev.navette.woocommerce;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where a shop keeps what WooCommerce itself has no place for (ART-25): keys of meta data, as its extensions call them. What
 * is null is not sent.
 *
 * @param metaTitle the meta key of the page's title for search engines: {@code _yoast_wpseo_title}
 * @param metaDescription the meta key of the text below it: {@code _yoast_wpseo_metadesc}
 * @param metaKeywords the meta key of the keywords
 * @param supplier the meta key of the supplier's name
 * @param ecoParticipation the meta key of the eco-participation of one unit (ART-26)
 * @param groupPrice the meta key of the price of a group of customers, {@code {group}} standing for the group:
 *     {@code wholesale_{group}_price} (ART-20)
 * @param barcode the meta key of the barcode, for shops that do not use WooCommerce's own field
 * @param brandAttribute the name of the attribute that shows the brand, for shops without WooCommerce's brands
 * @param documents the meta key of the addresses of documents, one on each line (ART-14)
 */
public record Places(
        @Nullable String metaTitle,
        @Nullable String metaDescription,
        @Nullable String metaKeywords,
        @Nullable String supplier,
        @Nullable String ecoParticipation,
        @Nullable String groupPrice,
        @Nullable String barcode,
        @Nullable String brandAttribute,
        @Nullable String documents) {

    /** WooCommerce's own places only. */
    public static final Places OWN = new Places(null, null, null, null, null, null, null, null, null);

    private static final String GROUP = "{group}";

    /** What WooCommerce itself keeps there: written as meta data it changes the product (11.0.1, observed). */
    private static final Pattern INTERNAL = Pattern.compile(
            "_(sku|price|regular_price|sale_price|sale_price_dates_(from|to)|stock|stock_status|manage_stock"
                    + "|backorders|low_stock_amount|weight|length|width|height|tax_class|tax_status|global_unique_id"
                    + "|thumbnail_id|product_image_gallery|product_attributes|default_attributes|upsell_ids|crosssell_ids"
                    + "|virtual|downloadable|sold_individually|product_version)");

    /** The places that are WooCommerce's own, by their settings. */
    Map<String, String> internal() {
        var all = new LinkedHashMap<String, @Nullable String>();
        all.put("metaTitle", metaTitle);
        all.put("metaDescription", metaDescription);
        all.put("metaKeywords", metaKeywords);
        all.put("supplier", supplier);
        all.put("ecoParticipation", ecoParticipation);
        all.put("groupPrice", groupPrice);
        all.put("barcode", barcode);
        all.put("documents", documents);
        var internal = new LinkedHashMap<String, String>();
        all.forEach((setting, key) -> {
            if (key != null && INTERNAL.matcher(key).matches()) {
                internal.put(setting, key);
            }
        });
        return internal;
    }

    /** The group whose price is kept under a key; null where it is no such key. */
    @Nullable
    String groupOf(@Nullable String key) {
        int at = groupPrice == null ? -1 : groupPrice.indexOf(GROUP);
        if (groupPrice == null || key == null || at < 0) {
            return null;
        }
        String before = groupPrice.substring(0, at);
        String behind = groupPrice.substring(at + GROUP.length());
        boolean is = key.length() > before.length() + behind.length() && key.startsWith(before) && key.endsWith(behind);
        return is ? key.substring(before.length(), key.length() - behind.length()) : null;
    }
}
