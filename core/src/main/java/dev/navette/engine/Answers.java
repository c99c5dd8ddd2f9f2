package dev.navette.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import dev.navette.engine.Delivery.Job;
import dev.navette.engine.Delivery.Step;
import dev.navette.engine.Lanes.Answer;
import dev.navette.error.AccessRefusedException;
import dev.navette.error.AccountingException;
import dev.navette.error.Fault;
import dev.navette.error.LeaseLostException;
import dev.navette.error.StoreException;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.ForeignId;
import dev.navette.run.Result;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.state.store.OpenAttempt;
import dev.navette.state.store.OpenItem;

/**
 * What the other system's answers mean: the policy of doubt. A write is believed when the system says so or when it is
 * found; it is believed not to be there only after its deadline and the system's settle time; until then it is pending;
 * what nobody can tell is parked for a person.
 */
final class Answers<T> {

    private final Target<T> target;
    private final Books books;
    private final Links<T> links;
    private final Health health;
    private final Clock clock;
    private final Delivery<T> delivery;

    Answers(Target<T> target, Books books, Health health, Clock clock, Delivery<T> delivery) {
        this.target = target;
        this.books = books;
        this.links = new Links<>(target, books);
        this.health = health;
        this.clock = clock;
        this.delivery = delivery;
    }

    /** A finder answered: one match is linked, none may be created, several are for a person. */
    void matched(Job<T> job, Answer<List<List<ForeignId>>> answer) {
        List<List<ForeignId>> found = usable(job, answer, this::failEach);
        if (found == null) {
            return;
        }
        links.load(found.stream()
                .filter(ids -> ids.size() == 1)
                .map(ids -> ids.get(0))
                .toList());
        for (int i = 0; i < found.size(); i++) {
            Item<T> item = job.items().get(i);
            List<ForeignId> ids = found.get(i);
            if (ids.isEmpty()) {
                delivery.create(item);
            } else if (ids.size() > 1) {
                books.park(item, OpenItem.State.PARKED, Faults.severalBear(ids, target.name(), item.name()));
            } else if (links.take(item, ids.get(0))) {
                delivery.change(item);
            }
        }
    }

    /** A look before a harmful write answered: what is there is taken over, what is not may be written. */
    void looked(Job<T> job, Answer<List<Resolution>> answer) {
        List<Resolution> resolutions = usable(job, answer, this::failEach);
        if (resolutions == null) {
            return;
        }
        links.load(found(resolutions));
        var absent = new ArrayList<Item<T>>();
        for (int i = 0; i < resolutions.size(); i++) {
            Item<T> item = job.items().get(i);
            Resolution resolution = resolutions.get(i);
            switch (resolution.kind()) {
                case ABSENT -> absent.add(item);
                case FOUND -> {
                    var found = (Resolution.Found) resolution;
                    if (item.id() != null) {
                        absent.add(item);
                    } else if (links.take(item, found.id(), found.parts())) {
                        delivery.change(item);
                    }
                }
                case SEVERAL -> several(item, (Resolution.Several) resolution);
                case PENDING -> books.fail(item, Faults.busy(target.name(), item.name()));
                case UNKNOWN -> books.fail(item, ((Resolution.Unknown) resolution).fault());
            }
        }
        if (!absent.isEmpty()) {
            delivery.writeAbsent(absent);
        }
    }

    /** The system said what became of writes that had begun before. */
    void recovered(Job<T> job, LiveAttempt asked, Answer<List<Resolution>> answer) {
        for (Item<T> item : job.items()) { // a note left while it was asked stays
            item.attempt(asked.toKeep(attempt(item).askAgain()));
        }
        List<Resolution> resolutions = usable(job, answer, this::leaveEach);
        if (resolutions == null) {
            return;
        }
        links.load(found(resolutions));
        var absent = new ArrayList<Item<T>>();
        for (int i = 0; i < resolutions.size(); i++) {
            Item<T> item = job.items().get(i);
            Resolution resolution = resolutions.get(i);
            switch (resolution.kind()) {
                case FOUND -> foundAgain(item, (Resolution.Found) resolution);
                case ABSENT -> absentNow(item, absent);
                case SEVERAL -> several(item, (Resolution.Several) resolution);
                case PENDING -> {
                    item.attempt(askAgain(attempt(item), ((Resolution.Pending) resolution)));
                    books.leavePending(item, open(item).fault());
                }
                case UNKNOWN -> inDoubt(item, ((Resolution.Unknown) resolution).fault());
            }
        }
        if (!absent.isEmpty()) {
            delivery.writeAbsent(absent);
        }
    }

