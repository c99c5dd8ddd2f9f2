package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.http.Request;
import dev.navette.model.Fingerprint;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.spi.ProductSurvey;
import dev.navette.spi.Seen;
import dev.navette.spi.SurveyPage;
import dev.navette.spi.Watermark;
import dev.navette.text.Entities;
import dev.navette.woocommerce.AnchoredPages.Anchor;
import dev.navette.woocommerce.AnchoredPages.Found;
import dev.navette.woocommerce.AnchoredPages.Placed;

/**
 * Sees all products by their numbers, each with what it sells itself, then all variations, if there is a product that has
 * such: 100 in a request, and their products for what variations show of them. Before 10.3 variations are asked product by
 * product.
 */
record WooCommerceProductSurvey(ProductLists lists, Digests digests) implements ProductSurvey {

    /** A simple product is seen twice. */
    private static final int SEATS = 2;

    @Override
    public Watermark begin() {
        return SurveyMark.FIRST.watermark();
    }

    @Override
    public SurveyPage read(Watermark from, int size) {
        SurveyMark mark = SurveyMark.in(from);
        if (mark.list() == SurveyMark.Of.PRODUCTS) {
            return products(mark, size);
        }
        return lists.listsVariations() ? variations(mark, size) : variationsOfProducts(mark, size);
    }

    private SurveyPage products(SurveyMark from, int size) {
        boolean goesOn = from.part() == SurveyMark.PAGE;
        Found<Row> found = pages(ProductLists.PRODUCTS, fields(digests.productFields()))
                .after(from.anchor(), Math.max(1, size / SEATS), goesOn);
        var seen = new ArrayList<Seen>();
        SurveyMark mark = from;
        boolean cut = false;
        for (Placed<Row> placed : found.rows()) {
            Row row = placed.row();
            var anchor = new Anchor(row.id(), placed.offset());
            mark = mark.seeing(row.variable());
            boolean pageWasSeen = goesOn && anchor.number() == number(from);
            for (Seen seat : seats(row).subList(pageWasSeen ? 1 : 0, row.variable() ? 1 : SEATS)) {
                cut = cut || seen.size() == size;
                if (!cut) {
                    seen.add(seat);
                    mark = mark.at(anchor, LinkKind.PRODUCT.equals(seat.kind()) ? SurveyMark.PAGE : SurveyMark.WHOLE);
                }
            }
            mark = cut ? mark : mark.at(anchor, SurveyMark.WHOLE);
        }
        if (cut || !found.end()) {
            return new SurveyPage(seen, mark.watermark(), false);
        }
        return new SurveyPage(seen, mark.throughVariations().watermark(), !mark.variable());
    }

    /** A product, and what it sells itself; of what cannot be read both, unless it says that it has variations. */
    private List<Seen> seats(Row row) {
        WireProduct product = row.product();
        ForeignId id = Ids.of(row.id());
        Fingerprint unreadable = Digests.of(row.text());
        Seen page = seen(id, row, product == null ? unreadable : digests.page(product), LinkKind.PRODUCT);
        return row.variable()
                ? List.of(page)
                : List.of(page, seen(id, row, product == null ? unreadable : digests.sold(product), LinkKind.SELLABLE));
    }

    private SurveyPage variations(SurveyMark from, int size) {
        Found<Row> found = pages(ProductLists.VARIATIONS, fields(digests.variationFields()))
                .after(from.anchor(), size, false);
        Map<Long, WireProduct> parents = parents(found);
        var seen = new ArrayList<Seen>();
        SurveyMark mark = from;
        for (Placed<Row> placed : found.rows()) {
            Row row = placed.row();
            long parent = Objects.requireNonNullElse(row.head().parentId(), 0L);
            if (parent > 0) {
                seen.add(variation(parent, row, parents.get(parent)));
            }
            mark = mark.at(new Anchor(row.id(), placed.offset()), SurveyMark.WHOLE);
        }
        return new SurveyPage(seen, mark.watermark(), found.end());
    }

    private Map<Long, WireProduct> parents(Found<Row> variations) {
        Set<Long> numbers = new LinkedHashSet<>();
        variations
                .rows()
                .forEach(placed ->
                        Stream.ofNullable(placed.row().head().parentId()).forEach(numbers::add));
        numbers.remove(0L);
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return lists.including(ProductLists.PRODUCTS, numbers, fields(Digests.parentFields())).stream()
                .map(Row::product)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(WireProduct::id, product -> product, (one, two) -> two, HashMap::new));
    }

    private SurveyPage variationsOfProducts(SurveyMark from, int size) {
        boolean goesOn = from.part() != SurveyMark.WHOLE;
        Found<Row> found = pages(
                        ProductLists.PRODUCTS,
                        request -> request.query("type", WireProduct.VARIABLE).query("_fields", Digests.parentFields()))
                .after(from.anchor(), size, goesOn);
        var seen = new ArrayList<Seen>();
        SurveyMark mark = from;
        for (Placed<Row> placed : found.rows()) {
            var anchor = new Anchor(placed.row().id(), placed.offset());
            long after = goesOn && anchor.number() == number(from) ? from.part() : 0;
            for (Row row : variationsOf(placed.row(), after)) {
                if (seen.size() == size) {
                    return new SurveyPage(seen, mark.watermark(), false);
                }
                seen.add(variation(placed.row().id(), row, placed.row().product()));
                mark = mark.at(anchor, row.id());
            }
            mark = mark.at(anchor, SurveyMark.WHOLE);
        }
        return new SurveyPage(seen, mark.watermark(), found.end());
    }

    private List<Row> variationsOf(Row product, long after) {
        return lists.variationsOf(product.id(), fields(digests.variationFields())).stream()
                .filter(row -> row.id() > after)
                .sorted(Comparator.comparingLong(Row::id))
                .toList();
    }

    private Seen variation(long parent, Row row, @Nullable WireProduct product) {
        WireProduct variation = row.product();
        ForeignId id = new Ids.Variation(parent, row.id()).id();
        if (variation == null) {
            return seen(id, row, Digests.of(row.text()), LinkKind.SELLABLE);
        }
        String sku = Translation.ownSku(variation, product);
        return seen(id, sku, digests.sold(variation, product), LinkKind.SELLABLE);
    }

    private static Seen seen(ForeignId id, Row row, Fingerprint digest, LinkKind kind) {
        return seen(id, row.head().sku(), digest, kind);
    }

    private static Seen seen(ForeignId id, @Nullable String sku, Fingerprint digest, LinkKind kind) {
        String name = sku == null || sku.isBlank() ? null : Entities.decoded(sku);
        return new Seen(id.value(), name, digest, kind);
    }

    private AnchoredPages<Row> pages(String path, UnaryOperator<Request> asked) {
        return new AnchoredPages<>(lists.byNumber(path, asked), Row::id, Api.MOST);
    }

    private static UnaryOperator<Request> fields(String fields) {
        return request -> request.query("_fields", fields);
    }

    /** 0 at the beginning of a list. */
    private static long number(SurveyMark mark) {
        Anchor anchor = mark.anchor();
        return anchor == null ? 0 : anchor.number();
    }
}
