package dev.navette.testkit.connectors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.navette.memory.ShownQuote;
import dev.navette.model.ForeignId;
import dev.navette.model.Named;
import dev.navette.model.Product;
import dev.navette.model.ProductTexts;
import dev.navette.model.Reference;
import dev.navette.model.sales.ShopQuote;
import dev.navette.spi.Connection;
import dev.navette.testkit.ShopQuoteWorld;

/** The quotes of a shop in memory or in a file. */
record MemoryQuoteWorld(MemoryShopWorld world, Map<Named, ForeignId> sold) implements ShopQuoteWorld {

    MemoryQuoteWorld(MemoryShopWorld world) {
        this(world, new HashMap<>());
    }

    @Override
    public Connection<?> connection() {
        return world.connection();
    }

    @Override
    public boolean silence() {
        return world.silence();
    }

    @Override
    public Map<Named, ForeignId> idsFor(ShopQuote quote) {
        var ids = new HashMap<Named, ForeignId>();
        ids.put(quote.buyer(), new ForeignId("29"));
        quote.articles()
                .forEach(article -> ids.put(
                        article,
                        sold.computeIfAbsent(
                                article,
                                named -> world.shop()
                                        .put(new Product(
                                                new Reference(named.name()),
                                                new ProductTexts("Café", null),
                                                null,
                                                null)))));
        return ids;
    }

    @Override
    public ForeignId put(ShopQuote quote) {
        return world.shop().fulfilment().put(new ShownQuote(quote.document(), quote, idsFor(quote)));
    }

    @Override
    public void remove(ForeignId id) {
        world.shop().fulfilment().remove(id);
    }

    @Override
    public List<Shown> quotes() {
        return world.shop().fulfilment().quotes().stream()
                .map(shown -> new Shown(shown.id(), shown.shown(), shown.ids()))
                .toList();
    }
}
