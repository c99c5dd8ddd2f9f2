package dev.navette.memory;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import dev.navette.model.Check;
import dev.navette.spi.AccountCodeWriter;
import dev.navette.spi.FieldViewer;
import dev.navette.spi.InvoiceWriter;
import dev.navette.spi.Limits;
import dev.navette.spi.ListingReader;
import dev.navette.spi.MediaWriter;
import dev.navette.spi.OfferReader;
import dev.navette.spi.OrderFinder;
import dev.navette.spi.OrderMarker;
import dev.navette.spi.OrderProgressWriter;
import dev.navette.spi.OrderReader;
import dev.navette.spi.ProductSurvey;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.ProspectReader;
import dev.navette.spi.QuoteWriter;
import dev.navette.spi.Role;
import dev.navette.spi.SelfTest;
import dev.navette.spi.SellableFinder;
import dev.navette.spi.ShopCustomerFinder;
import dev.navette.spi.ShopCustomerWriter;
import dev.navette.spi.StockWriter;
import dev.navette.spi.TermWriter;

/** The roles of a {@link MemoryShop}, and how often each is called. Thread-safe. */
final class ShopRoles {

    private final String system;
    private final Keeping keeping;
    private final ShopOptions options;
    private final Map<Class<? extends Role>, AtomicLong> calls = new ConcurrentHashMap<>();

    /** @param system what messages call the shop */
    ShopRoles(String system, Keeping keeping, ShopOptions options) {
        this.system = system;
        this.keeping = keeping;
        this.options = options;
    }

    /** How many calls all of them have had. */
    long calls() {
        return calls.values().stream().mapToLong(AtomicLong::get).sum();
    }

    /** How many calls one of them has had. */
    long calls(Class<? extends Role> role) {
        AtomicLong counted = calls.get(role);
        return counted == null ? 0 : counted.get();
    }

    Map<Class<? extends Role>, Role> all(Clock clock, Supplier<List<Check>> checks) {
        Map<Class<? extends Role>, Role> all = new HashMap<>();
        all.putAll(catalogue(clock));
        all.putAll(sales(clock));
        all.putAll(fulfilment(clock));
        all.put(SelfTest.class, (SelfTest) checks::get);
        return all;
    }

    private Map<Class<? extends Role>, Role> catalogue(Clock clock) {
        return Map.of(
                ProductWriter.class,
                new MemoryProductWriter(desk(ProductWriter.class, clock), this::limits, this::refusesDoubles),
                StockWriter.class,
                new MemoryStockWriter(desk(StockWriter.class, clock), this::limits),
                TermWriter.class,
                new MemoryTermWriter(desk(TermWriter.class, clock), this::limits, this::refusesDoubles),
                MediaWriter.class,
                new MemoryMediaWriter(desk(MediaWriter.class, clock), this::limits, this::refusesDoubles),
                SellableFinder.class,
                new MemorySellableFinder(desk(SellableFinder.class, clock)),
                FieldViewer.class,
                new MemoryFieldViewer(desk(FieldViewer.class, clock)),
                OfferReader.class,
                new MemoryOfferReader(desk(OfferReader.class, clock)),
                ListingReader.class,
                new MemoryListingReader(desk(ListingReader.class, clock)),
                ProductSurvey.class,
                new MemoryProductSurvey(desk(ProductSurvey.class, clock)));
    }

    private Map<Class<? extends Role>, Role> sales(Clock clock) {
        return Map.of(
                OrderReader.class,
                new MemoryOrderReader(desk(OrderReader.class, clock), () -> options.zone),
                OrderMarker.class,
                new MemoryOrderMarker(desk(OrderMarker.class, clock), this::limits),
                AccountCodeWriter.class,
                new MemoryAccountCodeWriter(desk(AccountCodeWriter.class, clock), this::limits),
                ShopCustomerWriter.class,
                new MemoryShopCustomerWriter(desk(ShopCustomerWriter.class, clock), this::limits, () -> options.zone),
                ShopCustomerFinder.class,
                new MemoryShopCustomerFinder(desk(ShopCustomerFinder.class, clock)),
                ProspectReader.class,
                new MemoryProspectReader(desk(ProspectReader.class, clock)));
    }

    private Map<Class<? extends Role>, Role> fulfilment(Clock clock) {
        return Map.of(
                OrderFinder.class,
                new MemoryOrderFinder(desk(OrderFinder.class, clock)),
                OrderProgressWriter.class,
                new MemoryOrderProgressWriter(
                        desk(OrderProgressWriter.class, clock),
                        this::limits,
                        () -> options.statuses,
                        this::refusesDoubles),
                InvoiceWriter.class,
                new MemoryInvoiceWriter(desk(InvoiceWriter.class, clock), this::limits, this::refusesDoubles),
                QuoteWriter.class,
                new MemoryQuoteWriter(desk(QuoteWriter.class, clock), this::limits, this::refusesDoubles));
    }

    private Desk desk(Class<? extends Role> role, Clock clock) {
        AtomicLong counter = calls.computeIfAbsent(role, none -> new AtomicLong());
        return new Desk(system, keeping, counter, clock);
    }

    private Limits limits() {
        return options.limits;
    }

    private boolean refusesDoubles() {
        return options.refusingDoubles;
    }
}
