package dev.navette.memory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductFields;
import dev.navette.model.TranslatedField;
import dev.navette.model.Variant;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/** Makes and changes products with their variants. */
record MemoryProductWriter(Desk desk, Supplier<Limits> allowed, BooleanSupplier refusingDoubles)
        implements ProductWriter {

    @Override
    public Limits limits() {
        return allowed.get();
    }

    @Override
    public Repeat repeat(Claim claim) {
        return claim.complete() || refusingDoubles.getAsBoolean() ? Repeat.HARMLESS : Repeat.HARMFUL;
    }

    @Override
    public List<Outcome> write(List<Write<Product>> batch, Attempt attempt) {
        batch.forEach(this::forms); // what a program may not ask is refused before anything changes
        return desk.write(batch, attempt, this::write);
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return desk.resolve(batch, MemoryProductWriter::resolve);
    }

    /** With its variants; a claimed one that two bear makes the whole ambiguous. */
    private static Resolution resolve(Assortment shop, Claim claim) {
        Resolution whole = Desk.among(shop.products(), claim);
        if (!(whole instanceof Resolution.Found found)) {
            return whole;
        }
        Map<String, ForeignId> parts = new HashMap<>(FormWrites.ids(shop, found.id()));
        for (Claim part : claim.parts()) {
            ForeignId known = part.id();
            if (known != null && isOf(shop, found.id(), known)) {
                parts.put(part.name(), known);
            } else if (known == null && !parts.containsKey(part.name())) {
                List<ForeignId> doubles = named(shop, found.id(), part.name());
                if (!doubles.isEmpty()) {
                    return new Resolution.Several(doubles);
                }
            }
        }
        return new Resolution.Found(found.id(), parts);
    }

    private static boolean isOf(Assortment shop, ForeignId product, ForeignId id) {
        ShopVariant variant = shop.variants().at(id);
        return variant != null && variant.product().equals(product);
    }

    private static List<ForeignId> named(Assortment shop, ForeignId product, String reference) {
        return shop.variantsOf(product).stream()
                .filter(variant -> variant.reference().value().equals(reference))
                .map(ShopVariant::id)
                .toList();
    }

    private Outcome write(Assortment shop, Write<Product> write) {
        ForeignId known = write.claim().id();
        if (known != null) {
            return update(shop, write, known);
        }
        List<ForeignId> doubles = refusingDoubles.getAsBoolean()
                ? shop.products().named(write.element().reference().value())
                : List.of();
        return switch (doubles.size()) {
            case 0 -> create(shop, write);
            case 1 -> update(shop, adopting(write), doubles.get(0));
            default -> ambiguous(write, doubles);
        };
    }

    /** What is there already keeps what it has of the fields that are for new ones. */
    private static Write<Product> adopting(Write<Product> write) {
        Set<Field> fields = new HashSet<>(write.fields());
        fields.removeAll(write.kept());
        return new Write<>(write.claim(), write.element(), fields, write.parts(), write.ids(), write.kept());
    }

    private Outcome create(Assortment shop, Write<Product> write) {
        if (!write.fields().contains(ProductField.NAME)) {
            return nameless(write);
        }
        FormWrites forms = forms(write);
        Optional<Outcome> refusal = refusal(shop, write, forms, null);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        shop.products().countCreate();
        ForeignId id = shop.products()
                .add(given -> ShopProduct.of(given, write.element(), write.fields(), write.ids()))
                .id();
        forms.write(shop, id);
        return done(shop, write, id, Outcome.Effect.CREATED);
    }

    private Outcome update(Assortment shop, Write<Product> write, ForeignId id) {
        ShopProduct former = shop.products().at(id);
        if (former == null) {
            return Outcome.rejected(desk.gone("product " + id, element(write)));
        }
        FormWrites forms = forms(write);
        Optional<Outcome> refusal = refusal(shop, write, forms, id);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        ShopProduct next = former.with(write.element(), write.fields(), write.ids());
        shop.products().countUpdate();
        shop.products().replace(next);
        boolean formsChanged = forms.write(shop, id);
        boolean changed = formsChanged || !next.equals(former);
        return done(shop, write, id, changed ? Outcome.Effect.UPDATED : Outcome.Effect.UNCHANGED);
    }

    private FormWrites forms(Write<Product> write) {
        return FormWrites.of(write, desk.system(), refusingDoubles.getAsBoolean());
    }

    private static Outcome done(Assortment shop, Write<Product> write, ForeignId id, Outcome.Effect effect) {
        return new Outcome.Done(effect, id, FormWrites.ids(shop, id), left(write));
    }

    private Optional<Outcome> refusal(
            Assortment shop, Write<Product> write, FormWrites forms, @Nullable ForeignId product) {
        Optional<Outcome> missing = missing(shop, write);
        return missing.isPresent() ? missing : forms.refusal(shop, product).map(Outcome::rejected);
    }

    /** What the write names by an id that this shop has not. */
    private Optional<Outcome> missing(Assortment shop, Write<Product> write) {
        Product product = write.element();
        var sold = new Variant(product.reference(), product.sale());
        return Stream.concat(
                        write.fields().stream()
                                .flatMap(field -> missing(shop, write, field, ProductFields.namesOf(field, product))),
                        Stream.concat(
                                write.fields().stream()
                                        .flatMap(field ->
                                                missing(shop, write, field, ProductFields.namesOf(field, sold))),
                                ofParts(shop, write)))
                .findFirst();
    }

    private Stream<Outcome> ofParts(Assortment shop, Write<Product> write) {
        return write.element().variants().stream()
                .flatMap(variant -> write
                        .parts()
                        .getOrDefault(variant.reference().value(), Set.of())
                        .stream()
                        .flatMap(field -> missing(shop, write, field, ProductFields.namesOf(field, variant))));
    }

    private Stream<Outcome> missing(Assortment shop, Write<Product> write, Field field, List<Named> names) {
        return names.stream()
                .filter(named -> write.ids().containsKey(named) && !shop.has(named, write.ids()))
                .map(named -> desk.gone(word(named.kind()) + write.ids().get(named), element(write)))
                .map(gone -> new Outcome.Rejected(gone, field, Outcome.Extent.ELEMENT));
    }

    private static String word(LinkKind kind) {
        if (kind.equals(LinkKind.MEDIA)) {
            return "picture ";
        }
        return kind.equals(LinkKind.TERM) ? "term " : "product ";
    }

    private Outcome nameless(Write<Product> write) {
        return new Outcome.Rejected(
                Fault.of(
                        "A new product needs a name",
                        desk.system(),
                        element(write),
                        "Permit the name to be written, or make the product in the shop first"),
                ProductField.NAME,
                Outcome.Extent.ELEMENT);
    }

    private Outcome ambiguous(Write<Product> write, List<ForeignId> doubles) {
        return Outcome.rejected(Fault.of(
                "The shop has several products of this reference: "
                        + doubles.stream().map(ForeignId::value).collect(Collectors.joining(", ")),
                desk.system(),
                element(write),
                "Keep one of them, or link the article to one"));
    }

    private static String element(Write<Product> write) {
        return "article " + write.claim().name();
    }

    /** What this shop has no place for. */
    private static Set<Field> left(Write<Product> write) {
        Stream<Field> ofParts = write.parts().values().stream().flatMap(Set::stream);
        return Stream.concat(write.fields().stream(), ofParts)
                .filter(field -> !(field instanceof ProductField || field instanceof TranslatedField))
                .collect(Collectors.toUnmodifiableSet());
    }
}
