package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.ForeignId;
import dev.navette.model.ListedForm;
import dev.navette.model.Listing;
import dev.navette.model.Offer;
import dev.navette.model.Reference;
import dev.navette.spi.Read;
import dev.navette.text.Entities;
import dev.navette.woocommerce.Listings.Listed;

/**
 * Something that is sold, before it is known whether something else bears its reference.
 *
 * @param number its place among what its product sells: of a variation its own, {@link OfferMark#WHOLE} of a simple product
 * @param reference null where it bears none
 * @param page null where it cannot be read
 * @param form null where it cannot be read
 * @param fault why it cannot be read
 */
record OfferEntry(
        long number,
        ForeignId id,
        @Nullable Reference reference,
        @Nullable Listing page,
        @Nullable ListedForm form,
        @Nullable Fault fault) {

    /** What a product sells, by the numbers; a product that is sold in variations is none of it. */
    static List<OfferEntry> of(Listed listed) {
        Listing page = listed.listing();
        if (page == null) {
            return List.of(new OfferEntry(
                    OfferMark.WHOLE,
                    Ids.of(listed.row().id()),
                    reference(listed.row().head().sku()),
                    null,
                    null,
                    Objects.requireNonNull(listed.fault())));
        }
        var entries = new ArrayList<OfferEntry>();
        for (ListedForm form : page.forms()) {
            long number = Ids.variation(form.id()).map(Ids.Variation::number).orElse(OfferMark.WHOLE);
            entries.add(new OfferEntry(number, form.id(), reference(form.reference()), page, form, null));
        }
        for (Map.Entry<Row, Fault> flawed : listed.flawed().entrySet()) {
            Row row = flawed.getKey();
            ForeignId id = new Ids.Variation(listed.row().id(), row.id()).id();
            entries.add(new OfferEntry(row.id(), id, reference(row.head().sku()), null, null, flawed.getValue()));
        }
        entries.sort(Comparator.comparingLong(OfferEntry::number));
        return entries;
    }

    /**
     * As it is read.
     *
     * @param bearers what else is sold under its reference, itself among them
     */
    Read<Offer> read(List<Row> bearers, String system) {
        if (reference == null) {
            return faulty("It has no reference", "Give it the reference (SKU) that it shall have in the ERP", system);
        }
        if (bearers.stream().map(WooCommerceSellableFinder::id).anyMatch(other -> !other.equals(id))) {
            return faulty(
                    "Something else is sold under its reference " + reference,
                    "Give one of them another reference (SKU); until then neither is taken",
                    system);
        }
        return fault == null
                ? Read.of(
                        reference.value(),
                        new Offer(reference, Objects.requireNonNull(page), Objects.requireNonNull(form)))
                : Read.faulty(reference.value(), fault);
    }

    private Read<Offer> faulty(String what, String remedy, String system) {
        return Read.faulty(id.value(), fault == null ? Fault.of(what, system, "product " + id, remedy) : fault);
    }

    private static @Nullable Reference reference(@Nullable String sku) {
        return sku == null || sku.isBlank() ? null : new Reference(Entities.decoded(sku));
    }
}
