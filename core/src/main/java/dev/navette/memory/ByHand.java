package dev.navette.memory;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

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
import dev.navette.model.sales.AccountField;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.ShopAccount;

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

    /** The very same order again is no change. */
    static ForeignId put(Assortment shop, Order order) {
        if (!order.equals(shop.orders().kept(order.id()))) {
            shop.orders().put(order);
        }
        return order.id();
    }

    static List<ForeignId> putNew(Assortment shop, List<Order> orders) {
        return orders.stream()
                .filter(order -> shop.orders().kept(order.id()) == null)
                .map(order -> put(shop, order))
                .toList();
    }

    static ForeignId change(Assortment shop, ForeignId id, UnaryOperator<Order> change) {
        Order former = shop.orders().kept(id);
        if (former == null) {
            throw new IllegalArgumentException("the shop has no order " + id);
        }
        Order next = change.apply(former);
        if (!next.id().equals(id)) {
            throw new IllegalArgumentException("order " + id + " became order " + next.id());
        }
        return put(shop, next);
    }

    /** @throws IllegalArgumentException when another account has its address */
    static ForeignId put(Assortment shop, ShopAccount account, LocalDate registered) {
        return shop.accounts()
                .add(id -> MemoryAccount.made(id, account, EnumSet.allOf(AccountField.class), Set.of(), registered))
                .id();
    }

    static ForeignId set(Assortment shop, ForeignId id, ShopAccount account) {
        MemoryAccount former = shop.accounts().at(id);
        if (former == null) {
            throw new IllegalArgumentException("the shop has no account " + id);
        }
        shop.accounts().replace(former.with(account, EnumSet.allOf(AccountField.class), Set.of()));
        return id;
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
        } else if (!named.kind().equals(LinkKind.CUSTOMER)) { // the shop does not know the ERP's codes
            shop.of(named.kind()).named(named.name()).stream().findFirst().ifPresent(id -> ids.put(named, id));
        }
    }
}
