package dev.navette.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Fingerprint;
import dev.navette.run.Counts;
import dev.navette.run.Ending;
import dev.navette.run.Result;
import dev.navette.state.store.JournalLine;
import dev.navette.state.store.JournalQuery;
import dev.navette.state.store.JournalRun;
import dev.navette.state.store.Lease;
import dev.navette.state.store.Mark;
import dev.navette.state.store.PlanRow;
import dev.navette.state.store.PlannedChange;
import dev.navette.state.store.TaskKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How runs are found in the journal, and what is forgotten of them. */
abstract class StoreJournalRules extends StoreSurveyRules {

    private static final Counts ONE_UPDATED = new Counts(1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final Counts ONE_PARKED = new Counts(1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0);

    StoreJournalRules() {}

    @Test
    @Tag("RUN-1")
    void runsAreFoundByProfileAndTask() {
        var articles = new TaskKey(task.pair(), "articles");
        long french = store.begin(lease, articles, "shop-fr");
        long belgian = store.begin(lease, articles, "shop-be");

        assertThat(found(new JournalQuery("shop-be", null, null, null, null, Set.of(), null, 10)))
                .containsExactly(belgian);
        assertThat(found(new JournalQuery(null, "articles", null, null, null, Set.of(), null, 10)))
                .containsExactly(belgian, french);
        assertThat(found(new JournalQuery("shop-fr", "articles", null, null, null, Set.of(), null, 10)))
                .containsExactly(french);
    }

    @Test
    @Tag("RUN-1")
    void runsAreFoundByTheTimeAtWhichTheyBegan() {
        Instant first = clock.instant();
        clock.advance(Duration.ofMinutes(5));
        long later = store.begin(lease, task, "shop-fr");
        clock.advance(Duration.ofMinutes(5));
        long last = store.begin(lease, task, "shop-fr");

        assertThat(found(between(first.plusSeconds(300), null))).containsExactly(last, later);
        assertThat(found(between(null, first.plusSeconds(300)))).containsExactly(run);
        assertThat(found(between(first.plusSeconds(1), first.plusSeconds(600)))).containsExactly(later);
    }

    @Test
    @Tag("RUN-1")
    void runsAreFoundByAnElementAndByResults() {
        commit(draft().line("EM-1", Result.UPDATED, null).counts(ONE_UPDATED));
        long updated = run;
        run = store.begin(lease, task, "shop-fr");
        commit(draft().line("EM-1", Result.PARKED, "no price")
                .line("EM-2", Result.FAILED, null)
                .counts(ONE_PARKED));
        long parked = run;
        run = store.begin(lease, task, "shop-fr");
        commit(draft().line("EM-10", Result.PARKED, null).counts(ONE_PARKED));

        assertThat(found(of("EM-1"))).containsExactly(parked, updated);
        assertThat(found(of(null, Result.UPDATED, Result.CREATED))).containsExactly(updated);
        assertThat(found(of(null, Result.UPDATED, Result.PARKED))).containsExactly(run, parked, updated);
        assertThat(found(of("EM-1", Result.PARKED, Result.FAILED, Result.DEFERRED)))
                .containsExactly(parked);
        assertThat(found(of("EM-1", Result.CREATED))).isEmpty();
    }

    @Test
    @Tag("RUN-1")
    void runsAreListedAPageAtATime() {
        long next = store.begin(lease, task, "shop-fr");
        long last = store.begin(lease, task, "shop-fr");

        assertThat(found(new JournalQuery(null, null, null, null, null, Set.of(), null, 2)))
                .containsExactly(last, next);
        assertThat(found(new JournalQuery(null, null, null, null, null, Set.of(), next, 2)))
                .containsExactly(run);
    }

    @Test
    @Tag("RUN-1")
    void everyConditionOfAQueryMustHold() {
        commit(draft().line("EM-1", Result.UPDATED, null).counts(ONE_UPDATED));
        Instant now = clock.instant();
        Set<Result> updated = Set.of(Result.UPDATED);
        Instant later = now.plusSeconds(1);

        assertThat(found(new JournalQuery("shop-fr", "stock", now, later, "EM-1", updated, run + 1, 10)))
                .containsExactly(run);
        assertThat(found(new JournalQuery("shop-be", "stock", now, later, "EM-1", updated, run + 1, 10)))
                .isEmpty();
        assertThat(found(new JournalQuery("shop-fr", "stock", now, later, "EM-1", updated, run, 10)))
                .isEmpty();
    }

    @Test
    @Tag("RUN-1")
    void linesOfSomeResultsAreReadAPageAtATime() {
        commit(draft().line("EM-1", Result.UPDATED, null)
                .line("EM-2", Result.PARKED, "no price")
                .line("EM-3", Result.CREATED, null));
        commit(draft().line("EM-4", Result.UPDATED, null).line("EM-5", Result.FAILED, null));

        assertThat(lines(Set.of(), 1, 2)).containsExactly("EM-2", "EM-3");
        assertThat(lines(Set.of(), 3, 10)).containsExactly("EM-4", "EM-5");
        assertThat(lines(Set.of(Result.UPDATED, Result.FAILED, Result.CREATED), 0, 3))
                .containsExactly("EM-1", "EM-3", "EM-4");
        assertThat(lines(Set.of(Result.UPDATED, Result.FAILED, Result.CREATED), 3, 3))
                .containsExactly("EM-5");
    }

    @Test
    @Tag("GDPR-1")
    void purgeTakesRunsThatBeganBeforeATimeAndTheirLines() {
        commit(draft().line("EM-1", Result.UPDATED, null).end(Ending.COMPLETED, null));
        long old = run;
        clock.advance(Duration.ofDays(1));
        run = store.begin(lease, task, "shop-fr");
        commit(draft().line("EM-2", Result.UPDATED, null).end(Ending.COMPLETED, null));

        assertThat(store.purge(clock.instant())).isEqualTo(1);

        assertThat(found(JournalQuery.newest(10))).containsExactly(run);
        assertThat(second.lines(old, 10)).isEmpty();
        assertThat(second.lines(run, 10)).hasSize(1);
        assertThat(store.purge(clock.instant())).isZero();
    }

    @Test
    @Tag("GDPR-1")
    void purgeSparesRunsUnderWayAndTakesThoseThatDied() {
        var articles = new TaskKey(task.pair(), "articles");
        Lease dying = store.acquire(articles.leaseName(), "till 1", LENGTH).orElseThrow();
        store.begin(dying, articles, "shop-fr");
        clock.advance(LENGTH.minusSeconds(1));
        lease = store.renew(lease);
        assertThat(store.purge(clock.instant())).isZero();
        clock.advance(Duration.ofSeconds(1));

        assertThat(store.purge(clock.instant())).isEqualTo(1);

        assertThat(found(JournalQuery.newest(10))).containsExactly(run);
    }

    @Test
    @Tag("GDPR-1")
    void purgeTakesPlansThatWereMadeBeforeExceptThoseUnderWay() {
        Planning ended = planning();
        ended.commit(ended.draft().planned(change("EM-1", "price", null, "1")));
        store.endPlan(ended.plan.plan(), Counts.NONE, true);
        Planning underWay = planning();
        PlanRow dead = store.beginPlan(task.pair(), "shop-fr");
        clock.advance(Duration.ofMinutes(5));
        PlanRow young = store.beginPlan(task.pair(), "shop-fr");
        lease = store.renew(lease);

        store.purge(clock.instant());

        assertThat(second.plans(10)).containsExactly(young, underWay.plan);
        assertThat(second.plan(dead.plan())).isEmpty();
        assertThat(second.changes(ended.plan.plan(), 0, 10)).isEmpty();
    }

    @Test
    @Tag("GDPR-1")
    void purgeLeavesWhatIsNeededToGoOn() {
        commit(draft().learnt(linked("EM-1", "812"))
                .opened(parked("EM-2"))
                .kept(still("TEE-M", "TEE"))
                .mark(new Mark("line 200", "all", true))
                .end(Ending.COMPLETED, null));
        store.hint(task, List.of("EM-1"));
        clock.advance(Duration.ofDays(400));

        assertThat(store.purge(clock.instant())).isEqualTo(1);

        assertThat(known("EM-1")).isNotNull();
        assertThat(openNames()).containsExactly("EM-2");
        assertThat(second.members(task, List.of("TEE"))).hasSize(1);
        assertThat(second.mark(task)).isPresent();
        assertThat(second.hints(task, "", 10)).containsExactly("EM-1");
    }

    @Test
    @Tag("GDPR-1")
    void anonymisedNameStandsInNoLineAnyMore() {
        commit(draft().line("durand@mail.example", Result.UPDATED, "12 rue des Lilas")
                .line("ORDER-1042", Result.PARKED, "placed by durand@mail.example, not by xdurand@mail.example")
                .line("ORDER-1043", Result.PARKED, "placed by martin@mail.example")
                .end(Ending.ABORTED, "refused at durand@mail.example"));

        assertThat(store.anonymise("durand@mail.example")).isEqualTo(3);

        assertThat(second.lines(run, 10))
                .containsExactly(
                        new JournalLine("(removed)", Result.UPDATED, null),
                        new JournalLine(
                                "ORDER-1042", Result.PARKED, "placed by (removed), not by xdurand@mail.example"),
                        new JournalLine("ORDER-1043", Result.PARKED, "placed by martin@mail.example"));
        JournalRun of = second.runs(1).get(0);
        assertThat(of.ending()).hasToString("JournalEnd[ending=ABORTED, message=refused at (removed)]");
        assertThat(store.anonymise("durand@mail.example")).isZero();
    }

    @Test
    @Tag("GDPR-1")
    void anonymisedNameStandsInNoPlanAnyMore() {
        Planning planning = planning();
        planning.commit(planning.draft()
                .planned(
                        change("durand@mail.example", "city", "Lyon", "Paris"),
                        change("ORDER-1042", "customer", "martin@mail.example", "durand@mail.example"),
                        change("EM-1", "price", null, "13.00")));

        assertThat(store.anonymise("durand@mail.example")).isEqualTo(2);

        var removed = new PlannedChange(
                "stock",
                "(removed)",
                "SELLABLE",
                "(removed)",
                "city",
                false,
                null,
                new Fingerprint(0, 0),
                null,
                "(removed)");
        var order = change("ORDER-1042", "customer", "martin@mail.example", "durand@mail.example");
        assertThat(second.changes(planning.plan.plan(), 0, 10))
                .containsExactly(
                        removed,
                        new PlannedChange(
                                order.task(),
                                order.name(),
                                order.kind(),
                                order.part(),
                                order.field(),
                                order.creates(),
                                order.expected(),
                                order.value(),
                                order.before(),
                                "(removed)"),
                        change("EM-1", "price", null, "13.00"));
    }

    @Test
    @Tag("GDPR-1")
    void anonymisedNameIsReplacedInEveryNoteOfALongJournal() {
        var draft = draft();
        references(1_300).forEach(name -> draft.line(name, Result.PARKED, "waits for durand"));
        commit(draft);

        assertThat(store.anonymise("durand")).isEqualTo(1_300);

        assertThat(second.lines(run, 2_000))
                .hasSize(1_300)
                .extracting(JournalLine::note)
                .containsOnly("waits for (removed)");
    }

    @Test
    @Tag("GDPR-1")
    void anonymisedNameOfAnOpenItemIsLeftThere() {
        commit(draft().opened(parked("durand@mail.example")).line("durand@mail.example", Result.PARKED, null));

        store.anonymise("durand@mail.example");

        assertThat(openNames()).containsExactly("durand@mail.example");
        assertThatThrownBy(() -> store.anonymise(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name is blank");
    }

    private List<Long> found(JournalQuery query) {
        return second.runs(query).stream().map(JournalRun::run).toList();
    }

    private List<String> lines(Set<Result> results, long after, int limit) {
        return second.lines(run, results, after, limit).stream()
                .map(JournalLine::name)
                .toList();
    }

    private static JournalQuery between(@Nullable Instant from, @Nullable Instant to) {
        return new JournalQuery(null, null, from, to, null, Set.of(), null, 10);
    }

    private static JournalQuery of(@Nullable String element, Result... results) {
        return new JournalQuery(null, null, null, null, element, Set.of(results), null, 10);
    }
}
