package dev.navette.woocommerce;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.navette.http.Request;
import dev.navette.model.ForeignId;
import dev.navette.model.Offer;
import dev.navette.model.Reference;
import dev.navette.spi.OfferReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;
import dev.navette.woocommerce.AnchoredPages.Rows;
import dev.navette.woocommerce.Listings.Listed;

/**
 * Reads what is sold, by number: everything, or what changed since a time that the shop has given a change. A variation's change leaves no trace in its product (11.0.1, observed): variations that changed are
 * asked for themselves.
 */
record WooCommerceOfferReader(ProductLists lists, Listings listings, WooCommerceSellableFinder skus, Clock clock)
        implements OfferReader {

    private static final int MOST_NAMES = 100;

    @Override
    public Watermark begin(Selection selection) {
        return OfferMark.first(selection.scope()).watermark();
    }

    @Override
    public Page<Offer> read(Watermark from, int size) {
        OfferMark mark = OfferMark.in(from);
        if (mark.begun() == 0) {
            listings.forget();
            mark = begun(mark);
        }
        if (mark.list() == OfferMark.Of.PRODUCTS) {
            return products(mark, size);
        }
        return lists.listsVariations() ? variations(mark, size) : variationsOfProducts(mark, size);
    }

    /** The first reading of changes gives everything product by product: variations are asked from its beginning on. */
    private OfferMark begun(OfferMark mark) {
        OfferMark begun = mark.begunAt(now());
        boolean first = mark.scope() == Selection.Scope.CHANGED && mark.initial() && lists.listsVariations();
        return first
                ? begun.knowing(
                        new ChangeWindow(lists.latestChange(ProductLists.VARIATIONS, begun.begun()), now(), false))
                : begun;
    }

    private Page<Offer> products(OfferMark from, int size) {
        boolean all = from.scope() == Selection.Scope.EVERYTHING;
        String after = all ? "" : from.products().after();
        OfferDraft draft =
                draft(lists.changed(ProductLists.PRODUCTS, after, fields(listings.productFields())), from, size);
        OfferMark mark = all ? from : knowing(from, draft, ProductLists.PRODUCTS);
        for (Listed listed : listings.of(draft.rows())) {
            draft.add(listed.row().id(), OfferEntry.of(listed));
        }
        if (!draft.ends()) {
            return page(draft, draft.next(mark), false);
        }
        if (all) {
            return page(draft, OfferMark.first(mark.scope()), true);
        }
        ChangeWindow products = mark.products().next(mark.latest(), mark.begun(), now());
        return mark.initial()
                ? page(draft, mark.next(products, mark.variations()), true)
                : page(draft, mark.through(OfferMark.Of.VARIATIONS, products), false);
    }

    private Page<Offer> variations(OfferMark from, int size) {
        UnaryOperator<Request> asked = fields("id,type,parent_id,date_modified_gmt");
        OfferDraft draft =
                draft(lists.changed(ProductLists.VARIATIONS, from.variations().after(), asked), from, size);
        OfferMark mark = knowing(from, draft, ProductLists.VARIATIONS);
        Map<ForeignId, OfferEntry> sold = soldBy(parents(draft.rows()));
        for (Row row : draft.rows()) {
            OfferEntry entry = sold.get(WooCommerceSellableFinder.id(row));
            draft.add(row.id(), entry == null ? List.of() : List.of(entry));
        }
        if (!draft.ends()) {
            return page(draft, draft.next(mark), false);
        }
        ChangeWindow variations = mark.variations().next(mark.latest(), mark.begun(), now());
        return page(draft, mark.next(mark.products(), variations), true);
    }

    /**
     * What the next reading begins with is known with the first page of this one: what changes later is not behind what
     * was given already, so it is read then.
     */
    private OfferMark knowing(OfferMark mark, OfferDraft draft, String path) {
        if (mark.anchor() != null) {
            return mark;
        }
        return mark.upTo(
                draft.isWholeList()
                        ? draft.rows().stream()
                                .map(Row::modified)
                                .filter(time -> time.compareTo(ChangeWindow.text(mark.begun())) <= 0)
                                .max(Comparator.naturalOrder())
                                .orElse("")
                        : lists.latestChange(path, mark.begun()));
    }

    /** Before 10.3: those of all products, of which the shop's own time of change is compared here. */
    private Page<Offer> variationsOfProducts(OfferMark mark, int size) {
        OfferDraft draft = draft(
                lists.byNumber(
                        ProductLists.PRODUCTS,
                        request ->
                                request.query("type", WireProduct.VARIABLE).query("_fields", listings.productFields())),
                mark,
                size);
        for (Listed listed : listings.of(draft.rows())) {
            Set<Long> changed = new HashSet<>();
            listed.forms().stream()
                    .filter(form -> form.modified().compareTo(mark.variations().after()) > 0)
                    .forEach(form -> changed.add(form.id()));
            draft.add(
                    listed.row().id(),
                    OfferEntry.of(listed).stream()
                            .filter(entry -> changed.contains(entry.number()))
                            .toList());
        }
        return draft.ends()
                // What changes in a product that was read already, changes later than what its products are read up to.
                ? page(draft, mark.next(mark.products(), mark.products()), true)
                : page(draft, draft.next(mark), false);
    }

    private static OfferDraft draft(Rows<Row> rows, OfferMark from, int size) {
        return new OfferDraft(new AnchoredPages<>(rows, Row::id, Api.MOST), from, size);
    }

    private static UnaryOperator<Request> fields(String fields) {
        return request -> request.query("_fields", fields);
    }

    @Override
    public List<Read<Offer>> named(Collection<String> names) {
        listings.forget();
        var asked = new LinkedHashSet<>(names);
        Set<Long> products = new LinkedHashSet<>();
        Set<Reference> references = new LinkedHashSet<>();
        for (String name : asked) {
            if (name.isBlank()) {
                continue;
            }
            references.add(new Reference(name));
            var id = new ForeignId(name);
            Ids.number(id).ifPresent(products::add);
            Ids.variation(id).ifPresent(variation -> products.add(variation.product()));
        }
        bearers(references).values().forEach(rows -> rows.forEach(row -> products.add(page(row))));
        List<OfferEntry> entries = new ArrayList<>(soldBy(products).values());
        return reads(entries).stream()
                .filter(read -> asked.contains(read.name()))
                .toList();
    }

    private static long page(Row row) {
        Long parent = row.head().parentId();
        return WireProduct.VARIATION.equals(row.head().type()) && parent != null ? parent : row.id();
    }

    private static Set<Long> parents(List<Row> variations) {
        var parents = new LinkedHashSet<Long>();
        variations.forEach(row -> parents.add(page(row)));
        return parents;
    }

    private Map<ForeignId, OfferEntry> soldBy(Set<Long> products) {
        if (products.isEmpty()) {
            return Map.of();
        }
        List<Row> rows = lists
                .including(
                        ProductLists.PRODUCTS, products, request -> request.query("_fields", listings.productFields()))
                .stream()
                .filter(row -> !WireProduct.VARIATION.equals(row.head().type()))
                .toList();
        var sold = new HashMap<ForeignId, OfferEntry>();
        listings.of(rows).forEach(listed -> OfferEntry.of(listed).forEach(entry -> sold.put(entry.id(), entry)));
        return sold;
    }

    private Page<Offer> page(OfferDraft draft, OfferMark next, boolean last) {
        return new Page<>(reads(draft.entries()), next.watermark(), last, OptionalLong.empty());
    }

    private List<Read<Offer>> reads(List<OfferEntry> entries) {
        var references = new LinkedHashSet<Reference>();
        entries.stream().map(OfferEntry::reference).filter(Objects::nonNull).forEach(references::add);
        Map<Reference, List<Row>> bearers = bearers(references);
        return entries.stream()
                .map(entry -> entry.read(bearers.getOrDefault(entry.reference(), List.of()), lists.system()))
                .toList();
    }

    private Map<Reference, List<Row>> bearers(Collection<Reference> references) {
        List<Reference> all = List.copyOf(references);
        var bearers = new HashMap<Reference, List<Row>>();
        for (int from = 0; from < all.size(); from += MOST_NAMES) {
            bearers.putAll(skus.rows(all.subList(from, Math.min(all.size(), from + MOST_NAMES))));
        }
        return bearers;
    }

    private long now() {
        return ChangeWindow.seconds(clock.instant());
    }
}
