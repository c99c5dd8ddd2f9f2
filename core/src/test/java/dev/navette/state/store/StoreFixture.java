package dev.navette.state.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.navette.error.Fault;
import dev.navette.model.Account;
import dev.navette.model.Fingerprint;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.run.Counts;
import dev.navette.run.Ending;
import dev.navette.run.Result;
import dev.navette.spi.Seen;

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

    // Since version 2.

    static final OpenItem DEFERRED = new OpenItem(
            "EM-4",
            OpenItem.State.DEFERRED,
            Fault.of("A related article is not in the shop yet", "WooCommerce", "article EM-4", "Nothing"),
            0,
            TIME,
            2,
            null,
            Set.of(new ElementKey(LinkKind.PRODUCT, "EM-5"), new ElementKey(LinkKind.TERM, "Café")),
            Result.CREATED);
    static final Spooled DUE = new Spooled("TEE-L", "TEE", 2, true, "T-shirt;large");
    static final Spooled DELIVERED = new Spooled("TEE-M", "TEE", 2, false, null);
    static final PlannedChange CHANGE = new PlannedChange(
            TASK.task(),
            "EM-1",
            "SELLABLE",
            "EM-1",
            "stock",
            false,
            Fingerprint.of("5"),
            Fingerprint.of("3"),
            null,
            "3");
    static final PlanRow PLAN =
            new PlanRow(1, 1, 2, "shop-fr", TIME, TIME, false, new Counts(1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0));

    static final SurveyKey SURVEY = new SurveyKey(1, "products");
    static final Sighting SEEN = new Sighting(LinkKind.PRODUCT, "812", "EM-1", 1, 1, 0, 0);

    // Since version 3.

    static final Element PART = new Element(
            new ElementKey(LinkKind.TERM, "TEE-M"),
            new ForeignId("813"),
            Map.of("price", Fingerprint.of("15")),
            null,
            "TEE");
    static final OpenItem ACCEPTED = new OpenItem(
            "EM-6",
            OpenItem.State.PENDING,
            Fault.of("The shop took it", "WooCommerce", "article EM-6", "Wait"),
            0,
            TIME,
            2,
            new OpenAttempt("accepted", TIME, TIME.plusSeconds(60), TIME.plusSeconds(90), null)
                    .holding(Map.of(LINKED.key(), LINKED.fingerprints())));

    private StoreFixture() {}

    /** Writes the file. */
    public static void main(String[] args) {
        try (Store store = SqliteFile.open(Path.of(args[0]).toAbsolutePath(), CLOCK)) {
            write(store);
            writeSince2(store);
            writeSince3(store);
        }
    }

    /** Copies a file of the test resources. */
    static Path copy(String name, Path file) throws IOException {
        try (InputStream content = StoreFixture.class.getResourceAsStream("/dev/navette/state/" + name)) {
            Files.copy(Objects.requireNonNull(content, name), file);
        }
        return file;
    }

    /** What a program does next with the store: takes a lease, reads on and learns of one more element. */
    static Element goOn(Store store) {
        var learnt = new Element(
                new ElementKey(LinkKind.SELLABLE, "EM-9"), new ForeignId("819"), Map.of("stock", Fingerprint.of("9")));
        Lease lease = store.acquire("run:1:articles", "till 3", HELD.length()).orElseThrow();
        var task = new TaskKey(TASK.pair(), "articles");
        long run = store.begin(lease, task, "shop-fr");
        store.commit(
                lease,
                new Changes(
                        task, run, List.of(update(learnt)), List.of(), List.of(), MARK, Counts.NONE, List.of(), null));
        return learnt;
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

    /** What version 1 cannot keep. */
    static void writeSince2(Store store) {
        var spool = new Changes.Spool(List.of(DUE, DELIVERED), List.of(), List.of(), List.of());
        store.commit(
                HELD,
                new Changes(
                        TASK,
                        OPEN.run(),
                        List.of(),
                        List.of(DEFERRED),
                        List.of(),
                        spool,
                        List.of(),
                        null,
                        Counts.NONE,
                        List.of(),
                        null));
        store.hint(TASK, List.of("EM-1"));
        writeSurvey(store);
        writePlan(store);
    }

    /** What version 2 cannot keep. */
    static void writeSince3(Store store) {
        var updates = List.of(update(PART));
        store.commit(
                HELD,
                new Changes(
                        TASK, OPEN.run(), updates, List.of(ACCEPTED), List.of(), null, Counts.NONE, List.of(), null));
    }

    private static void writeSurvey(Store store) {
        Lease lease = store.acquire("run:1:survey", "till 1", HELD.length()).orElseThrow();
        var seen = new Seen(SEEN.key(), SEEN.name(), Fingerprint.of("Café moulu"), SEEN.kind());
        store.see(lease, SURVEY, TIME, List.of(seen));
        store.endPass(lease, SURVEY);
        store.release(lease);
    }

    private static void writePlan(Store store) {
        PlanRow plan = store.beginPlan(TASK.pair(), PLAN.profile());
        var task = new TaskKey(plan.shadow(), TASK.task());
        Lease lease = store.acquire(task.leaseName(), "till 1", HELD.length()).orElseThrow();
        long run = store.begin(lease, task, PLAN.profile());
        store.commit(
                lease,
                new Changes(
                        task,
                        run,
                        List.of(),
                        List.of(),
                        List.of(),
                        Changes.Spool.NONE,
                        List.of(CHANGE),
                        null,
                        Counts.NONE,
                        List.of(),
                        null));
        store.endPlan(plan.plan(), PLAN.counts(), PLAN.complete());
    }

    private static ElementUpdate update(Element element) {
        return new ElementUpdate(
                element.key(),
                element.id(),
                element.fingerprints(),
                Set.of(),
                element.unsettled(),
                null,
                null,
                element.whole());
    }
}
