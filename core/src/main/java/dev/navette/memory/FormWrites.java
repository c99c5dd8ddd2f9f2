package dev.navette.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.Named;
import dev.navette.model.Product;
import dev.navette.model.Variant;
import dev.navette.spi.Claim;
import dev.navette.spi.Write;

/**
 * The variants that a write of a product names: what is wrong with them is told before anything changes.
 *
 * @param system what messages call the shop
 * @param all in the order of the claim
 * @param ids of what they name
 * @param kept the fields that are for new ones alone
 * @param refusingDoubles whether a known reference is taken over instead of made again
 */
record FormWrites(
        String system, List<One> all, Map<Named, ForeignId> ids, Set<? extends Field> kept, boolean refusingDoubles) {

    /** One variant: as it shall be, its id if we know it, and which fields of it are written. */
    private record One(Variant form, @Nullable ForeignId id, Set<Field> fields) {

        Set<Field> adopting(Set<? extends Field> kept) {
            Set<Field> left = new HashSet<>(fields);
            left.removeAll(kept);
            return left;
        }
    }

    static FormWrites of(Write<Product> write, String system, boolean refusingDoubles) {
        List<One> all = write.claim().parts().stream()
                .filter(part -> write.parts().containsKey(part.name()))
                .map(part -> one(write, part))
                .toList();
        return new FormWrites(system, all, write.ids(), write.kept(), refusingDoubles);
    }

    private static One one(Write<Product> write, Claim part) {
        Variant form = write.element().variant(part.name());
        if (form == null) {
            throw new IllegalArgumentException(
                    "the write of " + write.claim().name() + " names a part that the product has not: " + part.name());
        }
        return new One(form, part.id(), write.parts().getOrDefault(part.name(), Set.of()));
    }

    /** Why these variants cannot be written, if they cannot. */
    Optional<Fault> refusal(Assortment shop, @Nullable ForeignId product) {
        return all.stream().flatMap(one -> refusal(shop, product, one).stream()).findFirst();
    }

    private Optional<Fault> refusal(Assortment shop, @Nullable ForeignId product, One one) {
        if (one.id() != null) {
            ShopVariant there = shop.variants().at(one.id());
            return there != null && there.product().equals(product)
                    ? Optional.empty()
                    : Optional.of(gone(one, one.id(), product));
        }
        if (!refusingDoubles) {
            return Optional.empty();
        }
        List<ForeignId> own = own(shop, product, one.form());
        List<ForeignId> others = shop.sellables(one.form().reference()).stream()
                .filter(id -> !own.contains(id) && !id.equals(product))
                .toList();
        return own.size() > 1 || !others.isEmpty()
                ? Optional.of(taken(one, own.size() > 1 ? own : others))
                : Optional.empty();
    }

    /** Writes them; the answer says whether the shop is another now. */
    boolean write(Assortment shop, ForeignId product) {
        boolean changed = false;
        for (One one : all) {
            changed |= write(shop, product, one);
        }
        return changed;
    }

    private boolean write(Assortment shop, ForeignId product, One one) {
        List<ForeignId> own = refusingDoubles ? own(shop, product, one.form()) : List.of();
        ForeignId id = one.id() != null || own.isEmpty() ? one.id() : own.get(0);
        ShopVariant former = id == null ? null : shop.variants().at(id);
        if (former == null) {
            shop.variants().countCreate();
            shop.add(given -> ShopVariant.of(given, product, one.form(), one.fields(), ids));
            return true;
        }
        ShopVariant next = former.with(one.form(), one.id() == null ? one.adopting(kept) : one.fields(), ids);
        shop.variants().countUpdate();
        shop.variants().replace(next);
        return !next.equals(former);
    }

    /** The ids of a product's variants by their references; a reference that two bear is nobody's. */
    static Map<String, ForeignId> ids(Assortment shop, ForeignId product) {
        Map<String, ForeignId> ids = new HashMap<>();
        Set<String> doubles = new HashSet<>();
        for (ShopVariant variant : shop.variantsOf(product)) {
            String reference = variant.reference().value();
            if (ids.put(reference, variant.id()) != null) {
                doubles.add(reference);
            }
        }
        ids.keySet().removeAll(doubles);
        return ids;
    }

    private static List<ForeignId> own(Assortment shop, @Nullable ForeignId product, Variant form) {
        return product == null
                ? List.of()
                : shop.variantsOf(product).stream()
                        .filter(variant -> variant.reference().equals(form.reference()))
                        .map(ShopVariant::id)
                        .toList();
    }

    private Fault gone(One one, ForeignId id, @Nullable ForeignId product) {
        String where = product == null ? "" : " of product " + product;
        return Fault.of(
                "The shop has no variant " + id + where,
                system,
                "article " + one.form().reference(),
                "Put variant " + id + " back in the shop");
    }

    private Fault taken(One one, List<ForeignId> ids) {
        var there = new ArrayList<String>();
        ids.forEach(id -> there.add(id.value()));
        return Fault.of(
                "The shop sells this reference already: " + String.join(", ", there),
                system,
                "article " + one.form().reference(),
                "Take it away there, or give one of the two another reference");
    }
}
