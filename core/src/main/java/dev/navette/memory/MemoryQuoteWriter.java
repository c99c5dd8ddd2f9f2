package dev.navette.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.navette.error.Fault;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.model.sales.ShopQuote;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.QuoteWriter;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/** Shows quotes whole, and none of which the customer or an article is missing. */
record MemoryQuoteWriter(Desk desk, Supplier<Limits> allowed, BooleanSupplier refusingDoubles) implements QuoteWriter {

    @Override
    public Limits limits() {
        return allowed.get();
    }

    @Override
    public Repeat repeat(Claim claim) {
        return claim.complete() || refusingDoubles.getAsBoolean() ? Repeat.HARMLESS : Repeat.HARMFUL;
    }

    @Override
    public List<Outcome> write(List<Write<ShopQuote>> batch, Attempt attempt) {
        return desk.write(batch, attempt, this::write);
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return desk.resolve(batch, (shop, claim) -> Desk.among(shop.fulfilment().quotes(), claim));
    }

    private Outcome write(Assortment shop, Write<ShopQuote> write) {
        Numbered<ShownQuote> all = shop.fulfilment().quotes();
        ForeignId known = write.claim().id();
        if (known != null && !all.has(known)) {
            return Outcome.rejected(desk.gone("quote " + known, element(write)));
        }
        Optional<Fault> missing = missing(shop, write);
        if (missing.isPresent()) {
            return Outcome.rejected(missing.get());
        }
        ForeignId there = known != null || !refusingDoubles.getAsBoolean()
                ? known
                : all.named(write.claim().name()).stream().findFirst().orElse(null);
        if (there == null) {
            all.countCreate();
            return Outcome.created(all.add(id -> new ShownQuote(id, write.element(), write.ids()))
                    .id());
        }
        all.countUpdate();
        var next = new ShownQuote(there, write.element(), write.ids());
        boolean same = next.equals(all.at(there));
        all.replace(next);
        return same ? new Outcome.Done(Outcome.Effect.UNCHANGED, there, Map.of(), Set.of()) : Outcome.updated(there);
    }

    private Optional<Fault> missing(Assortment shop, Write<ShopQuote> write) {
        ShopQuote quote = write.element();
        return Stream.concat(Stream.of(quote.buyer()), quote.articles().stream())
                .filter(named -> !isThere(shop, named, write.ids()))
                .map(named -> Fault.of(
                        "The quote names what the shop does not have: "
                                + (named.equals(quote.buyer()) ? "customer " : "article ") + named.name(),
                        desk.system(),
                        element(write),
                        "Send that to the shop first; the quote is tried again on the next run"))
                .findFirst();
    }

    /** Of customers it knows no more than their ids. */
    private static boolean isThere(Assortment shop, Named named, Map<Named, ForeignId> ids) {
        ForeignId id = ids.get(named);
        return id != null && (!named.kind().equals(LinkKind.SELLABLE) || shop.sells(id));
    }

    private static String element(Write<ShopQuote> write) {
        return "quote " + write.claim().name();
    }
}
