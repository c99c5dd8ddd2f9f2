package dev.navette.testkit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What a writer that talks HTTP keeps to when the wire fails it.
 *
 * @param <T> what it writes
 * @param <X> what the system shows of that
 * @param <S> the system
 */
abstract class WriterWireRules<T, X, S extends WriterWorld> extends WriterResolveRules<T, X, S> {

    private static final int BAD_REQUEST = 400;

    private final AtomicInteger deeds = new AtomicInteger();

    WriterWireRules() {}

    /**
     * A write, and what it is about before and after it.
     *
     * @param before what the system shows before it, or nothing
     * @param after what it shows once it is done
     */
    record Deed<T>(String element, Write<T> write, Optional<Object> before, Object after) {}

    /** The write of that number, of an element of its own. */
    abstract Deed<T> deed(int number);

    @Test
    @Tag("promise-3")
    void aLostAnswerIsUnknownAndFoundOutAfterwards() {
        FaultProxy wire = wire();
        for (Mishap mishap : Mishap.afterTheWork()) {
            List<Deed<T>> deeds = deeds(2);
            TestAttempt attempt = attempt();
            mishap.befalls(wire.every(changes()));

            Call<List<Outcome>> call = write(deeds, attempt);

            wire.passAll();
            assertThat(call.thrown())
                    .as("After %s: throws only while nothing has been sent; then each element has its outcome", mishap)
                    .isNull();
            assertThat(outcomes(call))
                    .as(
                            "After %s nobody knows what was done, unless it was looked up: it is neither refused nor undone."
                                    + " What is said not to be done is written again, and is there twice",
                            mishap)
                    .allMatch(outcome -> outcome instanceof Outcome.Unknown
                            || outcome instanceof Outcome.Done
                            || outcome instanceof Outcome.NotSent);
            tellsTheTruth(deeds, call, mishap);
            isFoundAfterwards(deeds, attempt, mishap);
        }
    }

    @Test
    @Tag("promise-3")
    void aPageForPeopleIsNoConfirmation() {
        FaultProxy wire = wire();
        List<Deed<T>> deeds = deeds(2);
        wire.every(changes()).maintenancePage();

        Call<List<Outcome>> call = write(deeds, attempt());

        assumeSent(wire);
        assertThat(call.thrown()).as("Throws only while nothing has been sent").isNull();
        assertThat(outcomesOfChanges(deeds, call))
                .as(
                        "A page for people with status 200 confirms nothing and refuses nothing: it comes from something that"
                                + " stands before the system, or in its place")
                .noneMatch(Outcome.Done.class::isInstance)
                .noneMatch(Outcome.Rejected.class::isInstance);
    }

    @Test
    @Tag("promise-6")
    void whatIsRefusedAsAWholeIsNotTheFaultOfEach() {
        FaultProxy wire = wire();
        List<Deed<T>> four = deeds(4);
        for (List<Deed<T>> deeds : List.of(List.of(four.get(0), four.get(2)), List.of(four.get(1), four.get(3)))) {
            long before = wire.count(changes());
            wire.every(changes()).answer(BAD_REQUEST);

            Call<List<Outcome>> call = write(deeds, attempt());

            wire.passAll();
            long requests = wire.count(changes()) - before;
            assumeTrue(requests > 0, "what is there already is not written here");
            assertThat(outcomes(call))
                    .as(
                            "A request of several elements that is refused as a whole is said to be, of each: the engine halves"
                                    + " it until it has the one to blame. Whoever blames each parks the innocent")
                    .hasSize(2)
                    .allMatch(outcome -> outcome instanceof Outcome.Rejected rejected
                            && (requests > 1 || rejected.extent() == Outcome.Extent.REQUEST));
            tellsTheTruth(deeds, call, new Mishap("a refusal 400", script -> {}));
        }
    }

    @Test
    @Tag("promise-3")
    void whatNeverArrivedIsNotDoneAndMayGoAgain() {
        FaultProxy wire = wire();
        for (Requests requests : List.of(Requests.any(), changes())) {
            List<Deed<T>> deeds = deeds(2);
            wire.every(requests).refuse();

            Call<List<Outcome>> call = write(deeds, attempt());

            wire.passAll();
            assertThat(outcomesOfChanges(deeds, call))
                    .as(
                            "What never reached the system is not done, and was not refused by it: a person would look for a"
                                    + " reason that there is not")
                    .noneMatch(Outcome.Done.class::isInstance)
                    .noneMatch(Outcome.Rejected.class::isInstance);
            tellsTheTruth(deeds, call, Mishap.refused());
            assertThat(outcomes(write(deeds, attempt())))
                    .as("It leaves nothing in the way of the next attempt")
                    .allMatch(Outcome.Done.class::isInstance);
        }
    }

