package dev.navette.woocommerce;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Fingerprint;

/**
 * Digests of what a flow would compare. No date is in them: every save bumps it, also one that changes nothing (11.0.1,
 * observed). Lists whose order is the shop's own affair are sorted.
 *
 * @param places where extensions keep things
 */
record Digests(Places places) {

    private static final String PAGE =
            ",type,status,name,slug,sku,description,short_description,tax_class,categories,brands,images,attributes,upsell_ids,cross_sell_ids";
    private static final String SOLD =
            ",regular_price,sale_price,date_on_sale_from,date_on_sale_to,manage_stock,stock_quantity,weight,dimensions,global_unique_id";
    private static final String VARIATION = ",type,parent_id,status,sku,attributes,image";
    private static final String META = ",meta_data";

    /** What products are to be asked for. */
    String productFields() {
        return "id" + PAGE + SOLD + meta();
    }

    /** What variations are to be asked for. */
    String variationFields() {
        return "id" + VARIATION + SOLD + meta();
    }

    /** What of their products variations may show as their own. */
    static String parentFields() {
        return "id,sku,weight,dimensions,global_unique_id,images";
    }

    private String meta() {
        return places.equals(Places.OWN) ? "" : META;
    }

    /** Of what cannot be read. */
    static Fingerprint of(String text) {
        return Fingerprint.of("unreadable", text);
    }

    /** Of a product's page, without what is sold of it: attributes that variations choose from are theirs. */
    Fingerprint page(WireProduct product) {
        List<@Nullable String> parts = new ArrayList<>();
        parts.add("page");
        parts.add(product.variable() ? WireProduct.VARIABLE : "simple");
        parts.add(product.sku());
        parts.add(product.name());
        parts.add(product.slug());
        parts.add(String.valueOf(Translation.isShown(product)));
        parts.add(product.description());
        parts.add(product.shortDescription());
        parts.add(product.taxClass());
        parts.add(entries(product.categories()));
        parts.add(entries(product.brands()));
        parts.add(inOrder(
                Stream.ofNullable(product.images()).flatMap(List::stream).map(WireProduct.Picture::id)));
        parts.add(inOrder(Stream.ofNullable(product.upsellIds()).flatMap(List::stream)));
        parts.add(inOrder(Stream.ofNullable(product.crossSellIds()).flatMap(List::stream)));
        properties(product, parts);
        for (String key : metaOf(
                places.metaTitle(),
                places.metaDescription(),
                places.metaKeywords(),
                places.supplier(),
                places.documents())) {
            parts.add(product.meta(key));
        }
        return Fingerprint.of(parts.toArray(new String[0]));
    }

    /** Of a simple product's own sale. */
    Fingerprint sold(WireProduct product) {
        return Fingerprint.of(sale(product, null).toArray(new String[0]));
    }

    /**
     * Of a variation.
     *
     * @param product what is known of its product: what is the same there is the product's, and shown of it; or null
     */
    Fingerprint sold(WireProduct variation, @Nullable WireProduct product) {
        List<@Nullable String> parts = sale(variation, product);
        parts.add(String.valueOf(Translation.isShown(variation)));
        parts.add(own(picture(Stream.ofNullable(variation.image())), product == null ? null : picture(first(product))));
        Translation.properties(variation)
                .map(property -> property.id() + " " + property.name() + "\n" + property.option())
                .sorted()
                .forEach(parts::add);
        return Fingerprint.of(parts.toArray(new String[0]));
    }

    private List<@Nullable String> sale(WireProduct sold, @Nullable WireProduct product) {
        List<@Nullable String> parts = new ArrayList<>();
        parts.add("sold");
        parts.add(own(sold.sku(), product == null ? null : product.sku()));
        parts.add(number(sold.regularPrice()));
        parts.add(number(sold.salePrice()));
        parts.add(sold.dateOnSaleFrom());
        parts.add(sold.dateOnSaleTo());
        parts.add(Objects.toString(Translation.quantity(sold), null));
        parts.add(number(own(sold.weight(), product == null ? null : product.weight())));
        WireProduct.Size size = sold.dimensions();
        WireProduct.Size theirs = product == null ? null : product.dimensions();
        parts.add(number(size == null ? null : own(size.length(), theirs == null ? null : theirs.length())));
        parts.add(number(size == null ? null : own(size.width(), theirs == null ? null : theirs.width())));
        parts.add(number(size == null ? null : own(size.height(), theirs == null ? null : theirs.height())));
        parts.add(own(sold.globalUniqueId(), product == null ? null : product.globalUniqueId()));
        for (String key : metaOf(places.barcode(), places.ecoParticipation())) {
            parts.add(sold.meta(key));
        }
        groups(sold, parts);
        return parts;
    }

    /** What customers of groups pay, in the order of the groups. */
    private void groups(WireProduct sold, List<@Nullable String> parts) {
        var prices = new TreeMap<String, String>();
        Stream.ofNullable(sold.metaData()).flatMap(List::stream).forEach(meta -> {
            String group = places.groupOf(meta.key());
            if (group != null) {
                prices.put(group, String.valueOf(meta.value()));
            }
        });
        prices.forEach((group, price) -> {
            parts.add(group);
            parts.add(number(price));
        });
    }

    private static void properties(WireProduct product, List<@Nullable String> parts) {
        Translation.properties(product)
                .filter(property -> !Boolean.TRUE.equals(property.variation()))
                .sorted(Comparator.comparingLong(WireProduct.Property::id)
                        .thenComparing(property -> Objects.requireNonNullElse(property.name(), "")))
                .forEach(property -> {
                    parts.add(property.id() + " " + property.name() + " " + property.visible());
                    parts.add(Stream.ofNullable(property.options())
                            .flatMap(List::stream)
                            .sorted()
                            .collect(Collectors.joining("\n")));
                });
    }

    private static @Nullable String own(@Nullable String value, @Nullable String products) {
        return Objects.equals(value, products) ? null : value;
    }

    private static Stream<WireProduct.Picture> first(WireProduct product) {
        return Stream.ofNullable(product.images()).flatMap(List::stream).limit(1);
    }

    private static @Nullable String picture(Stream<WireProduct.Picture> pictures) {
        return pictures.map(picture -> Long.toString(picture.id())).findFirst().orElse(null);
    }

    private static String entries(@Nullable Collection<WireProduct.Entry> entries) {
        return inOrder(Stream.ofNullable(entries)
                .flatMap(Collection::stream)
                .map(WireProduct.Entry::id)
                .sorted());
    }

    private static String inOrder(Stream<Long> numbers) {
        return numbers.map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static List<String> metaOf(@Nullable String... keys) {
        return Stream.of(keys).filter(Objects::nonNull).toList();
    }

    /** 12.5 and 12.50 are one. */
    private static @Nullable String number(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text.strip());
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException none) {
            return text;
        }
    }
}
