package dev.navette.memory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import dev.navette.error.Fault;
import dev.navette.model.ForeignId;
import dev.navette.model.ProductField;
import dev.navette.model.StockLevel;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.StockWriter;
import dev.navette.spi.Write;

/** Sets quantities of products that are there. */
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
        return desk.resolve(batch);
    }

    private Outcome write(Assortment shop, Write<StockLevel> write) {
        ForeignId id = write.claim().id();
        if (id == null) {
            return unlinked(write);
        }
        ShopProduct former = shop.product(id);
        if (former == null) {
            return desk.gone(write, id);
        }
        ShopProduct next = write.fields().contains(ProductField.QUANTITY)
                ? former.with(write.element().quantity())
                : former;
        shop.countUpdate();
        shop.replace(next);
        Outcome.Effect effect = next.equals(former) ? Outcome.Effect.UNCHANGED : Outcome.Effect.UPDATED;
        return new Outcome.Done(effect, id, Map.of(), Set.of());
    }

    private Outcome unlinked(Write<StockLevel> write) {
        return Outcome.rejected(Fault.of(
                "Stock needs a product to be set on",
                desk.system(),
                "article " + write.claim().name(),
                "Export the article first, or link it to a product"));
    }
}
