package dev.navette.engine;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import dev.navette.model.ForeignId;
import dev.navette.run.Result;
import dev.navette.spi.Repeat;
import dev.navette.state.store.OpenAttempt;

/**
 * Brings elements to the other system: gathers them into batches, and lets each batch go through its steps in lanes.
 * What is called when is decided here; what an answer means, in {@link Answers}.
 *
 * <p>A change that does no harm when repeated goes out at once. What is created is looked for first, so that nothing
 * that is there is doubled or taken from another name. A write that does harm when repeated leaves with a durable
 * attempt, and is recovered when its end is not known. Every write costs one commit, which also holds what was learnt
 * since the last one.
 *
 * @param <T> what is written
 */
final class Delivery<T> {

    /** What is done with a batch next. */
    enum Step {
        /** Look for elements without a link by their keys. */
        MATCH,
        /** Ask what became of writes that had begun. */
        RECOVER,
        /** Look for what a create, or any harmful write, would make: it may be there, and be linked to another name. */
        LOOK,
        /** Write what can be repeated. */
        WRITE,
        /** Write what must not be repeated; it was looked for. */
        WRITE_ONCE
    }

    /** A batch, and what is done with it next. */
    record Job<T>(Step step, List<Item<T>> items) {}

    private final Target<T> target;
    private final Books books;
    private final Lanes lanes;
    private final BooleanSupplier goesOn;
    private final Calls<T> calls;
    private final Answers<T> answers;

    private final Map<Step, List<Item<T>>> gathering = new EnumMap<>(Step.class);
    private final Deque<Job<T>> ready = new ArrayDeque<>();

    /**
     * A delivery to one target.
     *
     * @param goesOn false once nothing more may leave: the run was asked to stop, or a system failed too often
     */
    Delivery(
            Target<T> target,
            Books books,
            Lanes lanes,
            Health health,
            BooleanSupplier goesOn,
            Calls<T> calls,
            Sequel<T> sequel) {
        this.target = target;
        this.books = books;
        this.lanes = lanes;
        this.goesOn = goesOn;
        this.calls = calls;
        this.answers = new Answers<>(target, books, health, calls.clock(), this, sequel, calls.task());
        for (Step step : Step.values()) {
            gathering.put(step, new ArrayList<>());
        }
    }

    /** Takes an element whose state is known and sees to the rest of its way. */
    void accept(Item<T> item) {
        OpenAttempt attempt = item.attempt();
        if (attempt != null) {
            recoverOrWait(item, attempt);
        } else if (item.id() != null) {
            change(item);
        } else if (target.match() != null) {
            gather(Step.MATCH, item);
        } else {
            create(item);
        }
    }

    /** No link and no key leads to it: it is created, if the flow does that, or looked for by its name. */
    void create(Item<T> item) {
        if (target.creates() || target.match() == null) {
            change(item); // it is looked for first
        } else {
            ignore(item);
        }
    }

    /** It is not there, and the flow makes nothing. */
    void ignore(Item<T> item) {
        books.settle(item, Result.IGNORED, target.name() + " does not have it");
    }

    /** What of it differs, or is not there yet, is written. */
    void change(Item<T> item) {
        if (item.choose()) {
            write(item);
        } else {
            answers.nothingToWrite(item);
        }
    }

    /** It was found: it is linked, then brought into step. */
    void adopt(Item<T> item, ForeignId found) {
        if (item.attempt() != null || item.id() != null) {
            accept(item);
        } else {
            answers.adopt(item, found);
        }
    }

    /** Asks at once what became of a write whose end is not known. */
    void recover(Item<T> item) {
        gather(Step.RECOVER, item);
    }

    /** They were looked for and are not there: they may be written. */
    void writeAbsent(List<Item<T>> items) {
        Map<Boolean, List<Item<T>>> byHarm = items.stream().collect(Collectors.partitioningBy(this::harmless));
        byHarm.forEach((harmless, some) -> {
            if (!some.isEmpty()) {
                ready.addFirst(new Job<>(harmless ? Step.WRITE : Step.WRITE_ONCE, some));
            }
        });
    }

    private boolean harmless(Item<T> item) {
        return target.repeat(item.claim()) == Repeat.HARMLESS;
    }

