package dev.navette.memory;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.Image;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.model.Product;
import dev.navette.model.ProductFields;
import dev.navette.model.Reference;
import dev.navette.model.Term;
import dev.navette.model.Variant;

/** What a person does in the shop, seen by no counter. */
final class ByHand {

    private ByHand() {}

    static ForeignId put(Assortment shop, Product product) {
        Map<Named, ForeignId> ids = ids(shop, product);
        var fields = new LinkedHashSet<>(ProductFields.sold());
        ForeignId id = shop.products().add(given -> made(shop, given, product)).id();
        for (Variant variant : product.variants()) {
            shop.add(given -> ShopVariant.of(given, id, variant, fields, ids));
        }
        return id;
    }

    static ForeignId set(Assortment shop, ForeignId id, Product product) {
        if (!shop.products().has(id)) {
            throw new IllegalArgumentException("the shop has no product " + id);
        }
        shop.products().replace(made(shop, id, product));
        return id;
    }

    private static ShopProduct made(Assortment shop, ForeignId id, Product product) {
        var fields = new LinkedHashSet<>(ProductFields.of(product));
        fields.addAll(ProductFields.sold());
        return ShopProduct.of(id, product, fields, ids(shop, product));
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
        ProductFields.namesOf(product).forEach(named -> note(ids, named, shop));
        product.variants().forEach(variant -> ProductFields.namesOf(variant).forEach(named -> note(ids, named, shop)));
        return ids;
    }

    private static void note(Map<Named, ForeignId> ids, Named named, Assortment shop) {
        if (named.kind().equals(LinkKind.SELLABLE)) {
            shop.sellables(new Reference(named.name())).stream().findFirst().ifPresent(id -> ids.put(named, id));
        } else if (!named.kind().equals(LinkKind.CUSTOMER)) {
            shop.of(named.kind()).named(named.name()).stream().findFirst().ifPresent(id -> ids.put(named, id));
        }
    }
}
