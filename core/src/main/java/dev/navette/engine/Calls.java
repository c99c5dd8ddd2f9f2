package dev.navette.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Field;
import dev.navette.model.Fingerprint;
import dev.navette.spi.Claim;
import dev.navette.spi.Write;
import dev.navette.state.store.ElementUpdate;
import dev.navette.state.store.OpenAttempt;
import dev.navette.state.store.Store;
import dev.navette.state.store.TaskKey;

/** Makes durable what must be before a call, and starts the call in a lane. */
final class Calls<T> {

    private final Target<T> target;
    private final Store store;
    private final TaskKey task;
    private final Books books;
    private final Lanes lanes;
    private final EngineSettings settings;
    private final Runnable meanwhile;
    private long writes;

    /**
     * Calls to one target.
     *
     * @param meanwhile also done now and then while the system keeps us waiting
     */
    Calls(
            Target<T> target,
            Store store,
            TaskKey task,
            Books books,
            Lanes lanes,
            EngineSettings settings,
            Runnable meanwhile) {
        this.target = target;
        this.store = store;
        this.task = task;
        this.books = books;
        this.lanes = lanes;
        this.settings = settings;
        this.meanwhile = meanwhile;
    }

    Clock clock() {
        return settings.clock();
    }

    /** The task's name. */
    String task() {
        return task.task();
    }

    /** How long to wait for an answer before {@link #keepLease}. */
    Duration patience() {
        return settings.patience();
    }

    /** Renews the lease when half of it is over. */
    void keepLease() {
        meanwhile.run();
        Duration left = Duration.between(store.now(), books.lease().end());
        if (left.multipliedBy(2).compareTo(books.lease().length()) < 0) {
            books.renewLease();
        }
    }

    void start(Delivery.Job<T> job, Answers<T> answers) {
        switch (job.step()) {
            case MATCH -> match(job, answers);
            case RECOVER -> recover(job, answers);
            case LOOK -> look(job, answers);
            case WRITE -> write(job, answers);
            case WRITE_ONCE -> writeOnce(job, answers);
        }
    }

    private void match(Delivery.Job<T> job, Answers<T> answers) {
        var match = Objects.requireNonNull(target.match(), "match");
        lanes.call(() -> match.apply(job.items()), answer -> answers.matched(job, answer));
    }

    private void recover(Delivery.Job<T> job, Answers<T> answers) {
        OpenAttempt begun = Objects.requireNonNull(job.items().get(0).attempt(), "attempt");
        var attempt = live(begun, true, job);
        List<Claim> claims = claims(job);
        lanes.call(
                () -> target.writer().resolve(claims, attempt),
                answer -> answers.recovery().recovered(job, attempt, answer));
    }

    private void look(Delivery.Job<T> job, Answers<T> answers) {
        var attempt = live(attemptNow(intent(job)), false, job);
        List<Claim> claims = claims(job);
        lanes.call(() -> target.look(claims, attempt), answer -> answers.looked(job, answer));
    }

    /**
     * Before it leaves, the fingerprints of its fields are forgotten: should we die, they are written again. Its time
     * runs from before the commit, which renews the lease: a stall in between must not carry it past the lease's end.
     */
    private void write(Delivery.Job<T> job, Answers<T> answers) {
        writes++;
        String key = Fingerprint.of("write", task.task(), Long.toString(books.run()), Long.toString(writes))
                .toString();
        OpenAttempt attempt = attemptNow(key);
        for (Item<T> item : job.items()) {
            forget(
                    item,
                    item.spans().begin(attempt.deadline().plus(target.limits().settle())));
        }
        books.commit();
        send(job, live(attempt, false, job), answers);
    }

    /** Before it leaves, its attempt is durable: should we die, it is asked for before it is written again. */
    private void writeOnce(Delivery.Job<T> job, Answers<T> answers) {
        OpenAttempt attempt = attemptNow(intent(job));
        for (Item<T> item : job.items()) {
            books.begin(item, attempt, Faults.begun(target.name(), item.name()));
            forget(item, null);
        }
        books.commit();
        send(job, live(attempt, false, job), answers);
    }

    private void send(Delivery.Job<T> job, LiveAttempt attempt, Answers<T> answers) {
        List<Write<T>> batch = job.items().stream().map(Item::write).toList();
        lanes.call(() -> target.writer().write(batch, attempt), answer -> answers.written(job, attempt, answer));
    }

    /**
     * Forgets what was last written of the fields that go out, and leaves the write's span on the element: until it is
     * over, no run that does not know the outcome writes it anew, so that a late write never undoes a newer one. A
     * write that goes out once needs no span: its attempt is open as long.
     */
    private void forget(Item<T> item, @Nullable Instant span) {
        for (Strand strand : item.strands()) {
            Set<String> codes = strand.fields().stream()
                    .filter(field -> span != null || strand.lastWritten(field) != null)
                    .map(Field::code)
                    .collect(Collectors.toSet());
            Map<String, Fingerprint> marks = strand.marks();
            if (!codes.isEmpty() || !marks.isEmpty()) {
                books.draft()
                        .learn(new ElementUpdate(
                                strand.key(), null, marks, codes, codes.isEmpty() ? null : span, null, null));
            }
        }
    }

    private LiveAttempt live(OpenAttempt attempt, boolean before, Delivery.Job<T> job) {
        List<String> names = job.items().stream().map(Item::name).toList();
        var lease = books.lease(); // its token stays the same through every renewal
        return new LiveAttempt(attempt, before, note -> store.note(lease, task, names, note));
    }

    private OpenAttempt attemptNow(String key) {
        Instant now = clock().instant();
        return new OpenAttempt(key, now, now.plus(settings.attempt()), null, null);
    }

    /** The same names with the same content are the same intent, in this run and in every later one. */
    private String intent(Delivery.Job<T> job) {
        var parts = new ArrayList<String>();
        parts.add("once");
        parts.add(Long.toString(task.pair()));
        parts.add(task.task());
        for (Item<T> item : job.items()) {
            parts.add(item.name());
            parts.add(item.id() == null ? "new" : Long.toString(books.run())); // a change may come back, a create not
            for (Strand strand : item.strands()) {
                strand.writable()
                        .forEach((field, now) -> parts.add(strand.key() + "." + field.code() + "=" + now.print()));
            }
        }
        return Fingerprint.of(parts.toArray(String[]::new)).toString();
    }

    private static <T> List<Claim> claims(Delivery.Job<T> job) {
        return job.items().stream().map(Item::claim).toList();
    }
}
