package dev.navette.woocommerce;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Attribute;
import dev.navette.model.Dimensions;
import dev.navette.model.ForeignId;
import dev.navette.model.Length;
import dev.navette.model.ListedForm;
import dev.navette.model.Listing;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Quantity;
import dev.navette.model.Weight;
import dev.navette.text.Entities;

/**
 * Makes of what the shop sends what we call it. Pure.
 *
 * @param units what its numbers mean
 * @param places where its extensions keep things
 * @param categories the paths of its categories
 */
record Translation(Units units, Places places, CategoryPaths categories) {

    private static final String PUBLISHED = "publish";

    /** Something in a product cannot be read; the message says what, as the end of a sentence about it. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String what) {
            super(what);
        }
    }

    /** A plain text: entities are the shop's own. Null where there is none. */
    static @Nullable String text(@Nullable String text) {
        return text == null || text.isEmpty() ? null : Entities.decoded(text);
    }

    /** A text in HTML, whose entities belong to it. Null where there is none. */
    static @Nullable String html(@Nullable String html) {
        return html == null || html.isEmpty() ? null : html;
    }

    /** Whether customers see it. */
    static boolean isShown(WireProduct product) {
        return PUBLISHED.equals(product.status());
    }

    /**
     * A product with all that is sold of it.
     *
     * @param forms its variations, if it is sold in such
     * @throws Unreadable when a value of it cannot be read
     */
    Listing listing(WireProduct product, List<WireProduct> forms) {
        boolean simple = !product.variable();
        return new Listing(
                Ids.of(product.id()),
                text(product.sku()),
                Objects.requireNonNullElse(text(product.name()), ""),
                html(product.description()),
                isShown(product),
                category(product),
                brand(product),
                simple,
                simple
                        ? List.of(simple(product))
                        : forms.stream().map(form -> form(product, form)).toList());
    }

    private ListedForm simple(WireProduct product) {
        return form(Ids.of(product.id()), product.sku(), barcode(product), List.of(), product);
    }

    private ListedForm form(WireProduct product, WireProduct variation) {
        return form(
                new Ids.Variation(product.id(), variation.id()).id(),
                ownSku(variation, product),
                own(barcode(variation), barcode(product)),
                options(variation),
                variation);
    }

    private ListedForm form(
            ForeignId id, @Nullable String sku, @Nullable String barcode, List<Attribute> options, WireProduct sold) {
        return new ListedForm(
                id, text(sku), barcode, options, price(sold.regularPrice(), "price"), quantity(sold), weight(sold));
    }

    /**
     * A variation's own SKU. One that has none shows its product's (class-wc-product-variation.php), and no two may be the
     * same.
     */
    static @Nullable String ownSku(WireProduct variation, @Nullable WireProduct product) {
        return own(variation.sku(), product == null ? null : product.sku());
    }

    /** What a variation has not, it shows of its product. */
    private static @Nullable String own(@Nullable String shown, @Nullable String products) {
        return Objects.equals(shown, products) ? null : shown;
    }

    /** In what a variation differs; what stands for any value is left out. */
    static List<Attribute> options(WireProduct variation) {
        return properties(variation)
                .filter(property -> said(property.name()) && said(property.option()))
                .map(property -> new Attribute(
                        Entities.decoded(String.valueOf(property.name())),
                        Entities.decoded(String.valueOf(property.option()))))
                .toList();
    }

    /** The path of the deepest of its categories: those above it are often there too. */
    private List<String> category(WireProduct product) {
        List<WireProduct.Entry> all = product.categories();
        return all == null
                ? List.of()
                : all.stream()
                        .map(categories::of)
                        .max(Comparator.comparingInt(List::size))
                        .orElse(List.of());
    }

    /** The maker's mark, from the shop's brands, else from the attribute that shows it. */
    @Nullable
    String brand(WireProduct product) {
        List<WireProduct.Entry> brands = product.brands();
        if (brands != null && !brands.isEmpty()) {
            return text(brands.get(0).name());
        }
        String attribute = places.brandAttribute();
        return attribute == null
                ? null
                : properties(product)
                        .filter(property -> attribute.equals(Entities.decoded(String.valueOf(property.name()))))
                        .flatMap(property ->
                                Stream.ofNullable(property.options()).flatMap(List::stream))
                        .map(Translation::text)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** As the shop has it, whatever it is worth. */
    @Nullable
    String barcode(WireProduct sold) {
        String key = places.barcode();
        return text(key == null ? sold.globalUniqueId() : sold.meta(key));
    }

    /** An amount in the shop's currency; null where there is none. */
    @Nullable
    Price price(@Nullable String amount, String what) {
        BigDecimal number = number(amount, what);
        return number == null ? null : new Price(new Money(number, units.currency()), units.basis());
    }

    /** What is counted for itself: the number of a variation whose product is counted would be told for each of them. */
    static @Nullable Quantity quantity(WireProduct sold) {
        BigDecimal quantity = sold.stockQuantity();
        return sold.counted() && quantity != null ? new Quantity(quantity) : null;
    }

    /** What one unit weighs. */
    @Nullable
    Weight weight(WireProduct sold) {
        BigDecimal number = number(sold.weight(), "weight");
        return number == null ? null : Weight.of(number, units.weight());
    }

    /** How large it is; its length is what lies behind its face. */
    @Nullable
    Dimensions dimensions(WireProduct sold) {
        WireProduct.Size size = sold.dimensions();
        if (size == null) {
            return null;
        }
        Length width = length(size.width(), "width");
        Length height = length(size.height(), "height");
        Length depth = length(size.length(), "length");
        return width == null && height == null && depth == null ? null : new Dimensions(width, height, depth);
    }

    private @Nullable Length length(@Nullable String text, String what) {
        BigDecimal number = number(text, what);
        return number == null ? null : Length.of(number, units.length());
    }

    private static @Nullable BigDecimal number(@Nullable String text, String what) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException none) {
            throw new Unreadable("its " + what + " is no number");
        }
    }

    static Stream<WireProduct.Property> properties(WireProduct product) {
        return Stream.ofNullable(product.attributes()).flatMap(List::stream);
    }

    private static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
