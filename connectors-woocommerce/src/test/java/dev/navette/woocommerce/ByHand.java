package dev.navette.woocommerce;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Barcode;
import dev.navette.model.Dimensions;
import dev.navette.model.Length;
import dev.navette.model.LengthUnit;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Sale;
import dev.navette.model.SearchTexts;
import dev.navette.model.SpecialPrice;
import dev.navette.model.Variant;
import dev.navette.model.Weight;
import dev.navette.model.WeightUnit;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A product as a person types it into the shop: what is not said is not typed. In kilograms and centimetres. */
final class ByHand {

    /** By which a person tells variations apart that differ in nothing else. */
    static final String FORM = "Forme";

    private static final int MANY = 9;

    private ByHand() {}

    /** Everything that is said of a product, without its variations. */
    static ObjectNode page(Product product) {
        ObjectNode form = object();
        form.put("sku", product.reference().value());
        texts(product.texts(), form);
        active(product.active(), form);
        sale(product.sale(), form);
        if (!product.variants().isEmpty()) {
            form.put("type", "variable");
            ObjectNode attribute = form.putArray("attributes").addObject().put("name", FORM);
            attribute.put("variation", true).put("visible", true);
            ArrayNode options = attribute.putArray("options");
            product.variants()
                    .forEach(variant -> options.add(variant.reference().value()));
        }
        return form;
    }

    static ObjectNode variation(Variant variant) {
        ObjectNode form = object();
        String reference = variant.reference().value();
        form.put("sku", reference);
        form.putArray("attributes").addObject().put("name", FORM).put("option", reference);
        if (variant.sold() != null) {
            form.put("status", variant.sold() ? "publish" : "private");
        }
        sale(variant.sale(), form);
        return form;
    }

    /** One field of a product's page, or of a simple product's own sale. */
    static ObjectNode field(Product product, ProductField field) {
        ObjectNode form = object();
        ProductTexts texts = product.texts();
        switch (field) {
            case NAME -> text(form, "name", texts.name());
            case SUMMARY -> text(form, "short_description", texts.summary());
            case DESCRIPTION -> text(form, "description", texts.description());
            case META -> search(texts.search(), form);
            case ACTIVE -> active(product.active(), form);
            default -> sale(only(product.sale(), field), form);
        }
        return form;
    }

    /** One field of a variation. */
    static ObjectNode field(Variant variant, ProductField field) {
        ObjectNode form = object();
        sale(only(variant.sale(), field), form);
        return form;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static Sale only(Sale sale, ProductField field) {
        return switch (field) {
            case PRICE -> Sale.NONE.withPrice(sale.price());
            case SPECIAL_PRICES -> Sale.NONE.withSpecial(sale.special());
            case QUANTITY -> Sale.NONE.withQuantity(sale.quantity());
            case BARCODE -> Sale.NONE.withBarcode(sale.barcode());
            case WEIGHT -> Sale.NONE.withWeight(sale.weight());
            case DIMENSIONS -> Sale.NONE.withDimensions(sale.dimensions());
            case ECO_PARTICIPATION -> Sale.NONE.withEcoParticipation(sale.ecoParticipation());
            default -> throw new IllegalArgumentException("no hand changes the field " + field);
        };
    }

    private static void texts(ProductTexts texts, ObjectNode form) {
        text(form, "name", texts.name());
        text(form, "short_description", texts.summary());
        text(form, "description", texts.description());
        search(texts.search(), form);
    }

    private static void search(@Nullable SearchTexts search, ObjectNode form) {
        if (search != null) {
            text(form, "slug", search.slug());
            meta(form, "seo_title", search.title());
            meta(form, "seo_description", search.description());
            meta(form, "seo_keywords", search.keywords());
        }
    }

    private static void active(@Nullable Boolean active, ObjectNode form) {
        if (active != null) {
            form.put("status", active ? "publish" : "draft");
        }
    }

    private static void sale(Sale sale, ObjectNode form) {
        text(form, "regular_price", amount(sale.price()));
        Quantity quantity = sale.quantity();
        if (quantity != null) {
            form.put("manage_stock", true)
                    .put("stock_quantity", quantity.value().longValueExact());
        }
        Barcode barcode = sale.barcode();
        text(form, "global_unique_id", barcode == null ? null : barcode.digits());
        Weight weight = sale.weight();
        text(
                form,
                "weight",
                weight == null ? null : weight.in(WeightUnit.KILOGRAM, MANY).toPlainString());
        dimensions(sale.dimensions(), form);
        meta(form, "eco_participation", amount(sale.ecoParticipation()));
        special(sale.special(), form);
    }

    private static void dimensions(@Nullable Dimensions dimensions, ObjectNode form) {
        if (dimensions != null) {
            ObjectNode size = form.putObject("dimensions");
            text(size, "width", centimetres(dimensions.width()));
            text(size, "height", centimetres(dimensions.height()));
            text(size, "length", centimetres(dimensions.depth()));
        }
    }

    /** The one sale price that a shop has; a price of a group is an extension's. */
    private static void special(@Nullable List<SpecialPrice> special, ObjectNode form) {
        for (SpecialPrice one : special == null ? List.<SpecialPrice>of() : special) {
            text(form, "sale_price", amount(one.price()));
            text(form, "date_on_sale_from", day(one.first()));
            text(form, "date_on_sale_to", day(one.last()));
        }
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day + "T00:00:00";
    }

    private static @Nullable String amount(@Nullable Price price) {
        return price == null ? null : price.money().amount().toPlainString();
    }

    private static @Nullable String centimetres(@Nullable Length length) {
        return length == null ? null : length.in(LengthUnit.CENTIMETRE, MANY).toPlainString();
    }

    private static void text(ObjectNode form, String field, @Nullable String value) {
        if (value != null) {
            form.put(field, value);
        }
    }

    private static void meta(ObjectNode form, String key, @Nullable String value) {
        if (value != null) {
            form.withArray("/meta_data").addObject().put("key", key).put("value", value);
        }
    }
}
