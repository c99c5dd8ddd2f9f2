package dev.navette.testkit.faults;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.memory.MemoryShop;
import dev.navette.memory.ShopProduct;
import dev.navette.memory.ShopVariant;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.state.store.Element;

import static org.assertj.core.api.Assertions.assertThat;

/** What a customer of a shop sees, with our names in the place of the shop's ids. */
record Showcase(MemoryShop shop) {

    static final List<LinkKind> KINDS = List.of(LinkKind.PRODUCT, LinkKind.SELLABLE, LinkKind.TERM, LinkKind.MEDIA);

    /** One line for each product. */
    List<String> lines() {
        Map<ForeignId, String> products = names(LinkKind.PRODUCT);
        Map<ForeignId, String> terms = names(LinkKind.TERM);
        Map<ForeignId, String> media = names(LinkKind.MEDIA);
        return shop.products().stream()
                .map(product -> line(
                        product.reference().value(),
                        product.name(),
                        product.price() + " " + product.quantity(),
                        variants(product),
                        product.related().stream().map(products::get).toList(),
                        terms.get(product.category()),
                        product.images().stream().map(media::get).toList()))
                .toList();
    }

    /** Everything was made once, and what was made is there. */
    void hasNoDoubles(String story) {
        for (LinkKind kind : KINDS) {
            Collection<String> names = names(kind).values();
            assertThat(names).as(kind + story).doesNotHaveDuplicates();
        }
        assertThat(shop.creates(LinkKind.PRODUCT))
                .as("products" + story)
                .isEqualTo(shop.products().size());
        assertThat(shop.creates(LinkKind.SELLABLE))
                .as("variants" + story)
                .isEqualTo(variants().count());
        assertThat(shop.creates(LinkKind.TERM))
                .as("terms" + story)
                .isEqualTo(shop.terms().size());
        assertThat(shop.creates(LinkKind.MEDIA))
                .as("media" + story)
                .isEqualTo(shop.media().size());
    }

    /** A link leads to the thing of its name. */
    boolean isTrue(Element link) {
        return link.id() == null
                || link.key().name().equals(names(link.key().kind()).get(link.id()));
    }

    long writes() {
        return KINDS.stream()
                .mapToLong(kind -> shop.creates(kind) + shop.updates(kind))
                .sum();
    }

    static String line(
            String reference,
            String name,
            String costs,
            List<String> variants,
            List<String> related,
            @Nullable String category,
            List<String> images) {
        return String.join(
                " | ",
                reference,
                name,
                costs,
                variants.toString(),
                related.toString(),
                String.valueOf(category),
                images.toString());
    }

    private Map<ForeignId, String> names(LinkKind kind) {
        var names = new HashMap<ForeignId, String>();
        if (kind.equals(LinkKind.PRODUCT)) {
            shop.products().forEach(one -> names.put(one.id(), one.reference().value()));
        } else if (kind.equals(LinkKind.TERM)) {
            shop.terms().forEach(one -> names.put(one.id(), one.term().name()));
        } else if (kind.equals(LinkKind.MEDIA)) {
            shop.media().forEach(one -> names.put(one.id(), one.image().hash()));
        } else {
            sellables(names);
        }
        return names;
    }

    /** Variants, and products without any. */
    private void sellables(Map<ForeignId, String> names) {
        for (ShopProduct product : shop.products()) {
            List<ShopVariant> own = shop.variantsOf(product.reference().value());
            own.forEach(one -> names.put(one.id(), one.reference().value()));
            if (own.isEmpty()) {
                names.put(product.id(), product.reference().value());
            }
        }
    }

    private Stream<ShopVariant> variants() {
        return shop.products().stream()
                .flatMap(product -> shop.variantsOf(product.reference().value()).stream());
    }

    private List<String> variants(ShopProduct product) {
        return shop.variantsOf(product.reference().value()).stream()
                .filter(variant -> variant.product().equals(product.id()))
                .map(variant -> variant.reference() + " " + variant.price() + " " + variant.quantity())
                .sorted()
                .toList();
    }
}
