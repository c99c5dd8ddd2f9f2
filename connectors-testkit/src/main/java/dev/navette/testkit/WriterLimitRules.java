package dev.navette.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.AccessRefusedException;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What a writer that talks HTTP keeps to when a system slows it down or lets it in no more, and when its time is over.
 *
 * @param <T> what it writes
 * @param <X> what the system shows of that
 * @param <S> the system
 */
abstract class WriterLimitRules<T, X, S extends WriterWorld> extends WriterWireRules<T, X, S> {

    private static final int MOST = 100;
    private static final int NOT_LET_IN = 401;

    WriterLimitRules() {}

    @Test
    void whoIsThrottledWaitsAndLosesNothing() {
        FaultProxy wire = wire();
        for (Mishap mishap : Mishap.throttling(clock)) {
            List<Deed<T>> deeds = deeds(2);
            TestAttempt attempt = attempt();
            Instant told = clock.instant().plus(Mishap.A_WHILE);
            var again = new AtomicReference<>(Instant.MAX);
            mishap.befalls(wire.next(changes()));
            wire.nth(2, changes()).passAfter(() -> again.set(clock.instant()));

            Call<List<Outcome>> call = write(deeds, attempt);

            wire.passAll();
            assertThat(again.get())
                    .as(
                            "After %s nothing is sent before the time that it says, by the context's clock: who comes earlier"
                                    + " is locked out for longer",
                            mishap)
                    .isAfterOrEqualTo(told.minusSeconds(1)); // a date has whole seconds
            assertThat(outcomes(call))
                    .as(
                            "%s is no failure of an element: it is done after that time, or is left for later; nothing of it"
                                    + " was done, and so it is not unknown",
                            mishap)
                    .noneMatch(Outcome.Rejected.class::isInstance)
                    .noneMatch(Outcome.Unknown.class::isInstance);
            tellsTheTruth(deeds, call, mishap);
        }
    }

    @Test
    void whoIsThrottledForHoursIsLeftForLater() {
        FaultProxy wire = wire();
        List<Deed<T>> deeds = deeds(2);
        Instant before = clock.instant();
        var hours = new Mishap("a 429 for hours", script -> script.throttleFor(Mishap.HOURS));
        hours.befalls(wire.every(changes()));

        Call<List<Outcome>> call = write(deeds, attempt());

        assumeSent(wire);
        assertThat(outcomesOfChanges(deeds, call))
                .as(
                        "A limit that outlasts the attempt leaves its elements for later: they are neither refused nor unknown")
                .allMatch(outcome -> outcome instanceof Outcome.RetryLater || outcome instanceof Outcome.NotSent);
        assertThat(clock.instant())
                .as(
                        "Nobody waits past the attempt's deadline: the run holds its lease meanwhile, and sends nothing after it")
                .isBeforeOrEqualTo(before.plus(MINUTE));
        tellsTheTruth(deeds, call, hours);
    }

    @Test
    @Tag("PRO-3")
    void lostAccessIsToldBeforeAnythingIsDone() {
        FaultProxy wire = wire();
        List<Deed<T>> deeds = deeds(2);
        var calls = new ArrayList<Call<List<Outcome>>>();

        wire.every(Requests.any()).answer(NOT_LET_IN);
        calls.add(write(deeds, attempt()));
        wire.passAll();
        if (system().lockOut()) {
            calls.add(write(deeds, attempt()));
        }

        assertThat(calls)
                .as(
                        "Credentials that are refused before anything was done are told as such: no element is to blame, and"
                                + " parking each of them would hide the one thing to mend")
                .extracting(Call::thrown)
                .allMatch(AccessRefusedException.class::isInstance);
        tellsTheTruth(deeds, calls.get(0), new Mishap("a 401", script -> {}));
    }

    @Test
    void accessThatIsLostMidwayIsAnOutcome() {
        FaultProxy wire = wire();
        List<Deed<T>> deeds = deeds(fullBatch());
        var lost = new Mishap("a 401 midway", script -> script.answer(NOT_LET_IN));
        wire.next(changes()).passAfter(() -> lost.befalls(wire.every(Requests.any())));

        Call<List<Outcome>> call = write(deeds, attempt());

        wire.passAll();
        assertThat(call.thrown())
                .as("Throws only while nothing has been sent; after that each element has its outcome: what was done is"
                        + " known by it alone")
                .isNull();
        assertThat(outcomes(call))
                .as("What is left when access is lost midway is not refused for itself: it goes with the next run")
                .noneMatch(Outcome.Rejected.class::isInstance);
        tellsTheTruth(deeds, call, lost);
    }

    @Test
    @Tag("promise-3")
    void theDeadlineIsLookedAtBeforeEachRequest() {
        FaultProxy wire = wire();
        List<Deed<T>> deeds = deeds(fullBatch());
        int before = wire.exchanges().size();
        wire.next(Requests.any()).passAfter(() -> clock.advance(MINUTE.plusMillis(1)));

        Call<List<Outcome>> call = write(deeds, attempt());

        List<Exchange> inTime = wire.exchanges().subList(before, before + 1);
        List<Exchange> late =
                wire.exchanges().subList(before + 1, wire.exchanges().size());
        assertThat(late)
                .as("The deadline is looked at right before each request, not once for a batch: what leaves after it is"
                        + " written into what another run has taken over")
                .noneMatch(exchange -> changes().include(exchange.method(), exchange.path()));
        tellsTheTruth(deeds, call, new Mishap("a deadline that passed after " + inTime, script -> {}));
    }

    @Test
    void aWriterThatWaitsForAnAnswerCanBeToldToStop() {
        wire();
        List<Deed<T>> deeds = deeds(1);
        Writer<T> writer = writer();
        TestAttempt attempt = attempt();

        Stopped<List<Outcome>> stopped = stopped(changes(), () -> writer.write(writes(deeds), attempt));

        assertThat(stopped.promptly())
                .as("Who waits for an answer stops when he is told to: a host that shuts down waits for him")
                .isTrue();
        assertThat(stopped.told())
                .as("An interrupt is restored: who swallows it keeps a run from being stopped")
                .isTrue();
        assertThat(outcomes(stopped.call()))
                .as("It had left, and its answer was not waited for: it is unknown")
                .extracting(Outcome::kind)
                .containsExactly(Outcome.Kind.UNKNOWN);
    }

    @Test
    void nothingIsWrittenAfterClosing() {
        FaultProxy wire = wire();
        wire.every(changes()).dropAnswer();
        write(deeds(2), attempt());
        wire.passAll();

        sendsNothingAfterClosing(wire);
    }

    @Test
    void noMoreIsSentThanPromised() {
        Writer<T> writer = writer();
        int full = Math.min(MOST, writer.limits().batch());
        OptionalInt most = system().mostRequests(role(), full);
        assumeTrue(most.isPresent(), "nothing is promised");
        FaultProxy wire = wire();
        List<Write<T>> batch = writes(deeds(full));
        int before = wire.exchanges().size();

        writer.write(batch, attempt());

        assertThat(wire.exchanges().size() - before)
                .as(
                        "A batch of %s takes no more requests than promised: one for each element uses up what an account may"
                                + " ask in a day",
                        full)
                .isLessThanOrEqualTo(most.orElseThrow());
    }

    private int fullBatch() {
        return Math.min(MOST, writer().limits().batch());
    }
}
