package dev.navette.testkit.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.navette.Navette;
import dev.navette.flow.Flow;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.model.LinkKind;
import dev.navette.profile.Profile;
import dev.navette.run.Change;
import dev.navette.run.Counts;
import dev.navette.run.Plan;
import dev.navette.run.Report;
import dev.navette.run.RunListener;
import dev.navette.run.TaskReport;
import dev.navette.spi.Limits;
import dev.navette.state.store.Element;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.Store;
import dev.navette.state.store.StoreAccess;
import dev.navette.state.store.TaskKey;
import dev.navette.testkit.Faults;
import dev.navette.testkit.FaultyConnector;
import dev.navette.testkit.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An ERP with articles of every sort, a shop, and a store, which outlive processes: groups, related articles,
 * categories and pictures all have to end in the shop once, and as they are now.
 */
final class Grocery implements Scene {

    static final Duration LEASE = World.LEASE;

    private static final RunListener NOBODY = new RunListener() {};
    private static final int MANY = 10_000;
    private static final String PHOTO = "photo.jpg";

    final MovableClock clock = MovableClock.at(Instant.parse("2026-11-20T08:00:00Z"));
    final MemoryErp erp = new MemoryErp("ebp");
    final MemoryShop shop;
    final Showcase showcase;

    private final Trade trade;
    private final Faults faults;
    private final Store store;
    private final Set<String> askingForHelp = ConcurrentHashMap.newKeySet();
    private final StringBuilder story = new StringBuilder();
    private Goods goods;

    Grocery(Trade trade) {
        this.trade = trade;
        this.goods = new Goods(trade.articles(), 1);
        var empty = new MemoryShop("shop-fr").limitedTo(new Limits(trade.batch(), 1, World.SETTLE));
        this.shop = trade.refusingDoubles() ? empty.refusingDoubles() : empty;
        this.showcase = new Showcase(shop);
        this.faults = trade.shopFaults().apply(clock);
        this.store = StoreAccess.open(trade.store(), clock);
        put();
    }

    /** The ERP's articles change. */
    void newEdition() {
        goods = goods.next();
        put();
        tell("edition " + goods.edition());
    }

    /** The ERP's articles change: those without a group are dealt with, when the members of groups follow. */
    void newEditionWithGroupsLast() {
        goods = goods.next();
        putPictures();
        put(false);
        converge(2, World.longRest());
        put(true);
    }

    private void put(boolean members) {
        goods.articles().stream()
                .filter(article -> (article.relations().master() != null) == members)
                .forEach(erp::put);
    }

    private void putPictures() {
        for (byte[] picture : goods.pictures()) {
            erp.image(PHOTO, picture);
        }
    }

    private void put() {
        putPictures();
        goods.articles().forEach(erp::put);
    }

    /** An article of the ERP is as it should be again. */
    void mend(String reference) {
        goods.articles().stream()
                .filter(article -> article.reference().value().equals(reference))
                .forEach(erp::put);
    }

    Goods goods() {
        return goods;
    }

    /** What goes wrong is a person's to mend from now on, or no longer. */
    void expectHelpFor(String... names) {
        askingForHelp.clear();
        askingForHelp.addAll(List.of(names));
    }

    @Override
    public void live(Steps steps) {
        run(steps);
    }

    /** A process came to its end. */
    static void lived(Optional<?> end) {
        assertThat(end).isPresent();
    }

    /** One process that runs everything; empty when it died. */
    Optional<Report> run(Steps steps) {
        return process(steps, (navette, profile) -> checked(navette.run(profile)));
    }

    /** One process that runs the first flow for some names only (RUN-9). */
    Optional<Report> only(Steps steps, String... names) {
        return process(
                steps, (navette, profile) -> checked(navette.runOnly(profile, task().task(), List.of(names), NOBODY)));
    }

    /** Something tells that elements may have changed (RUN-8). */
    void hint(Collection<String> names) {
        process(Steps.undisturbed(), (navette, profile) -> {
            navette.hint(profile, task().task(), names);
            return names;
        });
    }

    /** One process that makes a plan (RUN-7). */
    Optional<Plan> plan(Steps steps) {
        return process(steps, (navette, profile) -> {
            Plan plan = navette.plans().make(profile);
            checked(new Report(plan.tasks()));
            return plan;
        });
    }

    /** One process that applies the newest plan. */
    Optional<Report> apply(Steps steps, Predicate<Change> chosen) {
        return process(
                steps,
                (navette, profile) -> checked(
                        navette.plans().apply(profile, store.plans(1).get(0).plan(), chosen, NOBODY)));
    }

    /** One process in which something is done. */
    <R> Optional<R> process(Steps steps, BiFunction<Navette, Profile, R> work) {
        try (Navette navette = navette(steps, Runnable::run)) {
            return Optional.of(work.apply(navette, profile(steps)));
        } catch (Halted dead) {
            return Optional.empty();
        } finally {
            tell("a process, " + steps);
        }
    }

    /** A Navette as one process has it; the caller closes it. */
    Navette navette(Steps steps, Executor executor) {
        return Navette.builder()
                .store(StoreAccess.handle(time -> HaltingStore.of(StoreAccess.open(trade.store(), time), steps)))
                .clock(clock)
                .waiting(clock::advance)
                .executor(executor)
                .pageSize(trade.page())
                .lease(LEASE)
                .build();
    }

    /** The profile with one process's connectors. */
    Profile profile(Steps steps) {
        return profile(steps, trade.flows());
    }

