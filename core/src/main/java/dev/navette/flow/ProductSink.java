package dev.navette.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.mapping.ProductRule;
import dev.navette.mapping.TermSort;
import dev.navette.mapping.UpdatePolicy;
import dev.navette.model.Field;
import dev.navette.model.FieldValue;
import dev.navette.model.LinkKind;
import dev.navette.model.MediaField;
import dev.navette.model.MediaFile;
import dev.navette.model.Medium;
import dev.navette.model.Named;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductClassification;
import dev.navette.model.ProductField;
import dev.navette.model.ProductFields;
import dev.navette.model.ProductValues;
import dev.navette.model.SpecialPrice;
import dev.navette.model.Term;
import dev.navette.model.TermField;
import dev.navette.model.TranslatedField;
import dev.navette.model.Variant;
import dev.navette.spi.Connector;
import dev.navette.spi.MediaReader;
import dev.navette.spi.MediaWriter;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.TermWriter;

/** How products are written: their fields, what of them is sold, and what is made on demand. */
final class ProductSink {

    private static final Set<ProductField> SORTED = Set.of(
            ProductField.CATEGORY,
            ProductField.CATEGORIES,
            ProductField.BRAND,
            ProductField.SUPPLIER,
            ProductField.FEATURES,
            ProductField.OPTIONS,
            ProductField.SPECIAL_PRICES);
    private static final Set<ProductField> SEEN =
            Set.of(ProductField.IMAGES, ProductField.DOCUMENTS, ProductField.OWN_IMAGES);

    private ProductSink() {}

    /**
     * @param makes which sorts of terms are made; customer groups never are
     * @param termIds terms that a person has paired
     * @param begins whether it says of new products if customers see them
     */
    static Sink<Product> of(
            ProductRule rule, UpdatePolicy policy, Set<TermSort> makes, Map<String, String> termIds, boolean begins) {
        var fields = new ArrayList<Tracked<Product>>();
        for (Field field : ProductFields.of(rule.texts().translations().keySet())) {
            if (rule.sends(base(field))) {
                fields.add(tracked(field).keptIf(policy.keeps(field)));
            }
        }
        if (begins) {
            fields.add(tracked(ProductField.ACTIVE).keptIf(true));
        }
        var sold = new ArrayList<Tracked<Variant>>();
        for (Field field : ProductFields.sold()) {
            if (rule.sends((ProductField) field)) {
                sold.add(part(field).keptIf(policy.keeps(field)));
            }
        }
        Sink<Product> sink = Sink.to(ProductWriter.class, LinkKind.PRODUCT, fields)
                .inParts(parts(sold))
                .giving(Pairs.ids(termIds));
        if (SORTED.stream().anyMatch(rule::sends)) {
            sink = sink.making(terms(termIds).only(term -> makes.stream().anyMatch(sort -> sort.has(term))));
        }
        if (SEEN.stream().anyMatch(rule::sends)) {
            sink = sink.making(media());
        }
        return sink;
    }

    /** Only some fields of products that are there; terms that they name must be there. */
    static Sink<Product> changing(
            List<Tracked<Product>> fields, List<Tracked<Variant>> sold, Map<String, String> termIds) {
        Sink<Product> sink = Sink.to(ProductWriter.class, LinkKind.PRODUCT, fields)
                .inParts(parts(sold))
                .giving(Pairs.ids(termIds))
                .creatingNothing();
        return sold.stream().anyMatch(tracked -> tracked.field() == ProductField.SPECIAL_PRICES)
                ? sink.making(terms(termIds).only(term -> false))
                : sink;
    }

    /** Products in parts, of which some fields are written. */
    private static Parts<Product, Variant> parts(List<Tracked<Variant>> sold) {
        return new Parts<>(
                LinkKind.SELLABLE,
                Product::variants,
                product -> new Variant(product.reference(), product.sale()),
                variant -> variant.reference().value(),
                sold);
    }

    static Tracked<Product> tracked(Field field) {
        var tracked = new Tracked<Product>(
                field,
                product -> ProductFields.valueOf(field, product),
                product -> ProductFields.namesOf(field, product));
        if (field == ProductField.CATEGORIES) {
            return tracked.takingAway();
        }
        return field == ProductField.COMPONENTS ? tracked.onceTogether() : tracked;
    }

