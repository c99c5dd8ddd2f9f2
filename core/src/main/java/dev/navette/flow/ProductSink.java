package dev.navette.flow;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.FieldValue;
import dev.navette.model.Image;
import dev.navette.model.LinkKind;
import dev.navette.model.MediaField;
import dev.navette.model.MediaFile;
import dev.navette.model.Named;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductValues;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Term;
import dev.navette.model.TermField;
import dev.navette.model.Variant;
import dev.navette.spi.Connector;
import dev.navette.spi.MediaReader;
import dev.navette.spi.MediaWriter;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.TermWriter;

/** How products are written: their fields, what of them is sold, and what is made on demand. */
final class ProductSink {

    private ProductSink() {}

    static Sink<Product> with(Set<ArticleExport.Along> along) {
        Stream<Tracked<Product>> always = Stream.of(
                new Tracked<>(
                        ProductField.NAME,
                        product -> ProductValues.name(product.texts().name())),
                new Tracked<>(
                        ProductField.DESCRIPTION,
                        product -> orNull(product.texts().description(), ProductValues::description)));
        Stream<Tracked<Product>> chosen = along.stream().sorted().map(ProductSink::tracked);
        Sink<Product> sink = Sink.to(
                        ProductWriter.class,
                        LinkKind.PRODUCT,
                        Stream.concat(always, chosen).toList())
                .inParts(sold());
        if (along.contains(ArticleExport.Along.CATEGORY)) {
            sink = sink.making(terms());
        }
        if (along.contains(ArticleExport.Along.IMAGES)) {
            sink = sink.making(media());
        }
        return sink;
    }

    private static Tracked<Product> tracked(ArticleExport.Along along) {
        return switch (along) {
            case RELATED ->
                new Tracked<>(
                        ProductField.RELATED,
                        product -> orNull(product.related(), ProductValues::related),
                        product -> named(LinkKind.PRODUCT, product.related(), Reference::value));
            case CATEGORY ->
                new Tracked<>(
                        ProductField.CATEGORY,
                        product -> orNull(product.category(), ProductValues::category),
                        product -> named(LinkKind.TERM, listOf(product.category()), Term::name));
            case IMAGES ->
                new Tracked<>(
                        ProductField.IMAGES,
                        product -> orNull(product.images(), ProductValues::images),
                        product -> named(LinkKind.MEDIA, product.images(), Image::hash));
        };
    }

    private static Parts<Product, Variant> sold() {
        return new Parts<>(
                LinkKind.SELLABLE,
                Product::variants,
                product -> new Variant(product.reference(), product.price(), product.quantity()),
                variant -> variant.reference().value(),
                List.of(
                        new Tracked<>(ProductField.PRICE, ProductSink::price),
                        new Tracked<>(ProductField.QUANTITY, ProductSink::quantity)));
    }

    private static @Nullable FieldValue price(Variant variant) {
        Price price = variant.price();
        return price == null ? null : ProductValues.price(price);
    }

    private static @Nullable FieldValue quantity(Variant variant) {
        Quantity quantity = variant.quantity();
        return quantity == null ? null : ProductValues.quantity(quantity);
    }

    /** A category after those above it. */
    private static Making<Product, Term> terms() {
        return new Making<>(
                LinkKind.TERM,
                TermWriter.class,
                source -> product -> listOf(product.category()).stream()
                        .flatMap(term -> Stream.concat(term.ancestors().stream(), Stream.of(term)))
                        .toList(),
                Term::name,
                List.of(new Tracked<>(
                        TermField.LABEL,
                        term -> FieldValue.of(term.label()),
                        term -> named(LinkKind.TERM, listOf(term.parent()), Function.identity()))));
    }

    private static Making<Product, MediaFile> media() {
        return new Making<>(
                LinkKind.MEDIA,
                MediaWriter.class,
                ProductSink::files,
                file -> file.image().hash(),
                List.of(new Tracked<>(
                        MediaField.CONTENT, file -> FieldValue.of(file.image().hash()))));
    }

    private static Function<Product, List<MediaFile>> files(Connector source) {
        MediaReader reader = source.role(MediaReader.class).orElse(null);
        return product -> {
            List<Image> images = product.images();
            return images == null || reader == null
                    ? List.of()
                    : images.stream().map(image -> file(image, reader)).toList();
        };
    }

    private static MediaFile file(Image image, MediaReader reader) {
        return new MediaFile(image, () -> reader.open(image));
    }

    private static <V> @Nullable FieldValue orNull(@Nullable V value, Function<V, FieldValue> form) {
        return value == null ? null : form.apply(value);
    }

    private static <V> List<V> listOf(@Nullable V value) {
        return value == null ? List.of() : List.of(value);
    }

    private static <V> List<Named> named(LinkKind kind, @Nullable List<V> things, Function<V, String> name) {
        return things == null
                ? List.of()
                : things.stream()
                        .map(thing -> new Named(kind, name.apply(thing)))
                        .toList();
    }
}
