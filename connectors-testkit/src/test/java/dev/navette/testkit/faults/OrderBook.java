package dev.navette.testkit.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.navette.Navette;
import dev.navette.flow.OrderImport;
import dev.navette.memory.MemoryDocument;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.model.Article;
import dev.navette.model.sales.Customer;
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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A shop with orders, an ERP that takes a second document of one reference, and a store, which outlive processes: each order
 * has to be in the ERP once, with its account, its payments and its refund, to the cent.
 */
final class OrderBook implements Scene {

    private static final int MANY = 10_000;
    private static final List<String> TASKS = List.of(
            "order-import",
            "order-units",
            "order-accounts",
            "order-addresses",
            "order-documents",
            "order-proofs",
            "order-payments",
            "order-marks",
            "order-codes");

    /**
     * How it goes in it.
     *
     * @param orders how many there are
     * @param batch how many the ERP takes at once
     * @param store where everything is kept
     * @param erpFaults what goes wrong in the ERP
     * @param oneByOne whether a process may die in the middle of a batch
     */
    record Plot(int orders, int batch, SyncStore store, Function<MovableClock, Faults> erpFaults, boolean oneByOne) {

        static Plot of(int orders) {
            return new Plot(orders, 4, SyncStore.inMemory(), clock -> Faults.none(), false);
        }

        Plot in(SyncStore other) {
            return new Plot(orders, batch, other, erpFaults, oneByOne);
        }

        Plot with(Function<MovableClock, Faults> faults) {
            return new Plot(orders, batch, store, faults, oneByOne);
        }

        Plot withRequestsOfOne() {
            return new Plot(orders, batch, store, erpFaults, true);
        }
    }

    final MovableClock clock = MovableClock.at(Instant.parse("2026-11-20T08:00:00Z"));
    final MemoryErp erp = new MemoryErp("ebp").limitedTo(new Limits(4, 1, World.SETTLE));
    final MemoryShop shop = new MemoryShop("shop-fr");

    private final Plot plot;
    private final Sold sold;
    private final Faults faults;
    private final SyncStore handle;
    private final Store store;
    private final StringBuilder story = new StringBuilder();

    OrderBook(Plot plot) {
        this.plot = plot;
        this.sold = new Sold(plot.orders());
        this.faults = plot.erpFaults().apply(clock);
        this.handle = plot.store();
        this.store = StoreAccess.open(handle, clock);
        Stream.of(
                        "EM-1",
                        "EM-2",
                        "DIVERS",
                        "PORT",
                        "EMBALLAGE",
                        "FRAIS",
                        "REMISE",
                        "ECART",
                        "CADEAU",
                        "REMB",
                        "ACOMPTE")
                .forEach(reference -> erp.put(Article.named(reference, "Article " + reference)));
        sold.orders().forEach(shop::put);
    }

    @Override
    public void live(Steps steps) {
        run(steps);
    }

    /** One process that runs everything; empty when it died. */
    Optional<Report> run(Steps steps) {
        return run(steps, Runnable::run, Faults.none());
    }

    /** The same with something of its own before the ERP. */
    Optional<Report> run(Steps steps, Executor executor, Faults own) {
        try (Navette navette = navette(steps, executor)) {
            return Optional.of(checked(navette.run(profile("shop-fr", steps, own))));
        } catch (Halted dead) {
            return Optional.empty();
        } finally {
            tell("a process, " + steps);
        }
    }

    Navette navette(Steps steps, Executor executor) {
        return Navette.builder()
                .store(StoreAccess.handle(time -> HaltingStore.of(StoreAccess.open(handle, time), steps)))
                .clock(clock)
                .waiting(clock::advance)
                .executor(executor)
                .pageSize(5)
                .lease(World.LEASE)
                .build();
    }

