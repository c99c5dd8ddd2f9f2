package dev.navette.mapping;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Offer;
import dev.navette.model.Price;
import dev.navette.model.Quantity;
import dev.navette.text.FilterFields;

/** What a shop's offer can be filtered by (ART-24). The names are part of what users write: never rename one. */
public final class OfferFields {

    private static final FilterFields<Offer> ALL = FilterFields.<Offer>none()
            .text("reference", offer -> offer.reference().value())
            .text("name", offer -> offer.page().name())
            .text("barcode", offer -> offer.form().barcode())
            .text("brand", offer -> offer.page().brand())
            .text("category", OfferFields::category)
            .text("page", offer -> offer.page().id().value())
            .decimal("price", OfferFields::price)
            .decimal("quantity", OfferFields::quantity)
            .truth("active", offer -> offer.page().active())
            .truth("simple", offer -> offer.page().simple());

    private OfferFields() {}

    /**
     * Texts: {@code reference}, {@code name} (of its page), {@code barcode}, {@code brand}, {@code category} (the labels of
     * its levels, a slash between them) and {@code page} (the shop's id). Numbers: {@code price} (the amount, whatever its
     * currency) and {@code quantity}. True or false: {@code active}, and {@code simple} (whether it is no variant).
     */
    public static FilterFields<Offer> known() {
        return ALL;
    }

    private static @Nullable String category(Offer offer) {
        return offer.page().category().isEmpty()
                ? null
                : String.join("/", offer.page().category());
    }

    private static @Nullable BigDecimal price(Offer offer) {
        Price price = offer.form().price();
        return price == null ? null : price.money().amount();
    }

    private static @Nullable BigDecimal quantity(Offer offer) {
        Quantity quantity = offer.form().quantity();
        return quantity == null ? null : quantity.value();
    }
}