    @Test
    @Tag("promise-3")
    void aRequestThatArrivesTwiceDoublesNothing() {
        FaultProxy wire = wire();
        Writer<T> writer = writer();
        List<Deed<T>> deeds = deeds(4).stream()
                .filter(deed -> writer.repeat(deed.write().claim()) == Repeat.HARMLESS)
                .toList();
        assumeTrue(!deeds.isEmpty(), "repeating is said to do harm");
        wire.every(changes()).duplicate();

        write(deeds, attempt());

        wire.passAll();
        deeds.forEach(deed -> assertThat(shownOf(deed))
                .as(
                        "Writing twice is said to do no harm: what something on the way repeats is there once, and what is set"
                                + " is not added")
                .containsExactly(deed.after()));
    }

    @Test
    @Tag("PRO-2")
    void nothingSecretIsSaidWhenAWriteFails() {
        FaultProxy wire = wire();
        for (Mishap mishap : Mishap.all(clock)) {
            mishap.befalls(wire.every(changes()));

            saysNothingSecret(write(deeds(2), attempt()));
            wire.passAll();
        }
    }

    final List<Deed<T>> deeds(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> deed(deeds.incrementAndGet()))
                .toList();
    }

    final List<Write<T>> writes(List<Deed<T>> deeds) {
        return deeds.stream().map(Deed::write).toList();
    }

    /** In a connector of its own, as the first thing that it does. */
    final Call<List<Outcome>> write(List<Deed<T>> deeds, TestAttempt attempt) {
        Writer<T> writer = writer();
        return Call.of(() -> writer.write(writes(deeds), attempt));
    }

    /** None where it threw. */
    static List<Outcome> outcomes(Call<List<Outcome>> call) {
        List<Outcome> outcomes = call.answer();
        return outcomes == null ? List.of() : outcomes;
    }

    final void assumeSent(FaultProxy wire) {
        assumeTrue(
                wire.exchanges().stream().anyMatch(exchange -> changes().include(exchange.method(), exchange.path())),
                "what is there already is not written here");
    }

    /** That what is said to be done is, and that of what is said not to be done nothing is. */
    final void tellsTheTruth(List<Deed<T>> deeds, Call<List<Outcome>> call, Mishap mishap) {
        List<Outcome> outcomes = outcomes(call);
        assertThat(outcomes.size())
                .as("After %s each element has its outcome, or nothing was done", mishap)
                .isEqualTo(call.thrown() == null ? deeds.size() : 0);
        for (int i = 0; i < deeds.size(); i++) {
            Deed<T> deed = deeds.get(i);
            Outcome.Kind kind =
                    outcomes.isEmpty() ? Outcome.Kind.NOT_SENT : outcomes.get(i).kind();
            boolean known = kind != Outcome.Kind.UNKNOWN && kind != Outcome.Kind.PENDING;
            List<Object> told = kind == Outcome.Kind.DONE
                    ? List.of(deed.after())
                    : deed.before().stream().toList();
            assertThat(shownOf(deed))
                    .as(
                            "After %s the outcome of %s is the truth, %s: by it the engine decides whether to write again",
                            mishap, deed.element(), kind)
                    .hasSizeLessThanOrEqualTo(1)
                    .matches(shown -> !known || shown.equals(told), "is " + told);
        }
    }

    /** Where there is nothing to change, as of a content that is there already, nothing needs to be sent. */
    static <T> List<Outcome> outcomesOfChanges(List<Deed<T>> deeds, Call<List<Outcome>> call) {
        List<Outcome> outcomes = outcomes(call);
        return IntStream.range(0, outcomes.size())
                .filter(place -> !deeds.get(place).before().stream()
                        .toList()
                        .equals(List.of(deeds.get(place).after())))
                .mapToObj(outcomes::get)
                .toList();
    }

    private void isFoundAfterwards(List<Deed<T>> deeds, TestAttempt attempt, Mishap mishap) {
        List<Deed<T>> done = deeds.stream()
                .filter(deed -> shownOf(deed).equals(List.of(deed.after())))
                .toList();
        Writer<T> writer = writer();
        clock.advance(MINUTE.plus(writer.limits().settle()));
        List<Claim> claims = done.stream().map(deed -> deed.write().claim()).toList();
        if (!system().tellsWhatItHas() || claims.isEmpty()) {
            return;
        }

        List<Resolution> resolutions = writer.resolve(claims, attempt.takenUpAgain());

        assertThat(resolutions)
                .as(
                        "What was done before %s is found by a later process: so it is not written a second time, and its id is"
                                + " known",
                        mishap)
                .extracting(WriterResolveRules::found)
                .containsExactlyElementsOf(done.stream()
                        .map(deed -> Optional.of(only(deed.element()).id()))
                        .toList());
    }

    /** All that the system shows of a name. */
    private List<Object> shownOf(Deed<T> deed) {
        return there().stream()
                .filter(one -> one.name().equals(nameOf(deed.element())))
                .map(one -> changed(one.thing()))
                .toList();
    }
}
