package dev.navette.testkit.faults;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

import dev.navette.Navette;
import dev.navette.flow.Flow;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.memory.ShopProduct;
import dev.navette.model.Article;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleStock;
import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.WarehouseStock;
import dev.navette.profile.Profile;
import dev.navette.run.Report;
import dev.navette.run.TaskReport;
import dev.navette.spi.Limits;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.Store;
import dev.navette.state.store.StoreAccess;
import dev.navette.state.store.TaskKey;
import dev.navette.testkit.Faults;
import dev.navette.testkit.FaultyConnector;
import dev.navette.testkit.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What outlives a process: an ERP, a shop that accepts two products of one reference, and a store. Processes run in it
 * one after the other, and may die.
 */
final class World implements Scene {

    static final Duration LEASE = Duration.ofMinutes(2);

    /** How long the shop may work on after a client gave up. */
    static final Duration SETTLE = Duration.ofMinutes(5);

    private static final int MANY = 1_000;

    final MovableClock clock = MovableClock.at(Instant.parse("2026-11-20T08:00:00Z"));
    final MemoryErp erp = new MemoryErp("ebp");
    final MemoryShop shop;

    private final Setting setting;
    private final List<Faults> faults;
    private final Store store;
    private final StringBuilder story = new StringBuilder();
    private int cents;

    World(Setting setting) {
        this.setting = setting;
        this.shop = new MemoryShop("shop-fr").limitedTo(new Limits(setting.batch(), 1, SETTLE));
        this.faults = setting.shopFaults().apply(clock);
        this.store = StoreAccess.open(setting.store(), clock);
        pricing(500);
    }

    /** Gives every article of the ERP another price and another quantity: article 3 costs and counts 3 more. */
    void pricing(int basis) {
        cents = basis;
        for (int number = 1; number <= setting.articles(); number++) {
            erp.put(article(number));
        }
    }

    /** One process, from its start to its end; empty when it died. */
    Optional<Report> run(Steps steps) {
        try (Navette navette = navette(steps, Runnable::run)) {
            return Optional.of(checked(navette.run(profile("shop-fr", steps))));
        } catch (Halted dead) {
            return Optional.empty();
        } finally {
            tell("a process, " + steps);
        }
    }

    @Override
    public void live(Steps steps) {
        run(steps);
    }

    @Override
    public void asksNobody() {
        assertThat(openItems()).as("parked" + story).noneMatch(World::needsSomebody);
    }

    /** A Navette as one process has it; the caller closes it. */
    Navette navette(Steps steps, Executor executor) {
        return Navette.builder()
                .store(StoreAccess.handle(time -> HaltingStore.of(StoreAccess.open(setting.store(), time), steps)))
                .clock(clock)
                .waiting(clock::advance)
                .executor(executor)
                .pageSize(setting.page())
                .lease(LEASE)
                .build();
    }

    /** The profile with one process's connectors. */
    Profile profile(String name, Steps steps) {
        return profile(name, steps, Faults.none());
    }

    /** The profile with one process's connectors and something of its own before the shop. */
    Profile profile(String name, Steps steps, Faults own) {
        var process = new HaltingRoles(steps, setting.oneByOne());
        var between = new ArrayList<>(faults);
        between.add(own);
        between.add(process);
        var profile = Profile.named(name)
                .erp(FaultyConnector.connection(erp.connection(), process))
                .shop(FaultyConnector.connection(shop.connection(), between.toArray(Faults[]::new)));
        setting.flows().forEach(profile::flow);
        return profile.build();
    }

    @Override
    public void converge(int atMost, Duration rest) {
        Report last = null;
        for (int lives = 0; lives < atMost; lives++) {
            clock.advance(rest);
            last = run(Steps.undisturbed()).orElseThrow();
            if (last.clean()) {
                return;
            }
        }
        throw new AssertionError("It has not come to rest after " + atMost + " runs, the last one: " + last + story);
    }

