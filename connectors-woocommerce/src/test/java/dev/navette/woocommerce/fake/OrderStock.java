package dev.navette.woocommerce.fake;

import java.util.Optional;

/**
 * What an order's status does to the stock: it goes down at processing, on-hold and completed, and up again at cancelled;
 * pending does neither. The product's date changes, and that of a variation's parent. WooCommerce 11.0.1, observed.
 */
final class OrderStock {

    private final Shop shop;
    private final Ordered order;

    OrderStock(Shop shop, Ordered order) {
        this.shop = shop;
        this.order = order;
    }

    void follow() {
        boolean takes = Statuses.takesStock(order.status);
        boolean gives = "cancelled".equals(order.status);
        order.of(Bought.Sort.LINE).forEach(line -> {
            if (takes && line.reduced == 0) {
                move(line, line.quantity.longValue());
            } else if (gives && line.reduced != 0) {
                move(line, -line.reduced);
            }
        });
    }

    /** Goods of a refund go back on the shelf; the line of the order counts them. wc-order-functions.php. */
    void restock(Bought line, long pieces) {
        if (line.reduced == 0 || pieces == 0 || counted(line).isEmpty()) {
            return;
        }
        move(line, -pieces);
        long before = line.meta.stream()
                .filter(meta -> "_restock_refunded_items".equals(meta.key()))
                .mapToLong(meta -> Php.integer(meta.value()))
                .sum();
        Metas.merge(
                line.meta,
                Json.object().put("key", "_restock_refunded_items").put("value", before + pieces),
                shop::nextMeta);
    }

    private Optional<Item> counted(Bought line) {
        return shop.catalogue()
                .find(line.variation == 0 ? line.product : line.variation)
                .filter(Item::managesStock);
    }

    private void move(Bought line, long pieces) {
        counted(line).ifPresent(item -> {
            line.reduced += pieces;
            item.fields.put("stock_quantity", Php.integer(item.fields.path("stock_quantity")) - pieces);
            Stock.settle(item.fields);
            item.modified = shop.now();
            shop.catalogue().find(item.parent).ifPresent(parent -> parent.modified = shop.now());
        });
    }
}
