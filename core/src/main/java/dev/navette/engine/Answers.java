package dev.navette.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.engine.Delivery.Job;
import dev.navette.engine.Delivery.Step;
import dev.navette.engine.Lanes.Answer;
import dev.navette.error.AccessRefusedException;
import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.model.ForeignId;
import dev.navette.run.Result;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.PlannedChange;

/** What the other system's answers mean for the elements that it was asked about or that were written to it. */
final class Answers<T> {

    private final Target<T> target;
    private final Books books;
    private final Links<T> links;
    private final Replies<T> replies;
    private final Recovery<T> recovery;
    private final Delivery<T> delivery;
    private final Sequel<T> sequel;
    private final String task;

    Answers(
            Target<T> target,
            Books books,
            Health health,
            Clock clock,
            Delivery<T> delivery,
            Sequel<T> sequel,
            String task) {
        this.target = target;
        this.books = books;
        this.links = new Links<>(target, books);
        this.replies = new Replies<>(target, health, delivery);
        this.recovery = new Recovery<>(target, books, links, clock, delivery, replies);
        this.delivery = delivery;
        this.sequel = sequel;
        this.task = task;
    }

    /** A finder answered: one match is linked, none may be created, several are for a person. */
    void matched(Job<T> job, Answer<List<List<ForeignId>>> answer) {
        List<List<ForeignId>> found = replies.usable(job, answer, this::failUnmatched);
        if (found == null) {
            return;
        }
        links.load(
                found.stream()
                        .filter(ids -> ids.size() == 1)
                        .map(ids -> ids.get(0))
                        .toList(),
                List.of());
        for (int i = 0; i < found.size(); i++) {
            Item<T> item = job.items().get(i);
            List<ForeignId> ids = found.get(i);
            if (ids.isEmpty()) {
                delivery.create(item);
            } else if (ids.size() > 1) {
                books.park(item, OpenItem.State.PARKED, Faults.severalBear(ids, target.name(), item.name()));
            } else if (target.rivals() && item.origin().group() == null) {
                sequel.rival(item, ids.get(0));
            } else if (links.take(item, ids.get(0))) {
                delivery.change(item);
            }
        }
    }

    /** A person, or a search before, said what it is. */
    void adopt(Item<T> item, ForeignId found) {
        links.load(List.of(found), List.of());
        if (links.take(item, found)) {
            delivery.change(item);
        }
    }

    /** A look before a harmful write answered: what is there is taken over, what is not may be written. */
    void looked(Job<T> job, Answer<List<Resolution>> answer) {
        List<Resolution> resolutions = replies.usable(job, answer, this::failEach);
        if (resolutions == null) {
            return;
        }
        links.loadFound(resolutions);
        var absent = new ArrayList<Item<T>>();
        for (int i = 0; i < resolutions.size(); i++) {
            Item<T> item = job.items().get(i);
            Resolution resolution = resolutions.get(i);
            switch (resolution.kind()) {
                case ABSENT -> {
                    if (item.id() == null && !item.isMade()) {
                        sequel.absent(item);
                    } else if (!parkStray(item)) {
                        absent.add(item);
                    }
                }
                case FOUND -> foundBefore(item, (Resolution.Found) resolution, absent);
                case SEVERAL -> several(item, (Resolution.Several) resolution);
                case PENDING -> books.fail(item, Faults.busy(target.name(), item.name()));
                case REJECTED -> books.fail(item, ((Resolution.Rejected) resolution).fault());
                case UNKNOWN -> books.fail(item, ((Resolution.Unknown) resolution).fault());
            }
        }
        if (!absent.isEmpty()) {
            delivery.writeAbsent(absent);
        }
    }

    /** It is there: what was not linked yet is taken over; what is looked for and still missing may be created. */
    private void foundBefore(Item<T> item, Resolution.Found found, List<Item<T>> absent) {
        boolean looked = !item.creates();
        if (!links.take(item, found.id(), found.parts())) {
            return;
        }
        if (parkStray(item)) {
            return;
        }
        if (looked) {
            absent.add(item);
        } else if (!item.creates()) {
            delivery.change(item);
        } else if (item.choose()) { // parts of it are missing, and were looked for
            absent.add(item);
        } else {
            nothingToWrite(item);
        }
    }

