package dev.navette.memory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.navette.error.Fault;
import dev.navette.model.ForeignId;
import dev.navette.model.ProductField;
import dev.navette.model.Reference;
import dev.navette.model.StockLevel;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.StockWriter;
import dev.navette.spi.Write;

/** Sets quantities of simple products and variants that are there. */
record MemoryStockWriter(Desk desk, Supplier<Limits> allowed) implements StockWriter {

    @Override
    public Limits limits() {
        return allowed.get();
    }

    @Override
    public Repeat repeat(Claim claim) {
        return Repeat.HARMLESS;
    }

    @Override
    public List<Outcome> write(List<Write<StockLevel>> batch, Attempt attempt) {
        return desk.write(batch, attempt, this::write);
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return desk.resolve(batch, MemoryStockWriter::resolve);
    }

    private static Resolution resolve(Assortment shop, Claim claim) {
        ForeignId known = claim.id();
        if (known != null) {
            return shop.sells(known) ? Resolution.found(known) : Resolution.absent();
        }
        return Desk.among(shop.sellables(new Reference(claim.name())));
    }

    private Outcome write(Assortment shop, Write<StockLevel> write) {
        ForeignId id = write.claim().id();
        if (id == null) {
            return Outcome.rejected(unlinked(write));
        }
        if (!shop.sells(id)) {
            return Outcome.rejected(unsold(shop, write, id));
        }
        boolean changed = write.fields().contains(ProductField.QUANTITY)
                && shop.stock(id, write.element().quantity());
        shop.variants().countUpdate();
        Outcome.Effect effect = changed ? Outcome.Effect.UPDATED : Outcome.Effect.UNCHANGED;
        return new Outcome.Done(effect, id, Map.of(), Set.of());
    }

    private Fault unsold(Assortment shop, Write<StockLevel> write, ForeignId id) {
        if (!shop.products().has(id)) {
            String word = id.value().startsWith(Assortment.VARIANT.letter()) ? "variant " : "product ";
            return desk.gone(word + id, element(write));
        }
        return Fault.of(
                "Product " + id + " is sold by its variants",
                desk.system(),
                element(write),
                "Link the article to one of them: "
                        + shop.variantsOf(id).stream()
                                .map(variant -> variant.id().value())
                                .collect(Collectors.joining(", ")));
    }

    private Fault unlinked(Write<StockLevel> write) {
        return Fault.of(
                "Stock needs a product to be set on",
                desk.system(),
                element(write),
                "Export the article first, or link it to a product");
    }

    private static String element(Write<StockLevel> write) {
        return "article " + write.claim().name();
    }
}
