package dev.navette.woocommerce.fake;

/** Takes products and variations away, or into the trash and out of it. */
final class Trash {

    private final Shop shop;

    Trash(Shop shop) {
        this.shop = shop;
    }

    /** Into the trash if not by force: what is there already is gone, 410. WooCommerce 11.0.1, observed. */
    void delete(Item item, boolean force, String what) {
        if (force) {
            shop.catalogue()
                    .variationsOf(item.id)
                    .forEach(variation -> shop.catalogue().remove(variation.id));
            shop.catalogue().remove(item.id);
        } else if (item.isTrashed()) {
            throw new Refusal(410, "woocommerce_rest_already_trashed", "The " + what + " has already been deleted.");
        } else {
            throwAway(item);
        }
    }

    /** With its variations: believed. */
    private void throwAway(Item item) {
        Item thrown = item.copy();
        thrown.statusBefore = item.status;
        thrown.status = "trash";
        thrown.modified = shop.now();
        shop.catalogue().put(thrown);
        shop.catalogue().variationsOf(item.id).stream()
                .filter(variation -> !variation.isTrashed())
                .forEach(this::throwAway);
    }

    /** By hand: as a draft, and with another SKU where its own is taken. Believed. */
    void restore(Item item) {
        Item restored = item.copy();
        restored.status = item.isVariation() && item.statusBefore != null ? item.statusBefore : "draft";
        restored.modified = shop.now();
        String sku = item.text("sku");
        for (int number = 1; taken(item, restored.text("sku")); number++) {
            restored.fields.put("sku", sku + "-" + number);
        }
        shop.catalogue().put(restored);
        shop.catalogue().variationsOf(item.id).stream().filter(Item::isTrashed).forEach(this::restore);
    }

    private boolean taken(Item item, String sku) {
        return shop.catalogue().ofSku(sku).stream().anyMatch(other -> other.id != item.id && !other.isTrashed());
    }
}
