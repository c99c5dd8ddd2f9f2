package dev.navette.testkit.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import dev.navette.Navette;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.model.Article;
import dev.navette.model.ArticleTexts;
import dev.navette.model.LinkKind;
import dev.navette.model.Product;
import dev.navette.model.ProductTexts;
import dev.navette.model.Reference;
import dev.navette.profile.Profile;
import dev.navette.run.Report;
import dev.navette.run.TaskReport;
import dev.navette.spi.Limits;
import dev.navette.state.SyncStore;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.Store;
import dev.navette.state.store.StoreAccess;
import dev.navette.state.store.TaskKey;
import dev.navette.testkit.FaultyConnector;
import dev.navette.testkit.FoundByKey;
import dev.navette.testkit.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A shop that a person filled, and an ERP whose articles take its products over by a key that two may share (ART-23). Of
 * three articles one leads to a product alone, one to nothing, and one to a product to which another leads too, until
 * each of these has a key of its own. Outlives processes.
 */
final class Takeover implements Scene {

    private static final int MANY = 10_000;
    private static final String BY_HAND = "fait main";

    final MovableClock clock = MovableClock.at(Instant.parse("2026-11-20T08:00:00Z"));

    private final MemoryErp erp = new MemoryErp("ebp");
    private final MemoryShop shop = new MemoryShop("shop-fr").limitedTo(new Limits(4, 1, World.SETTLE));
    private final SyncStore state = SyncStore.inMemory();
    private final Store store = StoreAccess.open(state, clock);
    private final StringBuilder story = new StringBuilder();
    private final int articles;
    private int edition = 1;
    private boolean parted;

    /**
     * A shop in which nothing is taken over yet.
     *
     * @param articles a multiple of 6
     */
    Takeover(int articles) {
        this.articles = articles;
        for (int number = 1; number <= articles; number++) {
            if (number % 3 != 2) {
                byHand("SHOP-" + number);
            }
            if (number % 6 == 0) {
                byHand("BOX-" + number);
            }
        }
        put();
    }

    /** Every article has another name. */
    void newEdition() {
        edition++;
        put();
        tell("edition " + edition);
    }

    /** Those that lead to one product have other names, and each a key of its own. */
    void part() {
        parted = true;
        newEdition();
    }

    @Override
    public void live(Steps steps) {
        run(steps);
    }

    @Override
    public void asksNobody() {
        assertThat(open())
                .as("open" + story)
                .filteredOn(World::needsSomebody)
                .extracting(OpenItem::name)
                .isSubsetOf(names(Takeover::isShared));
    }

    @Override
    public void converge(int atMost, Duration rest) {
        for (int lives = 0; lives < atMost; lives++) {
            clock.advance(rest);
            if (run(Steps.undisturbed()).isPresent() && isDecided()) {
                return;
            }
        }
        throw new AssertionError("It is not decided after " + atMost + " runs, open: " + open() + story);
    }

    @Override
    public void isInStep() {
        clock.advance(World.longRest());
        look();
        long updates = shop.updates();
        Report further = run(Steps.undisturbed()).orElseThrow();
        assertThat(shop.updates()).as("writes" + story).isEqualTo(updates);
        assertThat(further.counts().parked()).as("parked" + story).isEqualTo(rivals().size());
        look();
    }

    private void look() {
        assertThat(shop.products().stream().map(product -> product.reference() + " " + product.name()))
                .as("the shop" + story)
                .containsExactlyInAnyOrderElementsOf(shown());
        assertThat(shop.creates()).as("creates" + story).isZero();
        assertThat(store.linked(task().pair(), LinkKind.PRODUCT, "", MANY))
                .as("links" + story)
                .extracting(link -> link.key().name())
                .containsExactlyInAnyOrderElementsOf(names(this::leadsAlone));
        assertThat(isDecided()).as("decided" + story).isTrue();
        assertThat(store.dueGroups(task(), "", MANY)).as("due" + story).isEmpty();
        assertThat(store.holder(task().leaseName())).as("lease" + story).isEmpty();
    }

    /** Nothing is open but those that lead to one product, which wait for a person. */
    private boolean isDecided() {
        List<OpenItem> open = open();
        return open.stream().allMatch(item -> item.state() == OpenItem.State.PARKED)
                && open.stream().map(OpenItem::name).sorted().toList().equals(rivals());
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
                .pageSize(5)
                .lease(World.LEASE)
                .build();
    }

    private Profile profile(Steps steps) {
        var process = new HaltingRoles(steps, false);
        return Profile.named("shop-fr")
                .erp(FaultyConnector.connection(erp.connection(), process))
                .shop(FaultyConnector.connection(shop.connection(), process))
                .flow(new FoundByKey())
                .build();
    }

    private Report checked(Report report) {
        for (TaskReport task : report.tasks()) {
            tell(task.task() + " " + task.ending() + ", " + task.counts());
            assertThat(task.counts().balanced()).as("balanced" + story).isTrue();
        }
        return report;
    }

    private List<OpenItem> open() {
        return store.openItems(task(), "", MANY);
    }

    private TaskKey task() {
        long pair = store.pair(erp.connection().account(), shop.connection().account());
        return new TaskKey(pair, new FoundByKey().task());
    }

    private void byHand(String reference) {
        shop.put(new Product(new Reference(reference), new ProductTexts(BY_HAND, null), null, null));
    }

    private void put() {
        for (int number = 1; number <= articles; number++) {
            erp.put(Article.named("EM-" + number, name(number))
                    .with(new ArticleTexts(name(number), key(number) + " de l'épicerie")));
        }
    }

    private String name(int number) {
        return "Café n° " + number + ", édition " + edition;
    }

    /** Of 3 and 6, of 9 and 12 it is one. */
    private String key(int number) {
        return isShared(number) && !parted ? "BOX-" + (number + 3) / 6 * 6 : "SHOP-" + number;
    }

    private static boolean isShared(int number) {
        return number % 3 == 0;
    }

    private boolean leadsAlone(int number) {
        return number % 3 == 1 || (isShared(number) && parted);
    }

    private List<String> rivals() {
        return parted ? List.of() : names(Takeover::isShared);
    }

    private List<String> names(IntPredicate which) {
        return IntStream.rangeClosed(1, articles)
                .filter(which)
                .mapToObj(number -> "EM-" + number)
                .sorted()
                .toList();
    }

    private List<String> shown() {
        var shown = new ArrayList<String>();
        for (int number = 1; number <= articles; number++) {
            if (number % 3 != 2) {
                shown.add("SHOP-" + number + " " + (leadsAlone(number) ? name(number) : BY_HAND));
            }
            if (number % 6 == 0) {
                shown.add("BOX-" + number + " " + BY_HAND);
            }
        }
        return shown;
    }

    private void tell(String event) {
        story.append("\n  ").append(clock.instant()).append(' ').append(event);
    }

    @Override
    public void close() {
        store.close();
    }
}