    Profile profile(String name, Steps steps, Faults own) {
        var process = new HaltingRoles(steps, plot.oneByOne());
        return Profile.named(name)
                .erp(FaultyConnector.connection(erp.connection(), faults, own, process))
                .shop(FaultyConnector.connection(shop.connection(), process))
                .flow(OrderImport.by(Sold.rule()))
                .build();
    }

    @Override
    public void converge(int atMost, Duration rest) {
        Report last = null;
        for (int lives = 0; lives < atMost; lives++) {
            clock.advance(rest);
            last = run(Steps.undisturbed()).orElseThrow();
            if (last.clean() && openItems().isEmpty() && undone().isEmpty()) {
                return;
            }
        }
        throw new AssertionError("It has not come to rest after " + atMost + " runs, the last one: " + last + ", open: "
                + openItems() + ", undone: " + undone() + story);
    }

    /** Orders that the shop has not been told of. */
    private List<String> undone() {
        return shop.orders().stream()
                .filter(order -> order.head().mark() == null)
                .map(order -> order.id().value())
                .toList();
    }

    @Override
    public void isInStep() {
        clock.advance(World.longRest());
        look();
        int documents = erp.documents().size();
        Report further = run(Steps.undisturbed()).orElseThrow();
        assertThat(erp.documents()).as("documents" + story).hasSize(documents);
        assertThat(further.clean()).as("clean" + story).isTrue();
        look();
    }

    private void look() {
        faults.ask("look", () -> faults); // what the ERP had still to do is done by now
        String tag = store.ledger().tag(shop.connection().account());
        assertThat(erp.documents().stream().map(OrderBook::line))
                .as("documents" + story)
                .containsExactlyInAnyOrderElementsOf(lines(sold.documents(tag)));
        assertThat(erp.payments().stream()
                        .map(payment -> payment.booked().document() + " "
                                + payment.booked().payment().amount().amount()))
                .as("payments" + story)
                .containsExactlyInAnyOrderElementsOf(lines(sold.payments(tag)));
        assertThat(erp.customers().stream().map(Customer::code))
                .as("accounts" + story)
                .containsExactlyInAnyOrderElementsOf(sold.accounts());
        var marks = new TreeMap<String, List<String>>();
        sold.documents(tag)
                .keySet()
                .forEach(reference -> marks.computeIfAbsent(
                                reference.substring(tag.length() + 1).split("/", -1)[0], none -> new ArrayList<>())
                        .add(reference));
        shop.orders().forEach(order -> {
            assertThat(order.head().status()).as("status of " + order + story).isEqualTo("transferred");
            assertThat(String.valueOf(order.head().mark()).split(" ", -1))
                    .as("mark of " + order + story)
                    .containsExactlyInAnyOrderElementsOf(marks.get(order.id().value()));
        });
        assertThat(openItems()).as("open" + story).isEmpty();
    }

    private static String line(MemoryDocument document) {
        return document.shown().reference() + " " + document.shown().type() + " "
                + document.shown().customer() + " " + document.shown().gross().amount();
    }

    private static List<String> lines(Map<String, String> byReference) {
        return byReference.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    private Report checked(Report report) {
        for (TaskReport task : report.tasks()) {
            tell(task.task() + " " + task.ending() + ", " + task.counts()
                    + (task.message() == null ? "" : ", " + task.message()));
            assertThat(task.counts().balanced()).as("balanced" + story).isTrue();
        }
        asksNobody();
        return report;
    }

    @Override
    public void asksNobody() {
        assertThat(openItems()).as("open" + story).noneMatch(World::needsSomebody);
    }

    List<OpenItem> openItems() {
        long pair = store.pair(erp.connection().account(), shop.connection().account());
        return TASKS.stream()
                .flatMap(task -> store.openItems(new TaskKey(pair, task), "", MANY).stream())
                .toList();
    }

    void tell(String event) {
        story.append("\n  ").append(clock.instant()).append(' ').append(event);
    }

    @Override
    public void close() {
        store.close();
    }
}
