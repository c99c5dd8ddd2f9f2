package dev.navette.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.navette.engine.Delivery.Job;
import dev.navette.engine.Lanes.Answer;
import dev.navette.error.Fault;
import dev.navette.run.Result;
import dev.navette.spi.Resolution;
import dev.navette.state.store.OpenAttempt;
import dev.navette.state.store.OpenItem;

/**
 * What becomes of writes that had begun and have no known end. What is found is believed; that nothing is there is
 * believed only after the attempt's deadline and the system's settle time; what nobody can tell is for a person.
 */
final class Recovery<T> {

    private final Target<T> target;
    private final Books books;
    private final Links<T> links;
    private final Clock clock;
    private final Delivery<T> delivery;
    private final Replies<T> replies;

    Recovery(Target<T> target, Books books, Links<T> links, Clock clock, Delivery<T> delivery, Replies<T> replies) {
        this.target = target;
        this.books = books;
        this.links = links;
        this.clock = clock;
        this.delivery = delivery;
        this.replies = replies;
    }

    /** The system said what became of writes that had begun before. */
    void recovered(Job<T> job, LiveAttempt asked, Answer<List<Resolution>> answer) {
        for (Item<T> item : job.items()) { // a note left while it was asked stays
            item.attempt(attempt(item).noting(asked.toKeep().note()));
        }
        List<Resolution> resolutions = replies.usable(job, answer, books::leavePending);
        if (resolutions == null) {
            return;
        }
        links.loadFound(resolutions);
        var absent = new ArrayList<Item<T>>();
        for (int i = 0; i < resolutions.size(); i++) {
            Item<T> item = job.items().get(i);
            Resolution resolution = resolutions.get(i);
            switch (resolution.kind()) {
                case FOUND -> foundAgain(item, (Resolution.Found) resolution);
                case ABSENT -> absentNow(item, absent);
                case SEVERAL ->
                    books.park(
                            item,
                            OpenItem.State.PARKED,
                            Faults.severalBear(((Resolution.Several) resolution).ids(), target.name(), item.name()));
                case PENDING -> {
                    item.attempt(attempt(item).askedAgain(((Resolution.Pending) resolution).askAgain()));
                    books.leavePending(item, open(item).fault());
                }
                case REJECTED -> refused(item, ((Resolution.Rejected) resolution).fault());
                case UNKNOWN -> inDoubt(item, ((Resolution.Unknown) resolution).fault());
            }
        }
        if (!absent.isEmpty()) {
            delivery.writeAbsent(absent);
        }
    }

    /** It is there. A system that still works on it may undo what is written meanwhile: newer content waits for it. */
    private void foundAgain(Item<T> item, Resolution.Found found) {
        OpenAttempt attempt = attempt(item);
        boolean workedOn = !target.limits().settle().isZero() && !settled(attempt);
        boolean partsMissing = item.writable() && !item.isIn(found) && !settled(attempt);
        if (partsMissing || (workedOn && item.writable() && !item.isBegunInThisRun())) {
            books.leavePending(item, open(item).fault());
            return;
        }
        if (item.id() == null) {
            item.doneBefore(Result.CREATED);
        } else if (!attempt.sent().isEmpty()) {
            item.doneBefore(Result.UPDATED);
        }
        if (!links.take(item, found.id(), found.parts())) {
            return;
        }
        links.confirmed(item, attempt.sent(), Spans.of(end(attempt)));
        item.attempt(null);
        if (item.writable()) {
            if (workedOn) {
                item.spans().doubtUntil(end(attempt));
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
            } else if (item.id() == null && item.stray() == null && item.choose()) {
                absent.add(item);
            } else {
                delivery.change(item);
            }
        }
    }

    /** What the system took before it has refused after all. */
    private void refused(Item<T> item, Fault fault) {
        item.attempt(null);
        books.park(item, OpenItem.State.PARKED, fault);
    }

    private void inDoubt(Item<T> item, Fault fault) {
        if (settled(attempt(item))) {
            books.park(item, OpenItem.State.IN_DOUBT, Faults.inDoubt(fault, target.name(), item.name()));
        } else {
            books.leavePending(item, fault);
        }
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
        return !clock.instant().isBefore(end(attempt));
    }

    /** After which nothing of it takes effect any more. */
    private Instant end(OpenAttempt attempt) {
        return attempt.deadline().plus(target.limits().settle());
    }

    private static OpenAttempt attempt(Item<?> item) {
        return Objects.requireNonNull(item.attempt(), "attempt");
    }

    private static OpenItem open(Item<?> item) {
        return Objects.requireNonNull(item.open(), "open");
    }
}
