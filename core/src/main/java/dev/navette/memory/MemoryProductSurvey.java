package dev.navette.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Reference;
import dev.navette.spi.ProductSurvey;
import dev.navette.spi.Seen;
import dev.navette.spi.SurveyPage;
import dev.navette.spi.Watermark;

/** Sees products in the order they were made, each with what of it is sold right behind it. */
record MemoryProductSurvey(Desk desk) implements ProductSurvey {

    @Override
    public Watermark begin() {
        return Place.FIRST.watermark();
    }

    @Override
    public SurveyPage read(Watermark from, int size) {
        return desk.look(shop -> page(shop, Place.in(from), size));
    }

    private static SurveyPage page(Assortment shop, Place from, int size) {
        var seen = new ArrayList<Seen>();
        Place at = from;
        for (Map.Entry<Long, ShopProduct> next :
                shop.products().from(from.product()).entrySet()) {
            for (Place.Seat seat : seats(shop, next)) {
                if (seat.place().compareTo(from) <= 0) {
                    continue;
                }
                if (seen.size() == size) {
                    return new SurveyPage(seen, at.watermark(), false);
                }
                seen.add(seat.seen());
                at = seat.place();
            }
        }
        return new SurveyPage(seen, at.watermark(), true);
    }

    /** A product, its variants by their numbers, and what it sells itself. */
    private static List<Place.Seat> seats(Assortment shop, Map.Entry<Long, ShopProduct> numbered) {
        long number = numbered.getKey();
        ShopProduct product = numbered.getValue();
        ForeignId id = product.id();
        var seats = new ArrayList<Place.Seat>();
        seats.add(new Place(number, 0)
                .of(seen(LinkKind.PRODUCT, id, product.reference(), ShownValues.of(shop, product))));
        for (ShopVariant variant : shop.variantsOf(id)) {
            seats.add(new Place(number, Assortment.VARIANT.number(variant.id()))
                    .of(seen(LinkKind.SELLABLE, variant.id(), variant.reference(), ShownValues.sold(shop, variant))));
        }
        if (shop.sells(id)) {
            seats.add(new Place(number, Long.MAX_VALUE)
                    .of(seen(LinkKind.SELLABLE, id, product.reference(), ShownValues.sold(shop, product))));
        }
        return seats;
    }

    private static Seen seen(LinkKind kind, ForeignId id, Reference reference, ShownValues values) {
        return new Seen(id.value(), reference.value(), values.digest(reference), kind);
    }

    /**
     * What was seen last: numbers, since places in a list would shift when something before them is taken away.
     *
     * @param product its number
     * @param variant its number; 0 for the product itself
     */
    private record Place(long product, long variant) implements Comparable<Place> {

        static final Place FIRST = new Place(0, 0);
        private static final Pattern FORM = Pattern.compile("(\\d{1,18}) (\\d{1,19})");

        /** Something that is seen there. */
        record Seat(Place place, Seen seen) {}

        Seat of(Seen seen) {
            return new Seat(this, seen);
        }

        Watermark watermark() {
            return new Watermark(product + " " + variant);
        }

        static Place in(Watermark watermark) {
            Matcher numbers = FORM.matcher(watermark.text());
            return numbers.matches()
                    ? new Place(Long.parseLong(numbers.group(1)), Long.parseLong(numbers.group(2)))
                    : FIRST; // another survey's: the pass begins anew
        }

        @Override
        public int compareTo(Place other) {
            int byProduct = Long.compare(product, other.product);
            return byProduct == 0 ? Long.compare(variant, other.variant) : byProduct;
        }
    }
}