    /** A part of it that is linked, and is in nothing that was found under its name, is a part of something else. */
    private boolean parkStray(Item<T> item) {
        Strand stray = item.stray();
        if (stray == null) {
            return false;
        }
        String part = stray.key().name();
        books.park(item, OpenItem.State.PARKED, Faults.partElsewhere(part, stray.whole(), item.name(), target.name()));
        return true;
    }

    /** What begins again after writes that had begun. */
    Recovery<T> recovery() {
        return recovery;
    }

    /** The system said what it did with a batch. */
    void written(Job<T> job, LiveAttempt attempt, Answer<List<Outcome>> answer) {
        RuntimeException thrown = answer.thrown();
        if (thrown instanceof UnreachableException || thrown instanceof AccessRefusedException) {
            replies.usable(job, answer, this::failUnsent); // it throws only while nothing has been sent
            return;
        }
        Replies.rethrowOurs(thrown);
        List<Outcome> outcomes = answer.value();
        if (outcomes == null
                || outcomes.size() != job.items().size()
                || outcomes.stream().anyMatch(Objects::isNull)) {
            outcomes = replies.unknown(job, thrown);
        }
        replies.judge(outcomes);
        List<Outcome.Done> done = outcomes.stream()
                .filter(Outcome.Done.class::isInstance)
                .map(Outcome.Done.class::cast)
                .toList();
        links.load(
                done.stream().map(Outcome.Done::id).toList(),
                done.stream().flatMap(one -> one.parts().values().stream()).toList());
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
                    Instant askAgain = ((Outcome.Pending) outcome).askAgain();
                    item.attempt(attempt.toKeep().askedAgain(askAgain).holding(Strand.held(item.strands())));
                    books.leavePending(item, Faults.accepted(target.name(), item.name()));
                }
                case UNKNOWN -> {
                    Fault fault = ((Outcome.Unknown) outcome).fault();
                    if (job.step() == Step.WRITE_ONCE) {
                        books.begin(item, attempt.toKeep(), fault);
                        delivery.recover(item);
                    } else {
                        item.spans().doubtLast();
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
        List<PlannedChange> changes = Written.changes(task, item, done);
        if (!links.written(item, done)) {
            return;
        }
        sequel.wrote(item, changes);
        Result effect = item.result(
                switch (done.effect()) {
                    case CREATED -> Result.CREATED;
                    case UPDATED -> Result.UPDATED;
                    case UNCHANGED -> Result.UNCHANGED;
                });
        if (!done.refused().isEmpty()) {
            item.attempt(null);
            books.park(item, OpenItem.State.PARKED, Faults.partsRefused(done.refused()));
        } else if (!done.left().isEmpty()) {
            books.settleInPart(item, effect, Faults.left(done.left(), target.name(), item.name()));
        } else if (item.heldBack()) {
            books.holdBack(item, effect, Faults.NOT_AS_PLANNED);
        } else {
            settle(item, effect, null);
        }
    }

    /** Nothing of it is to be written now. */
    void nothingToWrite(Item<T> item) {
        if (item.heldBack() || item.id() == null) {
            books.holdBack(item, Result.IGNORED, Faults.NOT_AS_PLANNED);
        } else if (item.isLeftAlone() && item.isMade() && item.lacking().isEmpty() && item.openBefore() == null) {
            books.settle(item, Result.IGNORED, "it is linked already, and only new ones are written");
        } else {
            settle(item, item.result(Result.UNCHANGED), null);
        }
    }

    private void settle(Item<T> item, Result effect, @Nullable String note) {
        if (item.lacking().isEmpty()) {
            books.settle(item, effect, note == null ? item.note() : note);
        } else {
            sequel.lacks(item, effect);
        }
    }

    private void several(Item<T> item, Resolution.Several several) {
        books.park(item, OpenItem.State.PARKED, Faults.severalBear(several.ids(), target.name(), item.name()));
    }

    private void failUnmatched(Item<T> item, Fault fault) {
        boolean again = books.fail(item, fault);
        if (again && target.rivals()) {
            sequel.unmatched();
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
}
