package dev.navette.woocommerce;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Barcode;
import dev.navette.model.Basis;
import dev.navette.model.Dimensions;
import dev.navette.model.Length;
import dev.navette.model.LengthUnit;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Sale;
import dev.navette.model.SearchTexts;
import dev.navette.model.Variant;
import dev.navette.model.Weight;
import dev.navette.model.WeightUnit;

import tools.jackson.databind.JsonNode;

/**
 * A product as a person sees it in the shop, in kilograms and centimetres. The entities in a name are what a browser shows.
 *
 * @param basis whether prices are with the tax
 */
record AsShown(Basis basis) {

    /** @throws java.util.NoSuchElementException when it bears no SKU */
    Product product(JsonNode page, List<? extends JsonNode> variations) {
        var texts = new ProductTexts(
                plain(page.path("name").stringValue()),
                text(page, "short_description"),
                text(page, "description"),
                search(page));
        return new Product(reference(page), texts, variations.isEmpty() ? sale(page) : Sale.NONE)
                .withActive("publish".equals(text(page, "status")))
                .withVariants(variations.stream()
                        .map(one -> new Variant(reference(one), sale(one)))
                        .toList());
    }

    private static Reference reference(JsonNode thing) {
        return new Reference(Objects.requireNonNullElse(text(thing, "sku"), "no reference"));
    }

    private static String plain(String name) {
        return name.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    /** The address alone is the shop's own doing. */
    private static @Nullable SearchTexts search(JsonNode page) {
        String title = meta(page, "seo_title");
        String description = meta(page, "seo_description");
        String keywords = meta(page, "seo_keywords");
        return title == null && description == null && keywords == null
                ? null
                : new SearchTexts(title, description, keywords, text(page, "slug"));
    }

    private Sale sale(JsonNode sold) {
        String barcode = text(sold, "global_unique_id");
        String weight = text(sold, "weight");
        return new Sale(
                price(text(sold, "regular_price")),
                null,
                quantity(sold),
                barcode == null ? null : new Barcode(barcode),
                weight == null ? null : Weight.of(weight, WeightUnit.KILOGRAM),
                dimensions(sold.path("dimensions")),
                price(meta(sold, "eco_participation")));
    }

    private static @Nullable Quantity quantity(JsonNode sold) {
        JsonNode quantity = sold.path("stock_quantity");
        return sold.path("manage_stock").asBoolean(false) && quantity.isNumber()
                ? new Quantity(quantity.decimalValue())
                : null;
    }

    private static @Nullable Dimensions dimensions(JsonNode size) {
        Length width = length(size, "width");
        Length height = length(size, "height");
        Length depth = length(size, "length");
        return width == null && height == null && depth == null ? null : new Dimensions(width, height, depth);
    }

    private static @Nullable Length length(JsonNode size, String side) {
        String text = text(size, side);
        return text == null ? null : Length.of(text, LengthUnit.CENTIMETRE);
    }

    private @Nullable Price price(@Nullable String amount) {
        return amount == null
                ? null
                : new Price(
                        new Money(new BigDecimal(amount), Money.of("0", "EUR").currency()), basis);
    }

    private static @Nullable String text(JsonNode thing, String field) {
        JsonNode value = thing.path(field);
        return value.isString() && !value.stringValue().isEmpty() ? value.stringValue() : null;
    }

    private static @Nullable String meta(JsonNode thing, String key) {
        for (JsonNode meta : thing.path("meta_data")) {
            if (key.equals(meta.path("key").stringValue())) {
                return text(meta, "value");
            }
        }
        return null;
    }
}
