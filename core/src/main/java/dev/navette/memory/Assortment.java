package dev.navette.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;

/** All that a shop has: products, their variants, terms, media, orders and what became of them. Not thread-safe. */
final class Assortment {

    static final Numbered.Sort<ShopProduct> PRODUCT = new Numbered.Sort<>(
            "P", "product", ShopProduct::id, product -> product.reference().value());
    static final Numbered.Sort<ShopVariant> VARIANT = new Numbered.Sort<>(
            "V", "variant", ShopVariant::id, variant -> variant.reference().value());
    static final Numbered.Sort<ShopTerm> TERM =
            new Numbered.Sort<>("T", "term", ShopTerm::id, term -> term.term().name());
    static final Numbered.Sort<KeptMedia> MEDIA = new Numbered.Sort<>(
            "M", "picture", KeptMedia::id, media -> media.image().hash());

    private final String identity;
    private final Numbered<ShopProduct> products;
    private final Numbered<ShopVariant> variants;
    private final Numbered<ShopTerm> terms;
    private final Numbered<KeptMedia> media;
    private final Orders orders;
    private final Accounts accounts;
    private final Fulfilment fulfilment;
    private final Map<ForeignId, List<ForeignId>> variantsOf = new HashMap<>();

    /** @param identity tells the shop apart from every other, whatever became of its products */
    Assortment(String identity) {
        this(
                identity,
                new Numbered<>(PRODUCT),
                new Numbered<>(VARIANT),
                new Numbered<>(TERM),
                new Numbered<>(MEDIA),
                new Orders(),
                new Accounts(),
                new Fulfilment());
    }

    /** @throws IllegalArgumentException when a variant is of no product */
    Assortment(
            String identity,
            Numbered<ShopProduct> products,
            Numbered<ShopVariant> variants,
            Numbered<ShopTerm> terms,
            Numbered<KeptMedia> media,
            Orders orders,
            Accounts accounts,
            Fulfilment fulfilment) {
        this.identity = identity;
        this.products = products;
        this.variants = variants;
        this.terms = terms;
        this.media = media;
        this.orders = orders;
        this.accounts = accounts;
        this.fulfilment = fulfilment;
        variants.all().forEach(this::attach);
    }

    String identity() {
        return identity;
    }

    Numbered<ShopProduct> products() {
        return products;
    }

    Numbered<ShopVariant> variants() {
        return variants;
    }

    Numbered<ShopTerm> terms() {
        return terms;
    }

    Numbered<KeptMedia> media() {
        return media;
    }

    Orders orders() {
        return orders;
    }

    Accounts accounts() {
        return accounts;
    }

    /** Whether somebody has that account, or has ordered with it. */
    boolean knows(ForeignId customer) {
        return accounts.at(customer) != null || orders.knows(customer);
    }

    /** What it was told of its orders after they were imported. */
    Fulfilment fulfilment() {
        return fulfilment;
    }

    /** What is counted and numbered under a kind of link; a simple product is numbered as a product alone. */
    Numbered<?> of(LinkKind kind) {
        return Stream.of(
                        Map.entry(LinkKind.PRODUCT, products),
                        Map.entry(LinkKind.SELLABLE, variants),
                        Map.entry(LinkKind.TERM, terms),
                        Map.entry(LinkKind.MEDIA, media),
                        Map.entry(LinkKind.CUSTOMER, accounts.all()),
                        Map.entry(LinkKind.SHOP_ACCOUNT, accounts.all()),
                        Map.entry(LinkKind.SHIPMENT, fulfilment.shipments()),
                        Map.entry(LinkKind.INVOICE, fulfilment.invoices()),
                        Map.entry(LinkKind.QUOTE, fulfilment.quotes()))
                .filter(entry -> entry.getKey().equals(kind))
                .<Numbered<?>>map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the shop has nothing of the kind " + kind));
    }

    /** Whether what is named is there, under the id that these give it. */
    boolean has(Named named, Map<Named, ForeignId> ids) {
        ForeignId id = ids.get(named);
        return id != null && has(named.kind(), id);
    }

    /** Whether something of a kind has that id. */
    boolean has(LinkKind kind, ForeignId id) {
        if (kind.equals(LinkKind.SELLABLE)) {
            return sells(id);
        }
        return of(kind).has(id);
    }

    /** Adds a variant to its product. */
    ShopVariant add(ShopVariant.Maker variant) {
        ShopVariant added = variants.add(variant::under);
        attach(added);
        return added;
    }

    /** Takes away whatever has that id; a product goes with its variants. */
    void remove(ForeignId id) {
        products.remove(id);
        for (ForeignId variant : variantsOf.getOrDefault(id, List.of())) {
            variants.remove(variant);
        }
        variantsOf.remove(id);
        ShopVariant gone = variants.remove(id);
        if (gone != null) {
            variantsOf.getOrDefault(gone.product(), new ArrayList<>()).remove(id);
        }
        terms.remove(id);
        accounts.remove(id);
        media.remove(id);
    }

    /** The variants of a product, in the order they were made. */
    List<ShopVariant> variantsOf(ForeignId product) {
        return variantsOf.getOrDefault(product, List.of()).stream()
                .flatMap(id -> Stream.ofNullable(variants.at(id)))
                .toList();
    }

    /** Ids of what is sold under a reference: simple products and variants. */
    List<ForeignId> sellables(Reference reference) {
        return Stream.concat(
                        products.named(reference.value()).stream()
                                .filter(id -> variantsOf(id).isEmpty()),
                        variants.named(reference.value()).stream())
                .toList();
    }

    /** Whether that is the id of a simple product or a variant. */
    boolean sells(ForeignId id) {
        return variants.has(id) || (products.has(id) && variantsOf(id).isEmpty());
    }

    /** How many there are of what is sold, or null. */
    @Nullable
    Quantity quantityOf(ForeignId sellable) {
        ShopVariant variant = variants.at(sellable);
        if (variant != null) {
            return variant.quantity();
        }
        ShopProduct product = products.at(sellable);
        return product == null ? null : product.quantity();
    }

    /** Sets the quantity of what is sold, and says whether it was another. */
    boolean stock(ForeignId sellable, Quantity quantity) {
        boolean changes = !quantity.equals(quantityOf(sellable));
        ShopVariant variant = variants.at(sellable);
        ShopProduct product = products.at(sellable);
        if (variant != null) {
            variants.replace(variant.with(quantity));
        } else if (product != null) {
            products.replace(product.with(quantity));
        }
        return changes;
    }

    private void attach(ShopVariant variant) {
        if (!products.has(variant.product())) {
            throw new IllegalArgumentException(
                    "variant " + variant.id() + " is of product " + variant.product() + ", which is not there");
        }
        variantsOf.computeIfAbsent(variant.product(), none -> new ArrayList<>()).add(variant.id());
    }
}
