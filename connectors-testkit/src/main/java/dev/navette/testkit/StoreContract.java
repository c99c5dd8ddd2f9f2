package dev.navette.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;

import dev.navette.error.LeaseLostException;
import dev.navette.error.StoreException;
import dev.navette.model.Account;
import dev.navette.model.ForeignId;
import dev.navette.run.Counts;
import dev.navette.run.Ending;
import dev.navette.run.Result;
import dev.navette.state.store.Changes;
import dev.navette.state.store.Element;
import dev.navette.state.store.JournalEnd;
import dev.navette.state.store.JournalLine;
import dev.navette.state.store.JournalRun;
import dev.navette.state.store.Lease;
import dev.navette.state.store.Mark;
import dev.navette.state.store.Store;
import dev.navette.state.store.TaskKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every store keeps to: extend it, and say how a new store comes about. */
public abstract class StoreContract extends StoreJournalRules {

    /** For the store's own test. */
    protected StoreContract() {}

    @Test
    void nowIsTheTimeOfTheClock() {
        Instant before = store.now();

        clock.advance(Duration.ofSeconds(90));

        assertThat(Duration.between(before, store.now())).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void pairOfAccountsHasOneNumber() {
        long pair = second.pair(ERP, SHOP);

        assertThat(pair).isEqualTo(task.pair());
        assertThat(second.pair(SHOP, ERP)).isNotEqualTo(pair);
        assertThat(second.pair(ERP, new Account("woocommerce", "other.example")))
                .isNotEqualTo(pair);
    }

    @Test
    void pairThatManyAskForAtOnceGetsOneNumber() throws Exception {
        var shop = new Account("woocommerce", "shop.example/be");

        List<Long> pairs = together(List.of(
                () -> store.pair(ERP, shop),
                () -> second.pair(ERP, shop),
                () -> store.pair(ERP, shop),
                () -> second.pair(ERP, shop)));

        assertThat(pairs).hasSize(4).containsOnly(second.pair(ERP, shop));
    }

    @Test
    void leaseThatIsHeldIsNotGivenToAnother() {
        assertThat(second.acquire(task.leaseName(), "till 2", LENGTH)).isEmpty();
        assertThat(store.acquire(task.leaseName(), "till 1", LENGTH)).isEmpty();
        assertThat(second.acquire("run:other:articles", "till 2", LENGTH)).isPresent();
    }

    @Test
    void leaseIsFreeFromTheMomentItEnds() {
        clock.advance(LENGTH.minusSeconds(1));
        assertThat(second.acquire(task.leaseName(), "till 2", LENGTH)).isEmpty();

        clock.advance(Duration.ofSeconds(1));

        assertThat(second.acquire(task.leaseName(), "till 2", LENGTH))
                .hasValue(new Lease(
                        task.leaseName(),
                        "till 2",
                        lease.token() + 1,
                        LENGTH,
                        clock.instant().plus(LENGTH)));
    }

    @Test
    void tokenGrowsByOneEachTimeTheLeaseIsTakenAndNeverGoesBack() {
        store.release(lease);
        Lease next = second.acquire(task.leaseName(), "till 2", LENGTH).orElseThrow();
        second.release(next);

        Lease last = store.acquire(task.leaseName(), "till 1", LENGTH).orElseThrow();

        assertThat(List.of(next.token(), last.token())).containsExactly(lease.token() + 1, lease.token() + 2);
    }

    @Test
    void ofManyThreadsExactlyOneTakesALease() throws Exception {
        List<Callable<Boolean>> takers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Store its = i % 2 == 0 ? store : second;
            String owner = "till " + i;
            takers.add(() -> its.acquire("alone", owner, LENGTH).isPresent());
        }

        List<Boolean> taken = together(takers);

        assertThat(taken).containsOnlyOnce(true);
    }

    @Test
    void ofACommitAndATakeoverAtOnceOneWins() throws Exception {
        for (String name : references(20)) {
            takeAnew();
            clock.advance(LENGTH);

            List<Boolean> won = together(List.of(
                    () -> commits(draft().learnt(linked(name, "id-" + name))),
                    () -> second.acquire(task.leaseName(), "till 2", LENGTH).isPresent()));

            assertThat(won).containsOnlyOnce(true);
            assertThat(known(name) != null).isEqualTo(won.get(0));
        }
    }

