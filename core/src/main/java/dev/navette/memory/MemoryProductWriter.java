package dev.navette.memory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.navette.error.Fault;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/** Makes and changes products. */
record MemoryProductWriter(Desk desk, Supplier<Limits> allowed, BooleanSupplier refusingDoubles)
        implements ProductWriter {

    @Override
    public Limits limits() {
        return allowed.get();
    }

    @Override
    public Repeat repeat(Claim claim) {
        return claim.known().isPresent() || refusingDoubles.getAsBoolean() ? Repeat.HARMLESS : Repeat.HARMFUL;
    }

    @Override
    public List<Outcome> write(List<Write<Product>> batch, Attempt attempt) {
        return desk.write(batch, attempt, this::write);
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return desk.resolve(batch);
    }

    private Outcome write(Assortment shop, Write<Product> write) {
        ForeignId known = write.claim().id();
        if (known != null) {
            return update(shop, write, known);
        }
        List<ForeignId> doubles =
                refusingDoubles.getAsBoolean() ? shop.having(write.element().reference()) : List.of();
        return switch (doubles.size()) {
            case 0 -> create(shop, write);
            case 1 -> update(shop, write, doubles.get(0));
            default -> ambiguous(write, doubles);
        };
    }

    private Outcome create(Assortment shop, Write<Product> write) {
        if (!write.fields().contains(ProductField.NAME)) {
            return nameless(write);
        }
        shop.countCreate();
        ForeignId id = shop.add(given -> ShopProduct.of(given, write.element(), write.fields()))
                .id();
        return new Outcome.Done(Outcome.Effect.CREATED, id, Map.of(), left(write));
    }

    private Outcome update(Assortment shop, Write<Product> write, ForeignId id) {
        ShopProduct former = shop.product(id);
        if (former == null) {
            return desk.gone(write, id);
        }
        ShopProduct next = former.with(write.element(), write.fields());
        shop.countUpdate();
        shop.replace(next);
        Outcome.Effect effect = next.equals(former) ? Outcome.Effect.UNCHANGED : Outcome.Effect.UPDATED;
        return new Outcome.Done(effect, id, Map.of(), left(write));
    }

    private Outcome nameless(Write<Product> write) {
        return new Outcome.Rejected(
                Fault.of(
                        "A new product needs a name",
                        desk.system(),
                        "article " + write.claim().name(),
                        "Permit the name to be written, or make the product in the shop first"),
                ProductField.NAME,
                Outcome.Extent.ELEMENT);
    }

    private Outcome ambiguous(Write<Product> write, List<ForeignId> doubles) {
        return Outcome.rejected(Fault.of(
                "The shop has several products of this reference: "
                        + doubles.stream().map(ForeignId::value).collect(Collectors.joining(", ")),
                desk.system(),
                "article " + write.claim().name(),
                "Keep one of them, or link the article to one"));
    }

    /** What this shop has no place for. */
    private static Set<Field> left(Write<Product> write) {
        return write.fields().stream()
                .filter(field -> !(field instanceof ProductField))
                .collect(Collectors.toUnmodifiableSet());
    }
}
