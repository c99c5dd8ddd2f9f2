package dev.navette.testkit.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.navette.Navette;
import dev.navette.flow.Flow;
import dev.navette.flow.InvoiceExport;
import dev.navette.flow.StatusUpdate;
import dev.navette.mapping.sales.ProgressRule;
import dev.navette.mapping.sales.ProgressStep;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.memory.ShownInvoice;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentItem;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.Shipment;
import dev.navette.profile.Profile;
import dev.navette.run.Report;
import dev.navette.run.TaskReport;
import dev.navette.spi.Limits;
import dev.navette.state.SyncStore;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.Store;
import dev.navette.state.store.StoreAccess;
import dev.navette.state.store.TaskKey;
import dev.navette.testkit.Faults;
import dev.navette.testkit.FaultyConnector;
import dev.navette.testkit.MovableClock;
import dev.navette.testkit.connectors.Papers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Orders that were imported, delivered in two parcels each and invoiced, and a shop that takes two shipments of one delivery
 * note and two invoices of one document. Outlives processes.
 */
final class Dispatch implements Scene {

    private static final int MANY = 1_000;
    private static final List<Flow> FLOWS = List.of(
            StatusUpdate.by(ProgressRule.from("processing")
                    .then(ProgressStep.of(DocumentType.ORDER, "on-hold"))
                    .then(ProgressStep.of(DocumentType.DELIVERY_NOTE, "shipped").partially("partially-shipped"))
                    .then(ProgressStep.of(DocumentType.INVOICE, "completed"))),
            InvoiceExport.usual());

    final MovableClock clock = MovableClock.at(Instant.parse("2026-11-20T08:00:00Z"));

    private final MemoryErp erp = new MemoryErp("ebp");
    private final MemoryShop shop = new MemoryShop("shop-fr").limitedTo(new Limits(2, 1, World.SETTLE));
    private final Faults faults;
    private final boolean oneByOne;
    private final SyncStore state = SyncStore.inMemory();
    private final Store store = StoreAccess.open(state, clock);
    private final List<String> notes = new ArrayList<>();
    private final List<ForeignId> invoices = new ArrayList<>();
    private final List<ErpDocument> orders;
    private final StringBuilder story = new StringBuilder();
    private String status = "on-hold";

    Dispatch(int count, boolean oneByOne, Function<MovableClock, Faults> faults) {
        this.faults = faults.apply(clock);
        this.oneByOne = oneByOne;
        orders = IntStream.range(0, count).mapToObj(this::ordered).toList();
    }

    static Dispatch of(int count) {
        return new Dispatch(count, false, clock -> Faults.none());
    }

    private ErpDocument ordered(int number) {
        String id = id(number);
        shop.put(Papers.order(new ForeignId(id), "processing"));
        ForeignId document = erp.put(Papers.document(DocumentType.ORDER, "s1:" + id, "TEA", "POT"));
        return erp.documents().stream()
                .filter(one -> one.id().equals(document))
                .findFirst()
                .orElseThrow()
                .shown();
    }

    /** One parcel of each order leaves. */
    void sendTea() {
        send("TEA");
        status = "partially-shipped";
    }

    /** The other one too, and each order is invoiced. */
    void sendPotAndInvoice() {
        send("POT");
        for (ErpDocument order : orders) {
            ErpDocument invoice = erp.transform(order.id(), DocumentType.INVOICE);
            erp.validate(invoice.id());
            invoices.add(invoice.id());
        }
        status = "completed";
    }

    private void send(String article) {
        for (ErpDocument order : orders) {
            ErpDocument note = erp.transform(
                    order.id(),
                    DocumentType.DELIVERY_NOTE,
                    List.of(new DocumentItem(new Reference(article), Quantity.of(1))));
            erp.ship(note.id(), new Shipment("Colissimo", List.of(new Shipment.Parcel("6A" + note.id(), null))));
            notes.add(note.id() + " 6A" + note.id());
        }
    }

    @Override
    public void live(Steps steps) {
        run(steps);
    }

    @Override
    public void asksNobody() {
        assertThat(open()).as("open" + story).noneMatch(World::needsSomebody);
    }

    @Override
    public void converge(int atMost, Duration rest) {
        for (int lives = 0; lives < atMost; lives++) {
            clock.advance(rest);
            if (run(Steps.undisturbed()).isPresent() && open().isEmpty()) {
                return;
            }
        }
        throw new AssertionError("It has not come to rest after " + atMost + " runs, open: " + open() + story);
    }

    @Override
    public void isInStep() {
        clock.advance(World.longRest());
        look();
        long writes = writes();
        assertThat(run(Steps.undisturbed())).as("lives" + story).isPresent();
        assertThat(writes()).as("writes" + story).isEqualTo(writes);
        look();
    }

    private long writes() {
        return Stream.of(LinkKind.SHIPMENT, LinkKind.INVOICE)
                .mapToLong(kind -> shop.creates(kind) + shop.updates(kind))
                .sum();
    }

    private void look() {
        faults.ask("look", () -> faults);
        assertThat(shop.orders().stream()
                        .flatMap(order -> shop.fulfilment().shipments(order.id()).stream())
                        .map(shipment -> shipment.shown().note() + " "
                                + shipment.shown().parcels().get(0).trackingNumber()))
                .as("each shipment once" + story)
                .containsExactlyInAnyOrderElementsOf(notes);
        assertThat(shop.fulfilment().invoices())
                .as("each invoice once" + story)
                .extracting(ShownInvoice::document)
                .containsExactlyInAnyOrderElementsOf(invoices);
        assertThat(shop.orders())
                .as("statuses" + story)
                .extracting(order -> order.head().status())
                .containsOnly(status);
        assertThat(open()).as("open" + story).isEmpty();
    }

    private Optional<Report> run(Steps steps) {
        try (Navette navette = navette(steps)) {
            return Optional.of(checked(navette.run(profile(steps))));
        } catch (Halted dead) {
            return Optional.empty();
        } finally {
            tell("a process, " + steps);
        }
    }

    private Navette navette(Steps steps) {
        return Navette.builder()
                .store(StoreAccess.handle(time -> HaltingStore.of(StoreAccess.open(state, time), steps)))
                .clock(clock)
                .waiting(clock::advance)
                .executor(Runnable::run)
                .pageSize(4)
                .lease(World.LEASE)
                .build();
    }

    private Profile profile(Steps steps) {
        var process = new HaltingRoles(steps, oneByOne);
        var profile = Profile.named("shop-fr")
                .erp(FaultyConnector.connection(erp.connection(), process))
                .shop(FaultyConnector.connection(shop.connection(), faults, new OnTheWire(), process));
        FLOWS.forEach(profile::flow);
        return profile.build();
    }

    private Report checked(Report report) {
        for (TaskReport task : report.tasks()) {
            tell(task.task() + " " + task.ending() + ", " + task.counts());
            assertThat(task.counts().balanced()).as("balanced" + story).isTrue();
        }
        return report;
    }

    private List<OpenItem> open() {
        long pair = store.pair(erp.connection().account(), shop.connection().account());
        return FLOWS.stream()
                .flatMap(flow -> store.openItems(new TaskKey(pair, flow.task()), "", MANY).stream())
                .toList();
    }

    private void tell(String event) {
        story.append("\n  ").append(clock.instant()).append(' ').append(event);
    }

    private static String id(int number) {
        return Integer.toString(1042 + number);
    }

    @Override
    public void close() {
        store.close();
    }
}