    /** The batch went wrong as a whole: each half goes on its own, until the culprit stands alone. */
    void halve(Job<T> job) {
        List<Item<T>> items = job.items();
        if (items.size() == 1) { // one of several went wrong
            ready.addFirst(job);
            return;
        }
        int middle = items.size() / 2;
        ready.addFirst(new Job<>(job.step(), List.copyOf(items.subList(middle, items.size()))));
        ready.addFirst(new Job<>(job.step(), List.copyOf(items.subList(0, middle))));
    }

    /** Lets batches that are ready go, and waits while too many are; call it between pages. */
    void advance() {
        do {
            go();
        } while (ready.size() >= target.parallel() && waitForAnswer());
        go();
    }

    /** Lets batches go that wait to be filled: a lone change in a long read is not to wait for the end of it. */
    void hurry() {
        flush();
        advance();
    }

    /** Sends everything that is gathered, unless the run ends, and waits until all of it has its result. */
    void drain() {
        while (lanes.busy() > 0 || !ready.isEmpty() || flush()) {
            if (ended()) {
                ready.forEach(job -> job.items().forEach(this::drop));
                ready.clear();
                gathering.values().forEach(this::dropAll);
            }
            go();
            if (lanes.busy() > 0) {
                waitForAnswer();
            }
        }
    }

    private boolean ended() {
        return !goesOn.getAsBoolean();
    }

    private void recoverOrWait(Item<T> item, OpenAttempt attempt) {
        if (attempt.askAgain() != null && calls.clock().instant().isBefore(attempt.askAgain())) {
            books.leavePending(item, Objects.requireNonNull(item.open(), "open").fault());
        } else {
            recover(item);
        }
    }

    private void write(Item<T> item) {
        Instant unsettled = Strand.unsettled(item.strands());
        if (unsettled != null && calls.clock().instant().isBefore(unsettled)) {
            books.leavePending(item, Faults.unsettled(unsettled, target.name(), item.name()));
            return;
        }
        boolean known = !item.creates() && item.stray() == null;
        gather(known && harmless(item) ? Step.WRITE : Step.LOOK, item);
    }

    private void gather(Step step, Item<T> item) {
        List<Item<T>> batch = Objects.requireNonNull(gathering.get(step));
        batch.add(item);
        if (batch.size() >= target.batch(step)) {
            release(step, batch);
        }
    }

    /** Makes batches of what is gathered, however few; whether there was anything. */
    private boolean flush() {
        boolean any = false;
        for (var entry : gathering.entrySet()) {
            if (!entry.getValue().isEmpty()) {
                release(entry.getKey(), entry.getValue());
                any = true;
            }
        }
        return any;
    }

    private void release(Step step, List<Item<T>> batch) {
        if (step == Step.RECOVER) { // one call asks about one attempt
            var byAttempt = new LinkedHashMap<String, List<Item<T>>>();
            for (Item<T> item : batch) {
                byAttempt
                        .computeIfAbsent(Objects.requireNonNull(item.attempt()).key(), key -> new ArrayList<>())
                        .add(item);
            }
            byAttempt.values().forEach(items -> ready.addLast(new Job<>(step, List.copyOf(items))));
        } else {
            ready.addLast(new Job<>(step, List.copyOf(batch)));
        }
        batch.clear();
    }

    private void go() {
        while (lanes.answered()) {
            waitForAnswer();
        }
        while (!ready.isEmpty() && lanes.busy() < target.parallel() && !ended()) {
            calls.start(ready.removeFirst(), answers);
        }
    }

    private boolean waitForAnswer() {
        if (lanes.busy() == 0) {
            return false;
        }
        while (!lanes.await(calls.patience())) {
            calls.keepLease();
        }
        calls.keepLease(); // also where answers come steadily and nothing is committed
        return !ended();
    }

    private void dropAll(List<Item<T>> batch) {
        batch.forEach(this::drop);
        batch.clear();
    }

    private void drop(Item<T> item) {
        if (item.attempt() == null) {
            books.stop(item);
        } else {
            books.leavePending(item, Objects.requireNonNull(item.open(), "open").fault());
        }
    }
}