    /** The time after which a dead process's lease is over and its writes have shown. */
    static Duration longRest() {
        return LEASE.plus(SETTLE).plusSeconds(1);
    }

    /** The time after which a dead process's lease is over, while the shop may still be at work. */
    static Duration shortRest() {
        return LEASE.plusSeconds(1);
    }

    /** Whatever shows late. */
    @Override
    public void isInStep() {
        clock.advance(longRest());
        look();
        long writes = shop.creates() + shop.updates();
        Report further = run(Steps.undisturbed()).orElseThrow();
        assertThat(shop.creates() + shop.updates()).as("writes" + story).isEqualTo(writes);
        assertThat(further.clean()).as("clean" + story).isTrue();
        assertThat(further.counts().unchanged())
                .as("unchanged" + story)
                .isEqualTo(further.counts().read());
        look();
    }

    /** Adds to what is shown when an expectation fails. */
    void tell(String event) {
        story.append("\n  ").append(clock.instant()).append(' ').append(event);
    }

    String story() {
        return story.toString();
    }

    Store store() {
        return store;
    }

    /** What is open of all flows. */
    List<OpenItem> openItems() {
        long pair = store.pair(erp.connection().account(), shop.connection().account());
        var open = new ArrayList<OpenItem>();
        for (Flow flow : setting.flows()) {
            open.addAll(store.openItems(new TaskKey(pair, flow.task()), "", MANY));
        }
        return open;
    }

    int articles() {
        return setting.articles();
    }

    @Override
    public void close() {
        store.close();
    }

    private void look() {
        List<String> expected = new ArrayList<>();
        for (int number = 1; number <= setting.articles(); number++) {
            expected.add(line("EM-" + number, name(number), price(number) + " net", quantity(number)));
        }
        List<ShopProduct> there = products();
        assertThat(there.stream().map(World::line))
                .as("the shop" + story)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(shop.creates()).as("creates" + story).isEqualTo(setting.articles());
        assertThat(openItems()).as("open" + story).isEmpty();
    }

    /** What the shop had still to do is done by now. */
    private List<ShopProduct> products() {
        faults.forEach(fault -> fault.ask("look", () -> fault));
        return shop.products();
    }

    /** Every report adds up, and nobody is ever asked for help. */
    Report checked(Report report) {
        for (TaskReport task : report.tasks()) {
            tell(task.task() + " " + task.ending() + ", " + task.counts()
                    + (task.message() == null ? "" : ", " + task.message()));
            assertThat(task.counts().balanced()).as("balanced" + story).isTrue();
            assertThat(task.counts().parked()).as("parked" + story).isZero();
        }
        assertThat(openItems()).as("open" + story).noneMatch(World::needsSomebody);
        return report;
    }

    /** Whether it is parked, in doubt or unreadable. */
    static boolean needsSomebody(OpenItem item) {
        return item.state() != OpenItem.State.FAILED && item.state() != OpenItem.State.PENDING;
    }

    private Article article(int number) {
        var reference = new Reference("EM-" + number);
        var stock =
                new ArticleStock(reference, true, Map.of("PARIS", WarehouseStock.real(Quantity.of(cents + number))));
        return Article.named(reference.value(), name(number))
                .with(new ArticlePrices(price(number), null, null))
                .with(stock);
    }

    private Money price(int number) {
        return new Money(BigDecimal.valueOf(cents + number, 2), Currency.getInstance("EUR"));
    }

    private Quantity quantity(int number) {
        return Quantity.of(cents + number);
    }

    private static String name(int number) {
        return "Café moulu 250 g n° " + number;
    }

    private static String line(ShopProduct product) {
        return line(product.reference(), product.name(), product.price(), product.quantity());
    }

    private static String line(@Nullable Object... parts) {
        var line = new StringBuilder();
        for (@Nullable Object part : parts) {
            line.append(part).append(" | ");
        }
        return line.toString();
    }
}
