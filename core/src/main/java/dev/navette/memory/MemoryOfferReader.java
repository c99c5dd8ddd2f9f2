package dev.navette.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.ForeignId;
import dev.navette.model.ListedForm;
import dev.navette.model.Listing;
import dev.navette.model.Offer;
import dev.navette.model.Reference;
import dev.navette.spi.OfferReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

/** Reads what is sold in the order the products were made, a product's variants one after the other; it has no dates. */
record MemoryOfferReader(Desk desk) implements OfferReader {

    @Override
    public boolean dated() {
        return false;
    }

    @Override
    public Watermark begin(Selection selection) {
        return Place.FIRST.watermark();
    }

    @Override
    public Page<Offer> read(Watermark from, int size) {
        return desk.look(shop -> page(shop, Place.in(from), size));
    }

    @Override
    public List<Read<Offer>> named(Collection<String> names) {
        return desk.look(shop -> names.stream()
                .distinct()
                .flatMap(name -> named(shop, name).stream())
                .toList());
    }

    private Page<Offer> page(Assortment shop, Place from, int size) {
        var reads = new ArrayList<Read<Offer>>();
        Place at = from;
        for (var numbered : shop.products().from(from.product()).entrySet()) {
            Listing listing = MemoryListingReader.listing(shop, numbered.getValue());
            for (ListedForm form : listing.forms()) {
                Place place = Place.of(numbered.getKey(), listing, form);
                if (!place.isAfter(from)) {
                    continue;
                }
                if (reads.size() == size) {
                    return new Page<>(reads, at.watermark(), false, OptionalLong.empty());
                }
                reads.add(read(shop, listing, form));
                at = place;
            }
        }
        return new Page<>(reads, Place.FIRST.watermark(), true, OptionalLong.empty());
    }

    /** By a reference, or, of what has none or shares it, by the shop's id. */
    private List<Read<Offer>> named(Assortment shop, String name) {
        List<ForeignId> ids = name.isBlank() ? List.of() : shop.sellables(new Reference(name));
        ForeignId id = ids.size() == 1 ? ids.get(0) : new ForeignId(name);
        return Stream.ofNullable(page(shop, id))
                .map(product -> MemoryListingReader.listing(shop, product))
                .flatMap(listing -> listing.forms().stream()
                        .filter(form -> form.id().equals(id))
                        .map(form -> read(shop, listing, form)))
                .filter(read -> read.name().equals(name))
                .toList();
    }

    private static @Nullable ShopProduct page(Assortment shop, ForeignId id) {
        ShopVariant variant = shop.variants().at(id);
        return shop.products().at(variant == null ? id : variant.product());
    }

    private Read<Offer> read(Assortment shop, Listing page, ListedForm form) {
        String written = form.reference();
        String id = form.id().value();
        if (written == null || written.isBlank()) {
            return Read.faulty(
                    id,
                    Fault.of(
                            "It has no reference",
                            desk.system(),
                            "product " + id,
                            "Give it the reference that it shall have in the ERP"));
        }
        var reference = new Reference(written);
        if (shop.sellables(reference).size() > 1) {
            return Read.faulty(
                    id,
                    Fault.of(
                            "Something else is sold under its reference " + reference,
                            desk.system(),
                            "product " + id,
                            "Give one of them another reference; until then neither is taken"));
        }
        return Read.of(reference.value(), new Offer(reference, page, form));
    }

    /**
     * What was read last: numbers that the shop gives once, since places in a list would shift when something before them
     * is taken away.
     *
     * @param product of the page
     * @param variant of the page's forms; after a simple product, all that it may ever have
     */
    private record Place(long product, long variant) {

        static final Place FIRST = new Place(0, 0);
        private static final long ALL = 999_999_999_999_999_999L;
        private static final Pattern NUMBERS = Pattern.compile("(\\d{1,18}) (\\d{1,18})");

        static Place of(long product, Listing page, ListedForm form) {
            return new Place(product, page.simple() ? ALL : Assortment.VARIANT.number(form.id()));
        }

        boolean isAfter(Place other) {
            return product > other.product || variant > other.variant;
        }

        Watermark watermark() {
            return new Watermark(product + " " + variant);
        }

        static Place in(Watermark watermark) {
            Matcher numbers = NUMBERS.matcher(watermark.text());
            return numbers.matches()
                    ? new Place(Long.parseLong(numbers.group(1)), Long.parseLong(numbers.group(2)))
                    : FIRST; // another reader's: reading begins anew
        }
    }
}