    static Tracked<Variant> part(Field field) {
        if (field == ProductField.SPECIAL_PRICES) {
            return new Tracked<Variant>(field, ProductSink::special, Pairs::buyers).takingAway();
        }
        return new Tracked<>(
                field, sold -> ProductFields.valueOf(field, sold), sold -> ProductFields.namesOf(field, sold));
    }

    /** A percentage is of the base price, and shops drop a price that is not below it: when that changes, so do these. */
    private static @Nullable FieldValue special(Variant sold) {
        FieldValue special = ProductFields.valueOf(ProductField.SPECIAL_PRICES, sold);
        List<SpecialPrice> all = sold.sale().special();
        Price price = sold.price();
        return special == null || all == null || all.isEmpty() || price == null
                ? special
                : special.reckonedFrom(ProductValues.price(price));
    }

    /** Fields that travel and that the shop has no place for. */
    static List<Problem> lacking(Stream<? extends Field> fields, Connector shop) {
        ProductWriter writer = shop.role(ProductWriter.class).orElse(null);
        return writer == null
                ? List.of() // the run says so
                : fields.flatMap(field -> writer.lacks(field).stream())
                        .map(lack -> new Problem("$.along", lack.what(), lack.remedy()))
                        .distinct()
                        .toList();
    }

    /** The fields that a rule sends. */
    static Stream<Field> sent(ProductRule rule) {
        return Stream.concat(
                        ProductFields.of(rule.texts().translations().keySet()).stream(), ProductFields.sold().stream())
                .filter(field -> rule.sends(base(field)));
    }

    private static ProductField base(Field field) {
        return field instanceof TranslatedField translated ? translated.field() : (ProductField) field;
    }

    /** A term after those above it. */
    private static Making<Product, Term> terms(Map<String, String> termIds) {
        return new Making<>(
                LinkKind.TERM,
                TermWriter.class,
                source -> product -> terms(product, termIds),
                Term::name,
                List.of(new Tracked<>(
                        TermField.LABEL,
                        term -> FieldValue.of(term.label()),
                        term -> Stream.ofNullable(term.parent())
                                .map(parent -> new Named(LinkKind.TERM, parent))
                                .toList())));
    }

    private static List<Term> terms(Product product, Map<String, String> termIds) {
        ProductClassification sorted = product.classification();
        Map<String, Term> terms = new LinkedHashMap<>();
        Stream.of(
                        Stream.of(sorted.category(), sorted.brand(), sorted.supplier())
                                .flatMap(Stream::ofNullable),
                        Stream.ofNullable(sorted.categories()).flatMap(List::stream),
                        Stream.ofNullable(sorted.features()).flatMap(List::stream),
                        product.variants().stream()
                                .flatMap(variant -> Stream.ofNullable(variant.options()))
                                .flatMap(List::stream),
                        Stream.concat(
                                        Stream.of(product.sale()),
                                        product.variants().stream().map(Variant::sale))
                                .flatMap(sale -> Stream.ofNullable(sale.special()))
                                .flatMap(List::stream)
                                .flatMap(price -> price.buyer().term().stream()))
                .flatMap(Function.identity())
                .filter(term -> !Pairs.isKnown(termIds, term))
                .flatMap(term -> Stream.concat(term.ancestors().stream(), Stream.of(term)))
                .filter(term -> !Pairs.isKnown(termIds, term))
                .forEach(term -> terms.putIfAbsent(term.name(), term));
        return List.copyOf(terms.values());
    }

    private static Making<Product, MediaFile> media() {
        return new Making<>(
                LinkKind.MEDIA,
                MediaWriter.class,
                ProductSink::files,
                file -> file.medium().hash(),
                List.of(new Tracked<>(
                        MediaField.CONTENT, file -> FieldValue.of(file.medium().hash()))));
    }

    private static Function<Product, List<MediaFile>> files(Connector source) {
        MediaReader reader = source.role(MediaReader.class).orElse(null);
        return product -> reader == null
                ? List.of()
                : Stream.of(
                                media(product.media().images()),
                                media(product.media().documents()),
                                product.variants().stream().flatMap(variant -> media(variant.images())))
                        .flatMap(Function.identity())
                        .map(medium -> file(medium, reader))
                        .toList();
    }

    private static Stream<Medium> media(@Nullable List<? extends Medium> some) {
        return some == null ? Stream.empty() : some.stream().map(medium -> medium);
    }

    private static MediaFile file(Medium medium, MediaReader reader) {
        return new MediaFile(medium, () -> reader.open(medium));
    }
}