    @Test
    void renewedLeaseLastsItsLengthFromNowOn() {
        clock.advance(LENGTH.dividedBy(2));

        Lease renewed = store.renew(lease);

        assertThat(renewed)
                .isEqualTo(new Lease(
                        lease.name(),
                        "till 1",
                        lease.token(),
                        LENGTH,
                        clock.instant().plus(LENGTH)));
        assertThat(second.holder(lease.name())).hasValue(renewed);
    }

    @Test
    void leaseThatEndedButThatNobodyTookMayBeRenewed() {
        clock.advance(LENGTH.multipliedBy(2));

        store.renew(lease);

        assertThat(second.acquire(lease.name(), "till 2", LENGTH)).isEmpty();
    }

    @Test
    void leaseThatAnotherTookOverIsNotRenewed() {
        Lease others = takenOver();

        assertThatThrownBy(() -> store.renew(lease)).isInstanceOf(LeaseLostException.class);

        assertThat(second.holder(lease.name())).hasValue(others);
    }

    @Test
    void leaseThatWasGivenBackIsNotRenewed() {
        store.release(lease);

        assertThatThrownBy(() -> store.renew(lease))
                .isInstanceOf(LeaseLostException.class)
                .hasMessage("The lease " + lease.name() + " of till 1 is lost: it was given back."
                        + " What was committed stands; this run writes nothing more.");
    }

    @Test
    void givingBackALeaseThatAnotherTookOverDoesNothing() {
        Lease others = takenOver();

        store.release(lease);

        assertThat(second.holder(lease.name())).hasValue(others);
    }

    @Test
    void holderIsWhoHoldsTheLeaseNow() {
        assertThat(second.holder(task.leaseName())).hasValue(lease);
        assertThat(second.holder("run:other:articles")).isEmpty();

        clock.advance(LENGTH);

        assertThat(second.holder(task.leaseName())).isEmpty();
    }

    @Test
    void nobodyHoldsALeaseThatWasGivenBack() {
        store.release(lease);

        assertThat(second.holder(task.leaseName())).isEmpty();
    }

    @Test
    void markIsTheLastOneCommitted() {
        assertThat(store.mark(task)).isEmpty();
        commit(draft().mark(new Mark("line 100", "all", false)));
        commit(draft().mark(new Mark("line 200", "warehouse PARIS", true)));

        commit(draft());

        assertThat(second.mark(task)).hasValue(new Mark("line 200", "warehouse PARIS", true));
        assertThat(second.mark(new TaskKey(task.pair(), "articles"))).isEmpty();
    }

    @Test
    void runIsInTheJournalFromItsBeginning() {
        assertThat(second.runs(10))
                .containsExactly(new JournalRun(run, "shop-fr", task, clock.instant(), null, null, Counts.NONE));
    }

    @Test
    void runIsNotBegunOnceAnotherTookTheLeaseOver() {
        takenOver();

        assertThatThrownBy(() -> store.begin(lease, task, "shop-fr")).isInstanceOf(LeaseLostException.class);

        assertThat(second.runs(10)).hasSize(1);
    }

    @Test
    void runsAreListedNewestFirst() {
        long next = store.begin(lease, task, "shop-fr");
        long last = store.begin(lease, task, "shop-be");

        assertThat(second.runs(2)).extracting(JournalRun::run).containsExactly(last, next);
    }

    @Test
    void endOfARunIsTheTimeOfItsLastCommit() {
        clock.advance(Duration.ofMinutes(3));

        commit(draft().end(Ending.ABORTED, "The shop refused access"));

        JournalRun ended = second.runs(1).get(0);
        assertThat(ended.end()).isEqualTo(clock.instant());
        assertThat(ended.ending()).isEqualTo(new JournalEnd(Ending.ABORTED, "The shop refused access"));
    }

    @Test
    void linesAreReadInTheOrderWritten() {
        commit(draft().line("EM-2", Result.UPDATED, "stock").line("EM-1", Result.CREATED, null));
        commit(draft().line("EM-2", Result.PARKED, "no price"));

        assertThat(second.lines(run, 10))
                .containsExactly(
                        new JournalLine("EM-2", Result.UPDATED, "stock"),
                        new JournalLine("EM-1", Result.CREATED, null),
                        new JournalLine("EM-2", Result.PARKED, "no price"));
        assertThat(second.lines(run, 1)).containsExactly(new JournalLine("EM-2", Result.UPDATED, "stock"));
    }