    /** The system said what it did with a batch. */
    void written(Job<T> job, LiveAttempt attempt, Answer<List<Outcome>> answer) {
        RuntimeException thrown = answer.thrown();
        if (thrown instanceof UnreachableException || thrown instanceof AccessRefusedException) {
            usable(job, answer, this::failUnsent); // it throws only while nothing has been sent
            return;
        }
        rethrowOurs(thrown);
        List<Outcome> outcomes = answer.value();
        if (outcomes == null
                || outcomes.size() != job.items().size()
                || outcomes.stream().anyMatch(Objects::isNull)) {
            outcomes = unknown(job, thrown);
        }
        judge(outcomes);
        links.load(outcomes.stream()
                .filter(Outcome.Done.class::isInstance)
                .map(outcome -> ((Outcome.Done) outcome).id())
                .toList());
        var refusedTogether = new ArrayList<Item<T>>();
        var unknown = new ArrayList<Item<T>>();
        for (int i = 0; i < outcomes.size(); i++) {
            Item<T> item = job.items().get(i);
            Outcome outcome = outcomes.get(i);
            switch (outcome.kind()) {
                case DONE -> done(item, (Outcome.Done) outcome);
                case REJECTED -> {
                    var rejected = (Outcome.Rejected) outcome;
                    if (rejected.extent() == Outcome.Extent.REQUEST
                            && job.items().size() > 1) {
                        refusedTogether.add(item);
                    } else {
                        links.unwritten(item);
                        item.attempt(null);
                        books.park(item, OpenItem.State.PARKED, rejected.fault());
                    }
                }
                case RETRY_LATER -> failUnsent(item, ((Outcome.RetryLater) outcome).fault());
                case NOT_SENT ->
                    failUnsent(item, Faults.notSent(((Outcome.NotSent) outcome).why(), target.name(), item.name()));
                case PENDING -> {
                    item.attempt(attempt.toKeep(((Outcome.Pending) outcome).askAgain()));
                    books.leavePending(item, Faults.accepted(target.name(), item.name()));
                }
                case UNKNOWN -> {
                    Fault fault = ((Outcome.Unknown) outcome).fault();
                    if (job.step() == Step.WRITE_ONCE) {
                        books.begin(item, attempt.toKeep(null), fault);
                        delivery.recover(item);
                    } else {
                        item.doubtLastWrite();
                        if (job.items().size() > 1) {
                            unknown.add(item);
                        } else {
                            books.fail(item, fault);
                        }
                    }
                }
            }
        }
        again(job.step(), refusedTogether);
        again(job.step(), unknown);
    }

    /** Those that went wrong together go again in halves. */
    private void again(Step step, List<Item<T>> items) {
        if (!items.isEmpty()) {
            delivery.halve(new Job<>(step, items));
        }
    }

    private void done(Item<T> item, Outcome.Done done) {
        if (links.written(item, done)) {
            Result effect = switch (done.effect()) {
                case CREATED -> Result.CREATED;
                case UPDATED -> Result.UPDATED;
                case UNCHANGED -> Result.UNCHANGED;
            };
            if (done.left().isEmpty()) {
                books.settle(item, item.result(effect), null);
            } else {
                books.settleInPart(item, item.result(effect), Faults.left(done.left(), target.name(), item.name()));
            }
        }
    }

    /** It is there. A system that still works on it may undo what is written meanwhile: newer content waits for it. */
    private void foundAgain(Item<T> item, Resolution.Found found) {
        OpenAttempt attempt = attempt(item);
        boolean workedOn = !target.limits().settle().isZero() && !settled(attempt);
        if (workedOn && item.writable() && !item.isBegunInThisRun()) {
            books.leavePending(item, open(item).fault());
            return;
        }
        if (item.id() == null) {
            item.foundAsOurs();
        }
        if (!links.take(item, found.id(), found.parts())) {
            return;
        }
        item.attempt(null);
        if (item.writable()) {
            if (workedOn) {
                item.doubtUntil(attempt.deadline().plus(target.limits().settle()));
            }
            delivery.change(item); // what it holds may be older than what we have now
        } else {
            otherwise(item);
        }
    }

    private void absentNow(Item<T> item, List<Item<T>> absent) {
        if (!settled(attempt(item))) {
            books.leavePending(item, open(item).fault());
        } else {
            item.attempt(null);
            if (!item.writable()) {
                otherwise(item);
            } else if (item.id() == null) {
                item.fields(item.prints().keySet());
                absent.add(item);
            } else {
                delivery.change(item);
            }
        }
    }