    Profile profile(Steps steps, List<Flow> flows) {
        var process = new HaltingRoles(steps, trade.oneByOne());
        var profile = Profile.named("shop-fr")
                .erp(FaultyConnector.connection(trade.source(erp), trade.erpFaults(), process))
                .shop(FaultyConnector.connection(shop.connection(), faults, process));
        flows.forEach(profile::flow);
        return profile.build();
    }

    @Override
    public void converge(int atMost, Duration rest) {
        Report last = null;
        for (int lives = 0; lives < atMost; lives++) {
            clock.advance(rest);
            last = run(Steps.undisturbed()).orElseThrow();
            if (last.clean() && openItems().isEmpty()) {
                return;
            }
        }
        throw new AssertionError("It has not come to rest after " + atMost + " runs, the last one: " + last + ", open: "
                + openItems() + story);
    }

    @Override
    public void isInStep() {
        clock.advance(World.longRest());
        look();
        long writes = showcase.writes();
        Report further = run(Steps.undisturbed()).orElseThrow();
        assertThat(showcase.writes()).as("writes" + story).isEqualTo(writes);
        assertThat(further.clean()).as("clean" + story).isTrue();
        assertThat(further.counts().unchanged() + further.counts().ignored())
                .as("unchanged, or another flow's" + story)
                .isEqualTo(further.counts().read());
        look();
    }

    private void look() {
        faults.ask("look", () -> faults); // what the shop had still to do is done by now
        showcase.hasNoDoubles(story());
        assertThat(showcase.lines()).as("the shop" + story).containsExactlyInAnyOrderElementsOf(goods.shown());
        assertThat(openItems()).as("open" + story).isEmpty();
        assertThat(links()).as("links" + story).allMatch(showcase::isTrue);
        assertThat(links(LinkKind.PRODUCT)).as("linked" + story).hasSameSizeAs(goods.shown());
        tasks().forEach(this::leavesNothingBehind);
    }

    private void leavesNothingBehind(TaskKey task) {
        assertThat(store.dueGroups(task, "", MANY)).as("due" + story).isEmpty();
        assertThat(store.spooled(task, names()).values())
                .as("kept" + story)
                .noneMatch(
                        row -> row.due() || row.content() != null || row.group().isEmpty());
        assertThat(store.hints(task, "", MANY)).as("hints" + story).isEmpty();
        assertThat(store.holder(task.leaseName())).as("lease" + story).isEmpty();
    }

    /** Of the articles, and of the groups that are in the shop. */
    List<String> names() {
        return Stream.concat(
                        goods.articles().stream()
                                .map(article -> article.reference().value()),
                        links(LinkKind.PRODUCT).stream().map(link -> link.key().name()))
                .toList();
    }

    /** Every report adds up, and nobody is asked for help who need not be. */
    Report checked(Report report) {
        for (TaskReport task : report.tasks()) {
            tell(task.task() + " " + task.ending() + ", " + task.counts() + ", made " + task.made()
                    + (task.message() == null ? "" : ", " + task.message()));
            assertThat(task.counts().balanced()).as("balanced" + story).isTrue();
            assertThat(task.made().values()).as("balanced" + story).allMatch(Counts::balanced);
            if (askingForHelp.isEmpty()) {
                assertThat(task.counts().parked()).as("parked" + story).isZero();
            }
        }
        asksNobody();
        return report;
    }

    @Override
    public void asksNobody() {
        assertThat(openItems())
                .as("open" + story)
                .noneMatch(item -> needsSomebody(item) && !askingForHelp.contains(item.name()))
                .noneMatch(item -> item.fault().what().isBlank())
                .noneMatch(item ->
                        item.state() == OpenItem.State.DEFERRED && item.awaits().isEmpty())
                .noneMatch(item -> item.state() == OpenItem.State.PENDING
                        && item.attempt() == null
                        && item.fault().remedy().isBlank());
    }

    private static boolean needsSomebody(OpenItem item) {
        return World.needsSomebody(item) && item.state() != OpenItem.State.DEFERRED;
    }

    /** What is open of all flows, and of what is made on demand. */
    List<OpenItem> openItems() {
        var open = new ArrayList<OpenItem>();
        tasks().forEach(task -> open.addAll(store.openItems(task, "", MANY)));
        return open;
    }

    /** Everything that is linked, in the order of kinds and names. */
    List<Element> links() {
        var links = new ArrayList<Element>();
        Showcase.KINDS.forEach(kind -> links.addAll(links(kind)));
        return links;
    }

    private List<Element> links(LinkKind kind) {
        return store.linked(pair(), kind, "", MANY);
    }

    List<TaskKey> tasks() {
        return Stream.concat(trade.flows().stream().map(Flow::task), Stream.of("make-term", "make-media"))
                .map(name -> new TaskKey(pair(), name))
                .toList();
    }

    /** A node of which only the lease is seen makes categories now, until that lease is over. */
    void letAnotherMakeCategories() {
        var making = new TaskKey(pair(), "make-term");
        assertThat(store.acquire(making.leaseName(), "another node", LEASE)).isPresent();
    }

    /** The first flow's. */
    TaskKey task() {
        return tasks().get(0);
    }

    Store store() {
        return store;
    }

    private long pair() {
        return store.pair(erp.connection().account(), shop.connection().account());
    }

    /** Adds to what is shown when an expectation fails. */
    synchronized void tell(String event) {
        story.append("\n  ").append(clock.instant()).append(' ').append(event);
    }

    synchronized String story() {
        return story.toString();
    }

    @Override
    public void close() {
        store.close();
    }
}
