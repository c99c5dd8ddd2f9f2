package dev.navette.memory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductFields;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Sale;
import dev.navette.model.Term;
import dev.navette.model.Variant;

/**
 * A product as the {@link MemoryShop} has it; {@link MemoryShop#variantsOf} has its variants.
 *
 * @param id the id that the shop gave it
 * @param shown what customers see; its reference is not unique, unless the shop refuses doubles
 * @param ids the shop's ids of what it names: terms, pictures, other products
 */
public record ShopProduct(ForeignId id, Product shown, Map<Named, ForeignId> ids) {

    public ShopProduct {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(shown, "shown");
        ids = Map.copyOf(ids);
    }

    /** One with nothing beside it, no category and no pictures. */
    public ShopProduct(
            ForeignId id,
            Reference reference,
            String name,
            @Nullable String description,
            @Nullable Price price,
            @Nullable Quantity quantity) {
        this(id, new Product(reference, new ProductTexts(name, description), price, quantity), Map.of());
    }

    /** Not unique, unless the shop refuses doubles. */
    public Reference reference() {
        return shown.reference();
    }

    /** The title in the main language. */
    public String name() {
        return shown.name();
    }

    /** The long text in the main language, or null. */
    public @Nullable String description() {
        return shown.texts().description();
    }

    /** What one unit costs, or null. */
    public @Nullable Price price() {
        return shown.price();
    }

    /** The quantity for sale, or null while nobody has set one. */
    public @Nullable Quantity quantity() {
        return shown.quantity();
    }

    /** Ids of the products shown beside it. */
    public List<ForeignId> related() {
        return idsOf(LinkKind.PRODUCT, shown.relations().related(), Reference::value);
    }

    /** The id of its category, or null. */
    public @Nullable ForeignId category() {
        Term category = shown.classification().category();
        return category == null ? null : ids.get(new Named(LinkKind.TERM, category.name()));
    }

    /** Ids of its pictures, the cover first. */
    public List<ForeignId> images() {
        return idsOf(LinkKind.MEDIA, shown.media().images(), image -> image.hash());
    }

    static ShopProduct of(ForeignId id, Product product, Set<? extends Field> fields, Map<Named, ForeignId> ids) {
        var bare = new Product(product.reference(), new ProductTexts(product.name(), null), Sale.NONE);
        return new ShopProduct(id, bare, Map.of()).with(product, fields, ids);
    }

    /**
     * This one with some fields of another; where the other says nothing, this one's stays.
     *
     * @param known ids of what the other names; what has none is left out
     */
    ShopProduct with(Product product, Set<? extends Field> fields, Map<Named, ForeignId> known) {
        Product other = ProductFields.naming(product, known::containsKey);
        var otherSold = ProductFields.naming(new Variant(reference(), product.sale()), known::containsKey);
        Product next = shown;
        var sold = new Variant(reference(), shown.sale());
        for (Field field : fields) {
            next = ProductFields.copy(field, other, next);
            sold = ProductFields.copy(field, otherSold, sold);
        }
        next = next.with(sold.sale());
        return new ShopProduct(
                id, next, ShownValues.ids(ids, known, ProductFields.namesOf(next), ProductFields.namesOf(sold)));
    }

    ShopProduct with(Quantity units) {
        return new ShopProduct(id, shown.with(shown.sale().withQuantity(units)), ids);
    }

    private <V> List<ForeignId> idsOf(
            LinkKind kind, @Nullable List<V> things, java.util.function.Function<V, String> name) {
        return things == null
                ? List.of()
                : things.stream()
                        .map(thing -> Objects.requireNonNull(ids.get(new Named(kind, name.apply(thing)))))
                        .toList();
    }
}