    private void inDoubt(Item<T> item, Fault fault) {
        if (settled(attempt(item))) {
            books.park(item, OpenItem.State.IN_DOUBT, Faults.inDoubt(fault, target.name(), item.name()));
        } else {
            books.leavePending(item, fault);
        }
    }

    private void several(Item<T> item, Resolution.Several several) {
        books.park(item, OpenItem.State.PARKED, Faults.severalBear(several.ids(), target.name(), item.name()));
    }

    private void otherwise(Item<T> item) {
        var otherwise = item.otherwise();
        if (otherwise.fault() == null) {
            books.settle(item, otherwise.result(), otherwise.note());
        } else {
            books.park(item, OpenItem.State.PARKED, otherwise.fault());
        }
    }

    /** Whether *found nothing* is an answer by now. */
    private boolean settled(OpenAttempt attempt) {
        return !clock.instant().isBefore(attempt.deadline().plus(target.limits().settle()));
    }

    /** The answer if there is one for every element; else what was thrown is told to each. */
    private <R> @Nullable List<R> usable(Job<T> job, Answer<List<R>> answer, BiConsumer<Item<T>, Fault> otherwise) {
        RuntimeException thrown = answer.thrown();
        rethrowOurs(thrown);
        List<R> value = answer.value();
        if (value != null
                && value.size() == job.items().size()
                && value.stream().noneMatch(Objects::isNull)) {
            health.answered();
            return value;
        }
        boolean defect = !(thrown instanceof UnreachableException || thrown instanceof AccessRefusedException);
        if (defect && job.items().size() > 1) { // one element's failure is its own
            delivery.halve(job);
            return null;
        }
        String message = thrown == null ? "an answer of the wrong size" : String.valueOf(thrown.getMessage());
        if (thrown instanceof AccessRefusedException) {
            health.end(message);
        } else if (job.step() == Step.WRITE || job.step() == Step.WRITE_ONCE) {
            health.failedToWrite(message);
        } else {
            health.failedToAnswer(message);
        }
        for (Item<T> item : job.items()) {
            otherwise.accept(item, faultOf(thrown, item));
        }
        return null;
    }

    private Fault faultOf(@Nullable RuntimeException thrown, Item<T> item) {
        if (thrown instanceof UnreachableException unreachable) {
            return unreachable.fault();
        }
        if (thrown instanceof AccessRefusedException refused) {
            return refused.fault();
        }
        if (thrown instanceof UnreadableSourceException unreadable) {
            return unreadable.fault();
        }
        return Faults.defect(thrown, target.name(), item.name());
    }

    private List<Outcome> unknown(Job<T> job, @Nullable RuntimeException thrown) {
        return job.items().stream()
                .<Outcome>map(item -> new Outcome.Unknown(faultOf(thrown, item)))
                .toList();
    }

    private void judge(List<Outcome> outcomes) {
        String failure = null;
        for (Outcome outcome : outcomes) {
            switch (outcome.kind()) {
                case DONE, REJECTED, PENDING -> {
                    health.wrote();
                    return;
                }
                case RETRY_LATER ->
                    failure = ((Outcome.RetryLater) outcome).fault().message();
                case UNKNOWN -> failure = ((Outcome.Unknown) outcome).fault().message();
                case NOT_SENT -> {} // says nothing about the system
            }
        }
        if (failure != null) {
            health.failedToWrite(failure);
        }
    }

    private void failEach(Item<T> item, Fault fault) {
        books.fail(item, fault);
    }

    private void failUnsent(Item<T> item, Fault fault) {
        links.unwritten(item);
        item.attempt(null);
        books.fail(item, fault);
    }

    private void leaveEach(Item<T> item, Fault fault) {
        books.leavePending(item, fault);
    }

    private static List<ForeignId> found(List<Resolution> resolutions) {
        return resolutions.stream()
                .filter(Resolution.Found.class::isInstance)
                .map(resolution -> ((Resolution.Found) resolution).id())
                .toList();
    }

    private static OpenAttempt askAgain(OpenAttempt attempt, Resolution.Pending pending) {
        return new OpenAttempt(
                attempt.key(), attempt.startedAt(), attempt.deadline(), pending.askAgain(), attempt.note());
    }

    private static OpenAttempt attempt(Item<?> item) {
        return Objects.requireNonNull(item.attempt(), "attempt");
    }

    private static OpenItem open(Item<?> item) {
        return Objects.requireNonNull(item.open(), "open");
    }

    /** The store and the lease are not the other system: their failures end the run. */
    private static void rethrowOurs(@Nullable RuntimeException thrown) {
        if (thrown instanceof StoreException
                || thrown instanceof LeaseLostException
                || thrown instanceof AccountingException) {
            throw thrown;
        }
    }
}
