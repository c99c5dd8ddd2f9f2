package dev.navette.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.spi.Writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every role that asks a system something over HTTP keeps to when the wire fails it. */
abstract class WireReadingRules extends WireRules {

    /** So many that several pages are read. */
    private static final int SOME = 7;

    private static final int HUNDRED = 100;
    private static final int NOT_LET_IN = 401;

    WireReadingRules() {}

    /** Puts so many elements there. */
    abstract void fill(int elements);

    /**
     * What the role can be asked about these elements, by what a broken rule calls it. Each question is put to the role of a
     * connector of its own, and its answer can be compared.
     *
     * @param page how many elements a page has, where there are pages
     */
    abstract Map<String, Supplier<Object>> questions(int elements, int page);

    /** Whether the role can see by itself that an answer had this mishap, and ask again. */
    boolean passes(Mishap mishap) {
        return true;
    }

    /** Whether an answer itself says that nothing is known. */
    boolean admits(Object answer) {
        return false;
    }

    @Test
    void whatPassesIsAskedAgain() {
        FaultProxy wire = wire();
        fill(SOME);

        questions(SOME, 3).forEach((what, question) -> {
            Object expected = question.get();
            for (int request : firstAndLast(question)) {
                for (Mishap mishap : passing()) {
                    mishap.befalls(wire.nth(request, Requests.any()));

                    Call<Object> call = Call.of(question);

                    assertThat(call)
                            .as(
                                    "%s: what may pass is asked again, here %s at request %s. Nothing is changed by asking"
                                            + " twice, and a run that ends at each hiccup never comes to its end",
                                    what, mishap, request)
                            .isEqualTo(new Call<>(expected, null));
                    wire.passAll();
                }
            }
        });
    }

    @Test
    void whoIsThrottledWaitsAsLongAsHeIsTold() {
        FaultProxy wire = wire();
        fill(SOME);

        questions(SOME, 3).forEach((what, question) -> {
            for (Mishap mishap : Mishap.throttling(clock)) {
                var again = new AtomicReference<>(Instant.MAX);
                Instant told = clock.instant().plus(Mishap.A_WHILE);
                mishap.befalls(wire.next(Requests.any()));
                wire.nth(2, Requests.any()).passAfter(() -> again.set(clock.instant()));

                Call.of(question);

                assertThat(again.get())
                        .as(
                                "%s: after %s nothing is asked before the time that it says, by the context's clock: who asks"
                                        + " earlier is locked out for longer",
                                what, mishap)
                        .isAfterOrEqualTo(told.minusSeconds(1)); // a date has whole seconds
                wire.passAll();
            }
        });
    }

    @Test
    void whatNeverPassesIsTold() {
        FaultProxy wire = wire();
        fill(SOME);

        questions(SOME, 3).forEach((what, question) -> {
            boolean inParts = requestsOf(question) > 1;
            for (Mishap mishap : Mishap.lasting(clock)) {
                mishap.befalls(wire.every(Requests.any()));
                Call<Object> call = Call.of(question);
                wire.passAll();
                if (inParts && isTold(call)) {
                    wire.next(Requests.any()).passAfter(() -> mishap.befalls(wire.every(Requests.any())));
                    call = Call.of(question);
                    wire.passAll();
                }

                assertThat(call)
                        .as(
                                "%s: where there is nothing but %s, that is told, at the beginning and midway. An answer that"
                                        + " is empty or has a part only would say that the rest is gone",
                                what, mishap)
                        .matches(this::isTold);
            }
        });
    }

    @Test
    @Tag("PRO-3")
    void lostAccessIsToldAsSuch() {
        FaultProxy wire = wire();
        fill(SOME);
        Map<String, Supplier<Object>> questions = questions(SOME, 3);
        var calls = new ArrayList<Call<Object>>();

        wire.every(Requests.any()).answer(NOT_LET_IN);
        questions.values().forEach(question -> calls.add(Call.of(question)));
        wire.passAll();
        if (system().lockOut()) {
            questions.values().forEach(question -> calls.add(Call.of(question)));
        }

        assertThat(calls)
                .as("Credentials that are refused are told as such, and not as a system that is down or empty: only a"
                        + " person can mend them, and no repetition does")
                .extracting(Call::thrown)
                .allMatch(AccessRefusedException.class::isInstance);
    }

    @Test
    void noMoreIsAskedThanPromised() {
        OptionalInt most = system().mostRequests(role(), HUNDRED);
        assumeTrue(most.isPresent(), "nothing is promised");
        assumeFalse(Writer.class.isAssignableFrom(role()), "a writer promises what it writes with");
        wire();
        fill(HUNDRED);

        questions(HUNDRED, HUNDRED).forEach((what, question) -> {
            assertThat(requestsOf(question))
                    .as(
                            "%s: %s elements take no more requests than promised. One request for each element uses up what an"
                                    + " account may ask in a day",
                            what, HUNDRED)
                    .isLessThanOrEqualTo(most.orElseThrow());
        });
    }

    @Test
    @Tag("PRO-2")
    void nothingSecretIsSaidWhenTheWireFails() {
        FaultProxy wire = wire();
        fill(SOME);

        questions(SOME, 3).forEach((what, question) -> {
            for (Mishap mishap : Mishap.all(clock)) {
                mishap.befalls(wire.every(Requests.any()));

                saysNothingSecret(Call.of(question));
                wire.passAll();
            }
        });
    }

    @Test
    void aThreadThatWaitsForAnAnswerCanBeToldToStop() {
        wire();
        fill(SOME);

        questions(SOME, 3).forEach((what, question) -> {
            Stopped<Object> stopped = stopped(Requests.any(), question);

            assertThat(stopped.promptly())
                    .as(
                            "%s: who waits for an answer stops when he is told to: a host that shuts down waits for him",
                            what)
                    .isTrue();
            assertThat(stopped.told())
                    .as("%s: an interrupt is restored: who swallows it keeps a run from being stopped", what)
                    .isTrue();
            assertThat(stopped.call())
                    .as("%s: what was stopped is no answer", what)
                    .matches(this::isTold);
        });
    }

    @Test
    void nothingIsAskedAfterClosing() {
        FaultProxy wire = wire();
        fill(SOME);
        wire.next(Requests.any()).dropAnswer();
        questions(SOME, 3).values().forEach(Call::of);

        sendsNothingAfterClosing(wire);
    }

    /** How a call ends where nothing is known: by an exception that says so, or by an answer that does. */
    final boolean isTold(Call<?> call) {
        Object answer = call.answer();
        return answer != null
                ? admits(answer)
                : call.thrown() instanceof UnreachableException || call.thrown() instanceof UnreadableSourceException;
    }

    private List<Mishap> passing() {
        return Mishap.passing(clock).stream().filter(this::passes).toList();
    }

    /** The numbers of the requests of a question that a rule tries. */
    private List<Integer> firstAndLast(Supplier<Object> question) {
        int last = requestsOf(question);
        assertThat(last)
                .as("A question is asked through the wire of this world: else nothing of these rules is tried")
                .isPositive();
        return last == 1 ? List.of(1) : List.of(1, last);
    }

    private int requestsOf(Supplier<Object> question) {
        int before = wire().exchanges().size();
        Call.of(question);
        return wire().exchanges().size() - before;
    }
}
