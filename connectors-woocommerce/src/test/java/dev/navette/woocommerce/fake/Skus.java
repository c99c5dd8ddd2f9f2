package dev.navette.woocommerce.fake;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Keeps SKUs and GTINs unique among products and variations, as far as WooCommerce does. */
final class Skus {

    private final Catalogue catalogue;
    private final Set<String> reserved = new HashSet<>();

    Skus(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void reserve(String sku) {
        reserved.add(Texts.folded(sku));
    }

    /** Refuses a SKU that another has outside the trash. WooCommerce 11.0.1, observed. */
    void claim(Item item, String sku) {
        Optional<Item> other = taken(item, sku);
        if (other.isPresent()) {
            throw new Refusal(400, "product_invalid_sku", "Invalid or duplicated SKU.")
                    .with("resource_id", other.get().id)
                    .with("unique_sku", suggestion(item, sku));
        }
    }

    /**
     * Refuses to create what has the SKU of something in the trash: without {@code resource_id}, while {@code ?sku=} finds
     * nothing. WooCommerce 11.0.1, observed. An update has no such check in its source.
     * Of a variation the same is believed.
     */
    void lock(Item item) {
        String sku = item.text("sku");
        boolean kept = reserved.contains(Texts.folded(sku))
                || catalogue.ofSku(sku).stream().anyMatch(other -> other.id != item.id);
        if (!sku.isEmpty() && kept) {
            throw new Refusal(
                    400,
                    "woocommerce_rest_product_not_created",
                    "The product with SKU (" + Texts.escaped(sku)
                            + ") you are trying to insert is already present in the lookup table");
        }
    }

    /** WooCommerce 11.0.1, observed. */
    void claimGtin(Item item, String gtin) {
        Optional<Item> other = catalogue.ofGtin(gtin).stream()
                .filter(found -> found.id != item.id && !found.isTrashed())
                .findFirst();
        if (other.isPresent()) {
            throw new Refusal(400, "product_invalid_global_unique_id", "Invalid or duplicated GTIN, UPC, EAN or ISBN.")
                    .with("resource_id", other.get().id);
        }
    }

    /** What "ABC" is stored as: nothing, and nobody is told. WooCommerce 11.0.1, observed. */
    static String gtin(String text) {
        return Texts.clean(text)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9X-]|X(?!$)", "")
                .replaceAll("^X$", "");
    }

    private Optional<Item> taken(Item item, String sku) {
        return catalogue.ofSku(sku).stream()
                .filter(found -> found.id != item.id && !found.isTrashed())
                .findFirst();
    }

    private String suggestion(Item item, String sku) {
        int number = 1;
        while (taken(item, sku + "-" + number).isPresent()) {
            number++;
        }
        return sku + "-" + number;
    }
}
