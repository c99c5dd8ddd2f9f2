package dev.navette.state.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.navette.error.Fault;
import dev.navette.model.Account;
import dev.navette.model.Fingerprint;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.run.Counts;
import dev.navette.run.Ending;
import dev.navette.run.Result;

/**
 * The content of the store file in the test resources, which every later version must open. Run {@link #main} once for
 * each version of the schema, with the name of a new file; those of earlier versions stay as they are.
 */
final class StoreFixture {

    static final Account ERP = new Account("ebp", "dossier-1");
    static final Account SHOP = new Account("woocommerce", "shop.example");
    static final Instant TIME = Instant.parse("2026-11-20T08:00:00.123456Z");
    static final Clock CLOCK = Clock.fixed(TIME, ZoneOffset.UTC);
    static final TaskKey TASK = new TaskKey(1, "stock");
    static final Lease HELD = new Lease("run:1:stock", "till 1", 2, Duration.ofMinutes(10), TIME.plusSeconds(600));

    static final Element LINKED = new Element(
            new ElementKey(LinkKind.SELLABLE, "EM-1"),
            new ForeignId("812"),
            Map.of("stock", Fingerprint.of("5"), "price", Fingerprint.of("12.50", "EUR")));
    static final Element UNLINKED = new Element(
            new ElementKey(LinkKind.PRODUCT, "Café moulu 250 g"),
            null,
            Map.of("name", Fingerprint.of("Café")),
            TIME.plusSeconds(120));

    static final OpenItem PARKED = new OpenItem(
            "EM-2",
            OpenItem.State.PARKED,
            Fault.of("The article has no price", "EBP", "article EM-2", "Give it a price"),
            0,
            TIME,
            1,
            null);
    static final OpenItem PENDING = new OpenItem(
            "EM-3",
            OpenItem.State.PENDING,
            new Fault("The shop is still at work", "WooCommerce", "article EM-3", "202 Accepted", "Wait"),
            2,
            TIME,
            2,
            new OpenAttempt(
                    "0123456789abcdef0123456789abcdef", TIME, TIME.plusSeconds(60), TIME.plusSeconds(90), "request 7"));
    static final Mark MARK = new Mark("line 300", "warehouse PARIS", true);
    static final JournalRun ENDED = new JournalRun(
            1,
            "shop-fr",
            TASK,
            TIME,
            TIME,
            new JournalEnd(Ending.ABORTED, "The shop refused access"),
            new Counts(65, 1, 2, 3, 4, 5, 6, 7, 8, 9, 20));
    static final JournalRun OPEN = new JournalRun(2, "shop-fr", TASK, TIME, null, null, Counts.NONE);
    static final JournalLine LINE = new JournalLine("EM-2", Result.PARKED, "no price");

    private StoreFixture() {}

    /** Writes the file. */
    public static void main(String[] args) {
        try (Store store = SqliteFile.open(Path.of(args[0]).toAbsolutePath(), CLOCK)) {
            write(store);
        }
    }

    static void write(Store store) {
        store.pair(ERP, SHOP);
        Lease first = store.acquire(HELD.name(), "till 1", HELD.length()).orElseThrow();
        long aborted = store.begin(first, TASK, "shop-fr");
        var updates = List.of(update(LINKED), update(UNLINKED));
        store.commit(
                first,
                new Changes(
                        TASK,
                        aborted,
                        updates,
                        List.of(PARKED),
                        List.of(),
                        MARK,
                        ENDED.counts(),
                        List.of(LINE),
                        ENDED.ending()));
        store.release(first);
        Lease second = store.acquire(HELD.name(), "till 1", HELD.length()).orElseThrow();
        long open = store.begin(second, TASK, "shop-fr");
        store.commit(
                second,
                new Changes(TASK, open, List.of(), List.of(PENDING), List.of(), null, Counts.NONE, List.of(), null));
        store.put(SHOP, "tokens", "access", "one");
    }

    private static ElementUpdate update(Element element) {
        return new ElementUpdate(
                element.key(), element.id(), element.fingerprints(), Set.of(), element.unsettled(), null, null);
    }
}
