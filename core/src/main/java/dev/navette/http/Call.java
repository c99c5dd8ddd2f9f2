package dev.navette.http;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.Fault;
import dev.navette.error.NavetteException;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;

/** One request with its repetitions, up to what became of it. */
final class Call {

    private static final int MOST_FAILURES = 4;
    private static final int MOST_TRIES = 6;
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_ASKED = Duration.ofSeconds(60);
    private static final String STOPPED = "the run was told to stop";
    private static final String LATE = "the time in which it could leave had passed";

    private final Service service;
    private final Exchange exchange;
    private final Gate gate;
    private final Request request;
    private final Faults faults;
    private final @Nullable Instant deadline;
    private final boolean changes;
    private int tries;
    private int failures;
    private boolean renewed;
    private @Nullable Fault doubt;
    private @Nullable Throwable cause;

    /** @param deadline until when it may leave; null for one that changes nothing */
    Call(Service service, Exchange exchange, Gate gate, Request request, @Nullable Instant deadline) {
        this.service = service;
        this.exchange = exchange;
        this.gate = gate;
        this.request = request;
        this.faults = new Faults(service, request);
        this.deadline = deadline;
        this.changes = deadline != null;
    }

    Reply run() {
        try {
            Optional<Reply> reply = tried();
            while (reply.isEmpty()) {
                reply = tried();
            }
            return settled(reply.get());
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return settled(new Reply.NotSent(STOPPED));
        } catch (NavetteException refused) { // no credentials could be had for it
            if (!changes) {
                throw refused;
            }
            return settled(reply(refused));
        }
    }

    /** What the JDK said of the last failure. */
    @Nullable
    Throwable cause() {
        return cause;
    }

    /** Once it may have been done, only an answer says more than that. */
    private Reply settled(Reply reply) {
        Fault unknown = doubt;
        return changes && unknown != null && reply.kind() != Reply.Kind.ANSWERED ? new Reply.Unknown(unknown) : reply;
    }

    /** Sends it once; empty when it is to be sent again. */
    private Optional<Reply> tried() throws InterruptedException {
        Optional<Fault> closed = gate.fault();
        if (closed.isPresent()) {
            return closed.map(Reply.RetryLater::new);
        }
        service.context().budget().take(1);
        try (Outgoing outgoing = Outgoing.of(request, service)) {
            closed = gate.fault(); // another thread may have learnt it while this one waited
            if (closed.isPresent()) {
                return closed.map(Reply.RetryLater::new);
            }
            if (Thread.currentThread().isInterrupted()) {
                return Optional.of(new Reply.NotSent(STOPPED));
            }
            if (passes(Duration.ZERO)) {
                return Optional.of(new Reply.NotSent(LATE));
            }
            tries++;
            return judged(exchange.of(outgoing, request, tries), outgoing.credentials());
        } catch (IOException unreadable) {
            cause = unreadable;
            return Optional.of(new Reply.NotSent("its content could not be read"));
        }
    }

    private Optional<Reply> judged(Wire.Result result, Map<String, String> credentials) throws InterruptedException {
        if (result instanceof Wire.Result.Failed failed) {
            return failed(failed.failure());
        }
        Answer answer = ((Wire.Result.Came) result).answer();
        service.watcher().accept(answer);
        Optional<Fault> elsewhere = faults.redirected(answer);
        if (elsewhere.isPresent()) {
            return elsewhere.map(fault -> answer.status() == Statuses.SEE_OTHER && changes
                    ? new Reply.Unknown(fault)
                    : new Reply.Denied(fault));
        }
        Optional<String> flaw = flaw(answer);
        if (flaw.isPresent()) {
            return inDoubt(faults.unbelievable(answer, flaw.get()), true);
        }
        return switch (service.meaning().apply(answer)) {
            case ANSWERED -> Optional.of(new Reply.Answered(answer));
            case DENIED -> denied(answer, credentials);
            case BUSY -> busy(answer);
            case BROKEN -> inDoubt(faults.broken(answer), true);
        };
    }

