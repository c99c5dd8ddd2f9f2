package dev.navette.memory;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** A shop's file in format 1, which knew simple products alone. Read, never written. */
record ShopFileOne(int format, String identity, long lastId, long creates, long updates, List<Line> products) {

    static final int FORMAT = 1;

    Assortment assortment() {
        List<ShopFile.ProductLine> all = Objects.requireNonNull(products, "products is missing").stream()
                .map(Line::now)
                .toList();
        return new ShopFile(
                        ShopFile.FORMAT,
                        identity,
                        new ShopFile.Section<>(lastId, creates, updates, all),
                        ShopFile.Section.empty(),
                        ShopFile.Section.empty(),
                        ShopFile.Section.empty())
                .assortment();
    }

    /** One product. */
    record Line(
            String id,
            String reference,
            String name,
            @Nullable String description,
            ShopFile.@Nullable Cost price,
            @Nullable String quantity) {

        ShopFile.ProductLine now() {
            return new ShopFile.ProductLine(
                    id, reference, name, description, price, quantity, List.of(), null, List.of());
        }
    }
}
