package dev.navette;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.AlreadyRunningException;
import dev.navette.error.Fault;
import dev.navette.error.MissingRoleException;
import dev.navette.error.Problem;
import dev.navette.error.UnreachableException;
import dev.navette.flow.ArticleExport;
import dev.navette.flow.Flow;
import dev.navette.flow.StockUpdate;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.model.Account;
import dev.navette.model.Article;
import dev.navette.model.Product;
import dev.navette.model.ProductTexts;
import dev.navette.model.Reference;
import dev.navette.profile.Profile;
import dev.navette.run.ElementResult;
import dev.navette.run.Ending;
import dev.navette.run.Report;
import dev.navette.run.Run;
import dev.navette.run.RunListener;
import dev.navette.run.TaskReport;
import dev.navette.spi.Budget;
import dev.navette.spi.Connection;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.Limits;
import dev.navette.spi.RequestMade;
import dev.navette.state.SyncStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NavetteTest {

    private static final RunListener NOBODY = new RunListener() {};

    private final MemoryErp erp = new MemoryErp("ebp");
    private final MemoryShop shop = new MemoryShop("shop-fr");
    private final SyncStore store = SyncStore.inMemory();
    private final Navette navette = Navette.on(store);

    @AfterEach
    void close() {
        navette.close();
    }

    @Test
    void runsTheFlowsOfAProfileInTheirOrderOnTheCallingThread() {
        article("EM-1");
        erp.stocking("EM-1", "PARIS", 5);
        var heard = new ArrayList<String>();
        var listener = new RunListener() {
            @Override
            public void ended(TaskReport report) {
                heard.add(report.task() + " on " + Thread.currentThread().getName());
            }
        };

        Report report = navette.run(profile(shop.connection(), exported(), StockUpdate.from("PARIS")), listener);

        String thread = Thread.currentThread().getName();
        assertThat(report.clean()).isTrue();
        assertThat(heard).containsExactly("article-export on " + thread, "stock-update on " + thread);
    }

    @Test
    void tellsAHostOfTheRequestsThatAConnectorMakes() {
        var heard = new ArrayList<RequestMade>();
        var made = new RequestMade("atelier/shop", "GET", "products/*", 200, Duration.ofMillis(7), 0, 120, 1);
        Connection<?> asking = Connection.live(new Account("till", "asking"), context -> {
            context.made(made);
            return shop.connection().open(context);
        });
        try (var listening = Navette.builder()
                .store(SyncStore.inMemory())
                .requests(heard::add)
                .build()) {
            listening.run(profile(asking, exported()));
        }

        assertThat(heard).containsExactly(made);
    }

    @Test
    void lendsChanceThatThreadsMayAskAtOnce() {
        var drawn = new HashSet<Long>();
        Connection<?> drawing = Connection.live(new Account("till", "drawing"), context -> {
            IntStream.range(0, 8)
                    .parallel()
                    .mapToObj(thread -> context.random().longs(100_000).toArray())
                    .forEachOrdered(some -> Arrays.stream(some).forEach(drawn::add));
            return shop.connection().open(context);
        });
        try (var lending = Navette.inMemory()) {
            lending.run(profile(drawing, exported()));
        }

        assertThat(drawn).as("keys are made of it, and no two may be the same").hasSize(800_000);
    }

    @Test
    void remembersInAStoreThatItSharesWithOthers() {
        article("EM-1");
        navette.run(profile(shop.connection(), exported()));

        Report report;
        try (var other = Navette.on(store)) {
            report = other.run(profile(shop.connection(), exported()));
        }

        assertThat(report.counts()).hasToString("1 read: 1 unchanged");
    }

    @Test
    void sharesWhatIsKnownBetweenProfilesOfOnePairOfAccounts() {
        article("EM-1");
        navette.run(profile(shop.connection(), exported()));
        var copy = Profile.named("copie")
                .erp(erp.connection())
                .shop(shop.connection())
                .flow(exported())
                .build();

        Report report = navette.run(copy);

        assertThat(report.counts()).hasToString("1 read: 1 unchanged");
        assertThat(shop.products()).hasSize(1);
    }

    @Test
    void runsOneTaskOfAPairAtATimeWhoeverAsks() {
        article("EM-1");
        Profile profile = profile(shop.connection(), exported());
        var refusals = new ArrayList<Throwable>();
        var listener = new RunListener() {
            @Override
            public void element(ElementResult result) {
                try (var other = Navette.on(store)) {
                    other.run(profile);
                } catch (AlreadyRunningException refused) {
                    refusals.add(refused);
                }
            }
        };

        Report report = navette.run(profile, listener);

        assertThat(report.counts()).hasToString("1 read: 1 created");
        assertThat(refusals)
                .singleElement()
                .satisfies(refused -> assertThat(refused.getMessage())
                        .startsWith(
                                "Another run of article-export between the accounts of profile epicerie is under way"
                                        + " (process " + ProcessHandle.current().pid() + ", until ")
                        .endsWith(" at the latest). Let it end; if its process died, run again after that time."));
    }

    @Test
    @Tag("PRO-6")
    void refusesAFlowWhoseRoleIsAbsentBeforeAnythingRuns() {
        article("EM-1");
        erp.stocking("EM-1", "PARIS", 5);
        var bare = new Handmade("bare", Map.of());

        assertThatThrownBy(() -> navette.run(profile(bare.connection(), exported())))
                .isInstanceOf(MissingRoleException.class)
                .hasMessage("epicerie/shop has no ProductWriter, which the flow needs. Take the flow that needs it out"
                        + " of the profile, or connect another system.");

        assertThat(bare.closed).isEqualTo(1);
        assertThat(navette.journal().runs(10)).isEmpty();
    }

    @Test
    @Tag("PRO-6")
    void saysWhatWouldBringAnAbsentRole() {
        var bare = new Handmade("bare", Map.of());
        bare.absence =
                new Problem("$.shop", "Its licence does not cover writing", "Buy the module Pro, or take the flow out");

        assertThatThrownBy(() -> navette.run(profile(bare.connection(), exported())))
                .isInstanceOf(MissingRoleException.class)
                .hasMessage("epicerie/shop has no ProductWriter, which the flow needs. Its licence does not cover"
                        + " writing. Buy the module Pro, or take the flow out.");
    }

    @Test
    void closesTheFirstSideWhenTheSecondCannotBeOpened() {
        var source = new Handmade("source", Map.of());
        var gone = new Handmade("gone", Map.of());
        gone.refusal = new UnreachableException(
                Fault.of("The shop did not answer", "shop-fr", "the connection", "Start the shop"));
        Profile profile = Profile.named("epicerie")
                .erp(source.connection())
                .shop(gone.connection())
                .flow(exported())
                .build();

        assertThatThrownBy(() -> navette.run(profile)).isSameAs(gone.refusal);

        assertThat(source.closed).isEqualTo(1);
    }

    @Test
    void lendsAnAccountOneBudgetForAllItsRuns() {
        var bare = new Handmade("bare", Map.of());
        Profile profile = profile(bare.connection(), exported());

        assertThatThrownBy(() -> navette.run(profile)).isInstanceOf(MissingRoleException.class);
        assertThatThrownBy(() -> navette.run(profile)).isInstanceOf(MissingRoleException.class);

        assertThat(bare.lent).hasSize(2);
        assertThat(bare.lent.get(1).budget()).isSameAs(bare.lent.get(0).budget());
        assertThat(bare.lent.get(0).connection()).isEqualTo("epicerie/shop");
    }

    @Test
    void lendsOneBudgetToProfilesOfOneAccountAndAnotherToAnother() {
        var bare = new Handmade("bare", Map.of());
        var other = new Handmade("other", Map.of());

        navette.check(profile("epicerie", bare.connection(), exported()));
        navette.check(profile("copie", bare.connection(), exported()));
        navette.check(profile("epicerie", other.connection(), exported()));

        Budget budget = bare.lent.get(0).budget();
        assertThat(bare.lent).extracting(ConnectorContext::connection).containsExactly("epicerie/shop", "copie/shop");
        assertThat(bare.lent.get(1).budget()).isSameAs(budget);
        assertThat(other.lent).singleElement().satisfies(lent -> {
            assertThat(lent.connection()).isEqualTo("epicerie/shop");
            assertThat(lent.budget()).isNotSameAs(budget);
        });
    }

    @Test
    void findsWhatTheShopHoldsTwice() {
        article("EM-1");
        article("EM-2");
        navette.run(profile(shop.connection(), exported()));
        shop.put(new Product(new Reference("EM-2"), new ProductTexts("Café (copie)", null), null, null));

        List<Problem> doubles = navette.audit(profile(shop.connection(), exported()));

        assertThat(doubles)
                .containsExactly(new Problem(
                        "$.links.EM-2",
                        "epicerie/shop holds 2 elements of reference EM-2: P2, P3",
                        "Keep one of them, and delete the others or give them another reference"));
    }

    @Test
    void stopsARunOnAnotherThreadWhenItIsClosed() throws InterruptedException {
        for (int i = 1; i <= 20; i++) {
            article("EM-" + i);
        }
        shop.limitedTo(new Limits(1, 1, Duration.ZERO));
        var begun = new CountDownLatch(1);
        var closing = new CountDownLatch(1);
        var listener = new RunListener() {
            @Override
            public void element(ElementResult result) {
                begun.countDown();
                await(closing);
            }
        };
        Run run = navette.start(profile(shop.connection(), exported()), listener);
        await(begun);
        var closer = new Thread(navette::close);
        closer.start();
        untilWaiting(closer);
        closing.countDown();

        Report report = run.await();

        closer.join();
        assertThat(report.tasks()).extracting(TaskReport::ending).containsExactly(Ending.STOPPED);
        assertThat(report.counts().stopped()).isPositive();
    }

    @Test
    void waitsForARunOnItsCallersThreadWhenItIsClosed() throws InterruptedException {
        for (int i = 1; i <= 20; i++) {
            article("EM-" + i);
        }
        shop.limitedTo(new Limits(1, 1, Duration.ZERO));
        var begun = new CountDownLatch(1);
        var closing = new CountDownLatch(1);
        var reports = new ArrayList<Report>();
        var listener = new RunListener() {
            @Override
            public void element(ElementResult result) {
                begun.countDown();
                await(closing);
            }
        };
        var caller = new Thread(() -> reports.add(navette.run(profile(shop.connection(), exported()), listener)));
        caller.start();
        await(begun);
        var closer = new Thread(navette::close);
        closer.start();
        untilWaiting(closer);
        closing.countDown();

        closer.join();
        caller.join();

        assertThat(reports)
                .singleElement()
                .satisfies(report -> assertThat(report.tasks())
                        .extracting(TaskReport::ending)
                        .containsExactly(Ending.STOPPED));
    }

    @Test
    void leavesNoThreadBehind() throws InterruptedException {
        article("EM-1");
        var before = threads();
        try (var own = Navette.on(SyncStore.inMemory())) {
            own.start(profile(shop.connection(), exported()), NOBODY).await();
        }

        for (Thread thread : threads()) {
            if (!before.contains(thread)) {
                thread.join(TimeUnit.SECONDS.toMillis(30));
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    @Test
    void refusesToBeClosedByARunOfItsOwn() {
        article("EM-1");
        var listener = new RunListener() {
            @Override
            public void element(ElementResult result) {
                navette.close();
            }
        };

        assertThatThrownBy(() -> navette.run(profile(shop.connection(), exported()), listener))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A run cannot close its own Navette; stop the run, and close it after that");
    }

    @Test
    void runsNothingOnceItIsClosed() {
        Profile profile = profile(shop.connection(), exported());
        navette.close();

        assertThatThrownBy(() -> navette.run(profile))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This Navette is closed");
        assertThatThrownBy(() -> navette.start(profile, NOBODY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This Navette is closed");
        navette.close();
    }

    private void article(String reference) {
        erp.put(Article.named(reference, "Café moulu " + reference));
    }

    private Profile profile(Connection<?> to, Flow... flows) {
        return profile("epicerie", to, flows);
    }

    private Profile profile(String name, Connection<?> to, Flow... flows) {
        var profile = Profile.named(name).erp(erp.connection()).shop(to);
        List.of(flows).forEach(profile::flow);
        return profile.build();
    }

    private static ArticleExport exported() {
        return ArticleExport.netPrices();
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("navette"))
                .toList();
    }

    private static void untilWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException asked) {
            throw new IllegalStateException(asked);
        }
    }
}
