package dev.navette.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Attribute;
import dev.navette.model.Barcode;
import dev.navette.model.ForeignId;
import dev.navette.model.ListedForm;
import dev.navette.model.Listing;
import dev.navette.model.Product;
import dev.navette.model.Sale;
import dev.navette.model.Term;
import dev.navette.spi.ListingReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

/** Reads products in the order they were made; it has no dates. */
record MemoryListingReader(Desk desk) implements ListingReader {

    private static final Watermark FIRST = new Watermark("0");

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
        return desk.look(shop -> {
            var reads = new ArrayList<Read<Listing>>();
            long at = number(from);
            for (var numbered : shop.products().from(at + 1).entrySet()) {
                if (reads.size() == size) {
                    return new Page<>(reads, watermark(at), false, OptionalLong.empty());
                }
                at = numbered.getKey();
                reads.add(read(shop, numbered.getValue()));
            }
            return new Page<>(reads, FIRST, true, OptionalLong.empty());
        });
    }

    @Override
    public List<Read<Listing>> named(Collection<String> names) {
        return desk.look(shop -> names.stream()
                .distinct()
                .flatMap(name -> Stream.ofNullable(shop.products().at(new ForeignId(name))))
                .map(product -> read(shop, product))
                .toList());
    }

    private static Read<Listing> read(Assortment shop, ShopProduct product) {
        return Read.of(product.id().value(), listing(shop, product));
    }

    static Listing listing(Assortment shop, ShopProduct product) {
        Product shown = product.shown();
        List<ShopVariant> variants = shop.variantsOf(product.id());
        Term category = shown.classification().category();
        Term brand = shown.classification().brand();
        List<ListedForm> forms = variants.isEmpty()
                ? List.of(form(product.id(), product.reference().value(), shown.sale(), List.of()))
                : variants.stream()
                        .map(variant -> form(
                                variant.id(),
                                variant.reference().value(),
                                variant.shown().sale(),
                                attributes(variant)))
                        .toList();
        return new Listing(
                product.id(),
                product.reference().value(),
                shown.name(),
                shown.texts().description(),
                !Boolean.FALSE.equals(shown.active()),
                category == null ? List.of() : path(category),
                brand == null ? null : brand.label(),
                variants.isEmpty(),
                forms);
    }

    private static ListedForm form(ForeignId id, String reference, Sale sale, List<Attribute> attributes) {
        Barcode barcode = sale.barcode();
        return new ListedForm(
                id,
                reference,
                barcode == null ? null : barcode.digits(),
                attributes,
                sale.price(),
                sale.quantity(),
                sale.weight());
    }

    private static List<Attribute> attributes(ShopVariant variant) {
        @Nullable List<Term> options = variant.shown().options();
        return options == null
                ? List.of()
                : options.stream()
                        .filter(option -> !option.ancestors().isEmpty())
                        .map(option -> new Attribute(option.ancestors().get(0).label(), option.label()))
                        .toList();
    }

    private static List<String> path(Term category) {
        return Stream.concat(category.ancestors().stream(), Stream.of(category))
                .map(Term::label)
                .toList();
    }

    private static Watermark watermark(long number) {
        return new Watermark(String.valueOf(number));
    }

    /** A watermark that is not one of these begins anew. */
    private static long number(Watermark from) {
        try {
            return Long.parseLong(from.text());
        } catch (NumberFormatException other) {
            return 0;
        }
    }
}
