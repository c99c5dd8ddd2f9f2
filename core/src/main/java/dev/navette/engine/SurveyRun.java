package dev.navette.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.run.SurveyReport;
import dev.navette.run.Surveyed;
import dev.navette.run.Surveyed.Subject;
import dev.navette.spi.Seen;
import dev.navette.spi.Survey;
import dev.navette.spi.SurveyPage;
import dev.navette.spi.Watermark;
import dev.navette.state.store.JournalEnd;
import dev.navette.state.store.Store;
import dev.navette.state.store.SurveyKey;
import dev.navette.state.store.TaskKey;

/**
 * One survey of both sides, from its lease to its report: a pass of each role that is there, then a look at what is known
 * of what it saw. A system that does not answer ends its own pass; the others go on.
 */
final class SurveyRun {

    /** Under which its lease and journal are kept: never rename it. */
    static final String TASK = "survey";

    private final Errand errand;
    private final TaskKey task;
    private final Side erp;
    private final Side shop;
    private final Store store;
    private final List<String> failures = new ArrayList<>();

    private SurveyRun(Errand errand, Side erp, Side shop) {
        this.errand = errand;
        this.task = errand.task();
        this.erp = erp;
        this.shop = shop;
        this.store = errand.store();
    }

    /**
     * Surveys what both sides can survey.
     *
     * @throws dev.navette.error.AlreadyRunningException when another survey between these accounts is under way
     */
    static SurveyReport run(
            String profile, Side erp, Side shop, Store store, EngineSettings settings, BooleanSupplier stopAsked) {
        var task = new TaskKey(store.pair(erp.account(), shop.account()), TASK);
        return Errand.run(
                profile, task, store, settings, stopAsked, errand -> new SurveyRun(errand, erp, shop).toTheEnd());
    }

    private SurveyReport toTheEnd() {
        var found = new ArrayList<Surveyed>();
        for (Census census : Census.ALL) {
            Optional<? extends Survey> survey =
                    (census.ofTheShop() ? shop : erp).connector().role(census.role());
            if (survey.isPresent() && errand.goOn()) {
                found.addAll(found(census, survey.get()));
            }
        }
        JournalEnd end = errand.end(
                failures.isEmpty() ? null : failures.stream().distinct().collect(Collectors.joining(" ")));
        return new SurveyReport(
                errand.run(),
                end.ending(),
                end.message(),
                errand.start(),
                errand.settings().clock().instant(),
                found);
    }

    private List<Surveyed> found(Census census, Survey survey) {
        var key = new SurveyKey(task.pair(), census.code());
        var counts = new EnumMap<Subject, Long>(Subject.class);
        boolean complete = false;
        try {
            complete = pass(census, survey, key, counts);
        } catch (UnreachableException | AccessRefusedException | UnreadableSourceException failure) {
            failures.add(String.valueOf(failure.getMessage()));
        }
        if (complete) {
            return new Findings(census, key, store, errand::keepLease).list(errand::lease);
        }
        return census.subjects().stream()
                .map(subject -> Surveyed.interrupted(subject, counts.getOrDefault(subject, 0L)))
                .toList();
    }

    /** Whether it went through everything. A pass always begins anew: a place of an earlier one says nothing now. */
    private boolean pass(Census census, Survey survey, SurveyKey key, Map<Subject, Long> counts) {
        Watermark from = errand.answer(survey::begin);
        while (errand.goOn()) {
            Instant looked = store.now();
            Watermark place = from;
            SurveyPage page =
                    errand.answer(() -> survey.read(place, errand.settings().pageSize()));
            errand.lease(store.see(errand.lease(), key, looked, page.seen()));
            count(census, page.seen(), counts);
            if (page.last()) {
                errand.lease(store.endPass(errand.lease(), key));
                return true;
            }
            from = page.next();
        }
        return false;
    }

    private void count(Census census, List<Seen> page, Map<Subject, Long> counts) {
        errand.saw(page.size());
        for (Seen element : page) {
            Subject subject = census.subjectOf(element.kind());
            if (subject != null) {
                counts.merge(subject, 1L, Long::sum);
            }
        }
    }
}
