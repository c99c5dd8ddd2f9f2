package dev.navette.testkit.connectors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

import dev.navette.error.Fault;
import dev.navette.model.ListedForm;
import dev.navette.model.Listing;
import dev.navette.model.Offer;
import dev.navette.model.Reference;
import dev.navette.spi.ListingReader;
import dev.navette.spi.OfferReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

/**
 * What is sold on the pages of a shop, in the order of the ids. It looks at all of them each time.
 *
 * @param key what is taken for the same reference
 */
record WrittenOffers(ListingReader pages, Key key) implements OfferReader {

    static final Key BY_REFERENCE =
            (page, form) -> Objects.toString(form.reference(), "").strip();

    private static final String AFTER = "after ";
    private static final int MANY = 1_000;

    /** What stands for a form where others are sought that share its reference. */
    interface Key {
        String of(Listing page, ListedForm form);
    }

    private record Sold(Listing page, ListedForm form) {

        String id() {
            return form.id().value();
        }
    }

    @Override
    public boolean dated() {
        return false;
    }

    @Override
    public Watermark begin(Selection selection) {
        return new Watermark("begin");
    }

    @Override
    public Page<Offer> read(Watermark from, int size) {
        String last = from.text().startsWith(AFTER) ? from.text().substring(AFTER.length()) : "";
        List<Sold> all = sold();
        List<Sold> rest =
                all.stream().filter(one -> one.id().compareTo(last) > 0).toList();
        List<Sold> page = rest.stream().limit(size).toList();
        boolean end = page.size() == rest.size();
        Watermark next = end
                ? begin(Selection.everything())
                : new Watermark(AFTER + page.get(page.size() - 1).id());
        return new Page<>(reads(page, all), next, end, OptionalLong.empty());
    }

    @Override
    public List<Read<Offer>> named(Collection<String> names) {
        List<Sold> all = sold();
        return reads(all, all).stream()
                .filter(read -> new HashSet<>(names).contains(read.name()))
                .toList();
    }

    private List<Sold> sold() {
        var sold = new ArrayList<Sold>();
        Watermark next = pages.begin(Selection.everything());
        for (boolean last = false; !last; ) {
            Page<Listing> page = pages.read(next, MANY);
            page.reads().stream()
                    .map(read -> Objects.requireNonNull(read.element()))
                    .forEach(listing -> listing.forms().forEach(form -> sold.add(new Sold(listing, form))));
            next = page.next();
            last = page.last();
        }
        sold.sort(Comparator.comparing(Sold::id));
        return sold;
    }

    private List<Read<Offer>> reads(List<Sold> some, List<Sold> all) {
        Map<String, Integer> count = new HashMap<>();
        all.forEach(one -> count.merge(key.of(one.page(), one.form()), 1, Integer::sum));
        return some.stream()
                .map(one -> read(one, count.getOrDefault(key.of(one.page(), one.form()), 0) > 1))
                .toList();
    }

    private static Read<Offer> read(Sold one, boolean shared) {
        String reference = Objects.toString(one.form().reference(), "").strip();
        if (reference.isEmpty()) {
            return Read.faulty(one.id(), Fault.of("It has no reference", "shop-fr", one.id(), "Give it one"));
        }
        if (shared) {
            return Read.faulty(one.id(), Fault.of("Two share " + reference, "shop-fr", one.id(), "Change one"));
        }
        return Read.of(reference, new Offer(new Reference(reference), one.page(), one.form()));
    }
}