    /** A refusal may come from anything on the way; only what would be believed has to be what was asked for. */
    private Optional<String> flaw(Answer answer) {
        boolean missing = answer.status() == Statuses.NOT_FOUND || answer.status() == Statuses.GONE;
        boolean empty = answer.status() == Statuses.NO_CONTENT || answer.status() == Statuses.RESET_CONTENT;
        if (!service.json() || empty) {
            return Optional.empty();
        }
        if (missing) {
            return Page.words(answer.body()).map(words -> "a page for people: " + words);
        }
        return answer.ok() ? Soundness.flaw(answer.body()) : Optional.empty();
    }

    private Optional<Reply> failed(Failure failure) throws InterruptedException {
        cause = failure.cause();
        Fault fault = faults.failed(failure);
        return failure.left()
                ? inDoubt(fault, failure.passing())
                : failure.passing() ? again(new Reply.RetryLater(fault)) : Optional.of(new Reply.RetryLater(fault));
    }

    /** Nobody knows what was done. */
    private Optional<Reply> inDoubt(Fault fault, boolean passing) throws InterruptedException {
        doubt = fault;
        var unknown = new Reply.Unknown(fault);
        return passing && request.resend() != Resend.UNCERTAIN ? again(unknown) : Optional.of(unknown);
    }

    private Optional<Reply> denied(Answer answer, Map<String, String> credentials) throws InterruptedException {
        boolean once = !renewed && answer.status() == Statuses.UNAUTHORIZED;
        renewed = true;
        if (once && service.auth().renewed(credentials, service.now())) {
            return Optional.empty();
        }
        return Optional.of(new Reply.Denied(faults.denied(answer)));
    }

    private Optional<Reply> busy(Answer answer) throws InterruptedException {
        var later = new Reply.RetryLater(faults.busy(answer));
        Duration asked = RetryAfter.of(answer, service.context().clock()).orElse(Duration.ZERO);
        if (asked.compareTo(LONGEST_ASKED) > 0) {
            Fault closed = faults.closed(answer, asked);
            gate.close(service.now().plus(asked), closed);
            service.context().budget().refused(LONGEST_ASKED);
            return Optional.of(new Reply.RetryLater(closed));
        }
        if (asked.isNegative() || asked.isZero()) {
            Duration wait = wait(failures);
            service.context().budget().refused(wait);
            return again(later, wait);
        }
        service.context().budget().refused(asked);
        return tries < MOST_TRIES ? rested(later, asked) : Optional.of(later);
    }

    private Optional<Reply> again(Reply otherwise) throws InterruptedException {
        return again(otherwise, wait(failures));
    }

    private Optional<Reply> again(Reply otherwise, Duration wait) throws InterruptedException {
        failures++;
        return failures < MOST_FAILURES && tries < MOST_TRIES ? rested(otherwise, wait) : Optional.of(otherwise);
    }

    /** Where waiting would take longer than it may leave, the answer is given now. */
    private Optional<Reply> rested(Reply otherwise, Duration wait) throws InterruptedException {
        if (passes(wait)) {
            return Optional.of(otherwise);
        }
        service.context().rest(wait);
        return Optional.empty();
    }

    /** Full jitter: many that failed together do not come back together. */
    private Duration wait(int failed) {
        Duration most = FIRST_WAIT.multipliedBy(1L << failed);
        long nanos = (most.compareTo(LONGEST_WAIT) < 0 ? most : LONGEST_WAIT).toNanos();
        return Duration.ofNanos(service.context().random().nextLong(nanos + 1));
    }

    private boolean passes(Duration wait) {
        return deadline != null && !service.now().plus(wait).isBefore(deadline);
    }

    private Reply reply(NavetteException refused) {
        if (refused instanceof UnreachableException unreachable) {
            return new Reply.RetryLater(unreachable.fault());
        }
        if (refused instanceof UnreadableSourceException unreadable) {
            return new Reply.RetryLater(unreadable.fault());
        }
        return new Reply.Denied(
                refused instanceof AccessRefusedException access ? access.fault() : faults.unproven(refused));
    }
}