    @Test
    void commitForTheRunOfAnotherTaskIsRefused() {
        Changes stray = new Draft(new TaskKey(task.pair(), "articles"), run).changes();

        assertThatThrownBy(() -> store.commit(lease, stray))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Run " + run + " is not a run of TaskKey[pair=" + task.pair() + ", task=articles]");
    }

    @Test
    void drawerKeepsTheLastValueOfAnAccountAndAKey() {
        store.put(SHOP, "tokens", "access", "one");
        store.put(SHOP, "tokens", "access", "two");

        assertThat(second.drawer(SHOP, "tokens", "access")).hasValue("two");
        assertThat(second.drawer(SHOP, "tokens", "refresh")).isEmpty();
        assertThat(second.drawer(SHOP, "rows", "access")).isEmpty();
        assertThat(second.drawer(ERP, "tokens", "access")).isEmpty();
    }

    @Test
    void drawerReplacesOnlyTheExpectedValue() {
        assertThat(store.replace(SHOP, "rows", "next", "7", "8")).isFalse();
        assertThat(store.replace(SHOP, "rows", "next", null, "7")).isTrue();
        assertThat(store.replace(SHOP, "rows", "next", null, "9")).isFalse();
        assertThat(store.replace(SHOP, "rows", "next", "6", "9")).isFalse();

        assertThat(store.replace(SHOP, "rows", "next", "7", "8")).isTrue();

        assertThat(second.drawer(SHOP, "rows", "next")).hasValue("8");
    }

    @Test
    void drawerForgetsTheExpectedValue() {
        store.put(SHOP, "rows", "next", "7");
        assertThat(store.replace(SHOP, "rows", "next", "6", null)).isFalse();
        assertThat(store.replace(SHOP, "rows", "next", null, null)).isFalse();

        assertThat(store.replace(SHOP, "rows", "next", "7", null)).isTrue();

        assertThat(second.drawer(SHOP, "rows", "next")).isEmpty();
        assertThat(store.replace(SHOP, "rows", "next", null, null)).isTrue();
    }

    @Test
    void ofManyThreadsExactlyOneReplacesAValue() throws Exception {
        store.put(SHOP, "rows", "next", "7");
        List<Callable<Boolean>> replacers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Store its = i % 2 == 0 ? store : second;
            String next = "by thread " + i;
            replacers.add(() -> its.replace(SHOP, "rows", "next", "7", next));
        }

        List<Boolean> replaced = together(replacers);

        assertThat(replaced).containsOnlyOnce(true);
    }

    @Test
    void textOfADamagedSystemComesBackAsItCame() {
        String damaged = "EM\u0000\u001A\uD83D \uD83D\uDE00 é\uDE00";

        commit(draft().learnt(linked(damaged, damaged)).line(damaged, Result.UPDATED, damaged));
        store.put(SHOP, "rows", damaged, damaged);

        assertThat(known(damaged)).isEqualTo(new Element(sellable(damaged), new ForeignId(damaged), Map.of()));
        assertThat(second.lines(run, 1)).containsExactly(new JournalLine(damaged, Result.UPDATED, damaged));
        assertThat(second.drawer(SHOP, "rows", damaged)).hasValue(damaged);
        assertThat(second.drawer(SHOP, "rows", "EM")).isEmpty();
    }

    @Test
    void closedStoreSaysSoAndTheOtherGoesOn() {
        commit(draft().opened(parked("EM-1")));
        store.close();
        store.close();

        assertThatThrownBy(() -> store.mark(task))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("The store is closed (store ");

        assertThat(openNames()).containsExactly("EM-1");
    }

    /** Begins a run of till 1, whoever held the lease before. */
    private void takeAnew() {
        store.holder(task.leaseName()).ifPresent(store::release);
        lease = store.acquire(task.leaseName(), "till 1", LENGTH).orElseThrow();
    }

    private boolean commits(Draft draft) {
        try {
            commit(draft);
            return true;
        } catch (LeaseLostException lost) {
            return false;
        }
    }
}
