package dev.navette.memory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.Image;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Term;

/**
 * A product as the {@link MemoryShop} has it; {@link MemoryShop#variantsOf} has its variants.
 *
 * @param id the id that the shop gave it
 * @param reference not unique, unless the shop refuses doubles
 * @param name the title
 * @param description the long text, or null
 * @param price what one unit costs, or null
 * @param quantity the quantity for sale, or null while nobody has set one
 * @param related ids of the products shown beside it
 * @param category the id of its term, or null
 * @param images ids of its pictures, the cover first
 */
public record ShopProduct(
        ForeignId id,
        Reference reference,
        String name,
        @Nullable String description,
        @Nullable Price price,
        @Nullable Quantity quantity,
        List<ForeignId> related,
        @Nullable ForeignId category,
        List<ForeignId> images) {

    public ShopProduct {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(name, "name");
        related = List.copyOf(related);
        images = List.copyOf(images);
    }

    /** One with nothing beside it, no category and no pictures. */
    public ShopProduct(
            ForeignId id,
            Reference reference,
            String name,
            @Nullable String description,
            @Nullable Price price,
            @Nullable Quantity quantity) {
        this(id, reference, name, description, price, quantity, List.of(), null, List.of());
    }

    static ShopProduct of(ForeignId id, Product product, Set<? extends Field> fields, Map<Named, ForeignId> ids) {
        String name = product.texts().name();
        return new ShopProduct(id, product.reference(), name, null, null, null).with(product, fields, ids);
    }

    /**
     * This one with some fields of another; where the other says nothing, this one's stays.
     *
     * @param ids of what the other names; what has none is left out
     */
    ShopProduct with(Product product, Set<? extends Field> fields, Map<Named, ForeignId> ids) {
        String text = product.texts().description();
        Price cost = product.price();
        Quantity units = product.quantity();
        List<Reference> beside = product.related();
        ForeignId term = idOf(product.category(), ids);
        List<Image> pictures = product.images();
        return new ShopProduct(
                id,
                reference,
                fields.contains(ProductField.NAME) ? product.texts().name() : name,
                fields.contains(ProductField.DESCRIPTION) && text != null ? text : description,
                fields.contains(ProductField.PRICE) && cost != null ? cost : price,
                fields.contains(ProductField.QUANTITY) && units != null ? units : quantity,
                fields.contains(ProductField.RELATED) && beside != null ? relatedIds(beside, ids) : related,
                fields.contains(ProductField.CATEGORY) && term != null ? term : category,
                fields.contains(ProductField.IMAGES) && pictures != null ? imageIds(pictures, ids) : images);
    }

    ShopProduct with(Quantity units) {
        return new ShopProduct(id, reference, name, description, price, units, related, category, images);
    }

    static @Nullable ForeignId idOf(@Nullable Term term, Map<Named, ForeignId> ids) {
        return term == null ? null : ids.get(new Named(LinkKind.TERM, term.name()));
    }

    static List<ForeignId> relatedIds(List<Reference> related, Map<Named, ForeignId> ids) {
        return related.stream()
                .flatMap(other -> Stream.ofNullable(ids.get(new Named(LinkKind.PRODUCT, other.value()))))
                .toList();
    }

    static List<ForeignId> imageIds(List<Image> images, Map<Named, ForeignId> ids) {
        return images.stream()
                .flatMap(image -> Stream.ofNullable(ids.get(new Named(LinkKind.MEDIA, image.hash()))))
                .toList();
    }
}
