package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.ForeignId;
import dev.navette.model.Listing;
import dev.navette.spi.ListingReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;
import dev.navette.woocommerce.AnchoredPages.Anchor;
import dev.navette.woocommerce.AnchoredPages.Found;
import dev.navette.woocommerce.AnchoredPages.Placed;

/** Reads all products by their numbers, each with its variations; what customers do not see included. */
record WooCommerceListingReader(ProductLists lists, Listings listings) implements ListingReader {

    private static final Watermark FIRST = new Watermark("0");
    private static final Pattern PLACE = Pattern.compile("([1-9][0-9]{0,17}) ([0-9]{1,18})");

    /** A variation's change leaves no trace in its product (11.0.1, observed). */
    @Override
    public boolean dated() {
        return false;
    }

    @Override
    public Watermark begin(Selection selection) {
        return FIRST;
    }

    @Override
    public Page<Listing> read(Watermark from, int size) {
        Anchor anchor = anchor(from);
        if (anchor == null) {
            listings.forget();
        }
        Found<Row> found = pages().after(anchor, size, false);
        List<Row> rows = found.rows().stream().map(Placed::row).toList();
        return new Page<>(reads(rows), found.end() ? FIRST : watermark(found), found.end(), found.total());
    }

    @Override
    public List<Read<Listing>> named(Collection<String> names) {
        listings.forget();
        List<Long> numbers = names.stream()
                .filter(name -> !name.isBlank())
                .flatMap(name -> Ids.number(new ForeignId(name)).stream())
                .distinct()
                .toList();
        return numbers.isEmpty() ? List.of() : reads(products(numbers));
    }

    private List<Row> products(List<Long> numbers) {
        return lists
                .including(
                        ProductLists.PRODUCTS, numbers, request -> request.query("_fields", listings.productFields()))
                .stream()
                .filter(row -> !WireProduct.VARIATION.equals(row.head().type()))
                .toList();
    }

    private List<Read<Listing>> reads(List<Row> rows) {
        var reads = new ArrayList<Read<Listing>>();
        for (Listings.Listed listed : listings.of(rows)) {
            String name = Ids.of(listed.row().id()).value();
            Listing listing = listed.listing();
            Fault fault = listed.fault();
            for (Map.Entry<Row, Fault> flawed : listed.flawed().entrySet()) {
                fault = fault == null ? flawed.getValue() : fault;
            }
            reads.add(fault == null ? Read.of(name, Objects.requireNonNull(listing)) : Read.faulty(name, fault));
        }
        return reads;
    }

    private AnchoredPages<Row> pages() {
        return new AnchoredPages<>(
                lists.byNumber(ProductLists.PRODUCTS, request -> request.query("_fields", listings.productFields())),
                Row::id,
                Api.MOST);
    }

    private static Watermark watermark(Found<Row> found) {
        Placed<Row> last = found.rows().get(found.rows().size() - 1);
        return new Watermark(last.row().id() + " " + last.offset());
    }

    /** Null for the beginning, and for what is another reader's. */
    private static @Nullable Anchor anchor(Watermark from) {
        Matcher place = PLACE.matcher(from.text());
        return place.matches() ? new Anchor(Long.parseLong(place.group(1)), Long.parseLong(place.group(2))) : null;
    }
}
