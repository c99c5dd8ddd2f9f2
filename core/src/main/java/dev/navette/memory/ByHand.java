package dev.navette.memory;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.Image;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.Term;
import dev.navette.model.Variant;

/** What a person does in the shop, seen by no counter. */
final class ByHand {

    private static final Set<ProductField> ALL = Set.copyOf(EnumSet.allOf(ProductField.class));

    private ByHand() {}

    static ForeignId put(Assortment shop, Product product) {
        ForeignId id = shop.products()
                .add(given -> ShopProduct.of(given, product, ALL, ids(shop, product)))
                .id();
        for (Variant variant : product.variants()) {
            shop.add(given -> ShopVariant.of(given, id, variant, ALL));
        }
        return id;
    }

    static ForeignId put(Assortment shop, Term term) {
        ForeignId above = null;
        for (Term ancestor : term.ancestors()) {
            above = known(shop, ancestor, above);
        }
        ForeignId parent = above;
        return shop.terms().add(id -> new ShopTerm(id, term, parent)).id();
    }

    static ForeignId put(Assortment shop, Image image, byte[] content) {
        return shop.media().add(id -> new KeptMedia(id, image, content)).id();
    }

    private static ForeignId known(Assortment shop, Term term, @Nullable ForeignId above) {
        return shop.terms().named(term.name()).stream()
                .findFirst()
                .orElseGet(() ->
                        shop.terms().add(id -> new ShopTerm(id, term, above)).id());
    }

    /** The first that bears each name. */
    private static Map<Named, ForeignId> ids(Assortment shop, Product product) {
        Map<Named, ForeignId> ids = new HashMap<>();
        Stream.ofNullable(product.related())
                .flatMap(related -> related.stream())
                .forEach(other -> note(ids, LinkKind.PRODUCT, other.value(), shop.products()));
        Stream.ofNullable(product.category()).forEach(term -> note(ids, LinkKind.TERM, term.name(), shop.terms()));
        Stream.ofNullable(product.images())
                .flatMap(images -> images.stream())
                .forEach(image -> note(ids, LinkKind.MEDIA, image.hash(), shop.media()));
        return ids;
    }

    private static void note(Map<Named, ForeignId> ids, LinkKind kind, String name, Numbered<?> things) {
        things.named(name).stream().findFirst().ifPresent(id -> ids.put(new Named(kind, name), id));
    }
}
