package dev.navette.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.UnreachableException;
import dev.navette.model.ForeignId;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What every writer keeps to, whatever it writes.
 *
 * @param <T> what it writes
 * @param <X> what the system shows of that
 * @param <S> the system
 */
abstract class WriterContract<T, X, S extends WriterWorld> extends WriterLimitRules<T, X, S> {

    private static final int MOST_THREADS = 8;

    WriterContract() {}

    /** A write that makes an element that is there one of that version. */
    abstract Write<T> change(ForeignId id, String element, int version);

    final Write<T> changeOf(Map<String, ForeignId> ids, String element, int version) {
        return change(id(ids, element), element, version);
    }

    /** What it changes is put there by hand. */
    @Override
    Deed<T> deed(int number) {
        String element = "EM-9" + number;
        ForeignId id = putByHand(element);
        return new Deed<>(element, change(id, element, 2), Optional.of(expected(element, 1)), expected(element, 2));
    }

    @Test
    void eachElementHasItsOutcomeInTheOrderGiven() {
        Map<String, ForeignId> ids = put("EM-1", "EM-2", "EM-3");
        List<Write<T>> batch = List.of(changeOf(ids, "EM-3", 3), changeOf(ids, "EM-1", 5), changeOf(ids, "EM-2", 4));

        List<Outcome> outcomes = write(batch);

        assertThat(doneIds(outcomes))
                .as(
                        "There is one outcome for each element, in the order given, with the id of its own: the engine takes"
                                + " the n-th answer for the n-th element")
                .containsExactly(ids.get("EM-3"), ids.get("EM-1"), ids.get("EM-2"));
        assertThat(List.of(shown("EM-1"), shown("EM-2"), shown("EM-3")))
                .as("What was answered as done is done")
                .containsExactly(expected("EM-1", 5), expected("EM-2", 4), expected("EM-3", 3));
    }

    @Test
    void aFullBatchIsTaken() {
        Writer<T> writer = writer();
        int full = writer.limits().batch();
        List<String> names = IntStream.rangeClosed(1, full)
                .mapToObj(number -> "EM-" + number)
                .toList();
        Map<String, ForeignId> ids = put(names.toArray(String[]::new));
        List<Write<T>> batch =
                names.stream().map(name -> changeOf(ids, name, 7)).toList();

        List<Outcome> outcomes = writer.write(batch, attempt());

        assertThat(outcomes)
                .as("The limit is what the system takes in one call, %s elements, not what is comfortable", full)
                .hasSize(full)
                .allMatch(Outcome.Done.class::isInstance);
        assertThat(writer.limits().settle())
                .as("Settling takes no time or some")
                .isGreaterThanOrEqualTo(Duration.ZERO);
        assertThat(List.of(shown("EM-1"), shown("EM-" + full)))
                .as("What was answered as done is done")
                .containsExactly(expected("EM-1", 7), expected("EM-" + full, 7));
    }

    @Test
    @Tag("promise-3")
    void changingTwiceIsChangingOnce() {
        Map<String, ForeignId> ids = put("EM-1", "EM-2");
        Writer<T> writer = writer();
        Write<T> change = changeOf(ids, "EM-1", 5);
        assumeTrue(writer.repeat(change.claim()) == Repeat.HARMLESS, "repeating a change is said to do harm");
        Attempt attempt = attempt();

        writer.write(List.of(change), attempt);
        writer.write(List.of(change), attempt);
        List<Outcome> later = writer().write(List.of(change), attempt());

        assertThat(doneIds(later)).as("A repetition is done too").containsExactly(ids.get("EM-1"));
        assertThat(there())
                .as("Repeating is harmless, as the writer says: no second element is made")
                .hasSize(2);
        assertThat(shown("EM-1"))
                .as("A value is set, and not added, however often it is written")
                .isEqualTo(expected("EM-1", 5));
    }

    @Test
    @Tag("ART-21")
    void whatIsNotNamedIsKept() {
        Map<String, ForeignId> ids = put("EM-1", "EM-2");
        List<There<X>> before = others("EM-1");

        write(List.of(changeOf(ids, "EM-1", 5)));

        assertThat(others("EM-1")).as("What no write names stays as it is").isEqualTo(before);
    }

    @Test
    @Tag("promise-3")
    void afterTheDeadlineNothingLeaves() {
        Map<String, ForeignId> ids = put("EM-1", "EM-2");
        List<There<X>> before = there();
        Attempt attempt = attempt();
        clock.advance(MINUTE.plusMillis(1));

        List<Outcome> outcomes = writer().write(List.of(changeOf(ids, "EM-1", 5), changeOf(ids, "EM-2", 5)), attempt);

        assertThat(outcomes)
                .as("The deadline is looked at right before each request, by the context's clock: who writes after it"
                        + " writes what another run has taken over")
                .hasSize(2)
                .allMatch(Outcome.NotSent.class::isInstance);
        assertThat(there()).as("Nothing has left").containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void untilTheDeadlineItLeaves() {
        Map<String, ForeignId> ids = put("EM-1");
        Attempt attempt = attempt();
        clock.advance(MINUTE.minusMillis(1));

        List<Outcome> outcomes = writer().write(List.of(changeOf(ids, "EM-1", 5)), attempt);

        assertThat(outcomes)
                .as("The time until the deadline may be used to its end")
                .allMatch(Outcome.Done.class::isInstance);
    }

    @Test
    void whatWasDeletedThereIsRefusedAndHoldsUpNoOther() {
        assumeTrue(system().tellsWhatItHas(), "this system cannot be asked what it has");
        Map<String, ForeignId> ids = put("EM-1", "EM-2", "EM-3");
        system().remove(id(ids, "EM-2"));

        List<Outcome> outcomes =
                write(List.of(changeOf(ids, "EM-1", 5), changeOf(ids, "EM-2", 5), changeOf(ids, "EM-3", 5)));

        assertThat(outcomes)
                .extracting(Outcome::kind)
                .as("An id that is gone is a refusal of that element, and never an exception: the others are written")
                .containsExactly(Outcome.Kind.DONE, Outcome.Kind.REJECTED, Outcome.Kind.DONE);
        assertThat(there())
                .as("What somebody deleted is not made anew behind his back")
                .extracting(There::name)
                .containsExactlyInAnyOrder(nameOf("EM-1"), nameOf("EM-3"));
        isWellSaid(outcomes.get(1), told("EM-2"));
    }

    @Test
    @Tag("ART-23")
    void aNameIsResolvedExactly() {
        assumeTrue(system().tellsWhatItHas() && keepsNames(), "this system cannot be asked for our names");
        Map<String, ForeignId> ids = put("EM-10", "em-2", "EM-3 bis", "EM-4");

        List<Claim> claims = Stream.of("EM-1", "EM-2", "EM-3", "EM-4", "M-4")
                .map(element -> new Claim(nameOf(element), null))
                .toList();
        List<Resolution> resolutions = writer().resolve(claims, attempt());

        assertThat(resolutions)
                .as("A name is matched exactly, never by its beginning, a part of it or another case: what is found is"
                        + " taken over and overwritten")
                .extracting(WriterContract::found)
                .containsExactly(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(id(ids, "EM-4")),
                        Optional.empty());
        assertThat(resolutions)
                .as("What was looked for and is not there is absent, and not unknown")
                .filteredOn(Resolution.Absent.class::isInstance)
                .hasSize(4);
    }

    @Test
    void asManyCallsAsAreAllowedAreServedAtOnce() throws Exception {
        Writer<T> writer = writer();
        int calls = Math.min(MOST_THREADS, writer.limits().parallel());
        int size = Math.min(3, writer.limits().batch());
        List<List<String>> names = IntStream.range(0, calls)
                .mapToObj(call -> IntStream.range(0, size)
                        .mapToObj(number -> "EM-" + call + "-" + number)
                        .toList())
                .toList();
        Map<String, ForeignId> ids = put(names.stream().flatMap(List::stream).toArray(String[]::new));

        List<List<Outcome>> outcomes = atOnce(names.stream()
                .<Callable<List<Outcome>>>map(batch -> () -> writer.write(
                        batch.stream().map(name -> changeOf(ids, name, 5)).toList(), attempt()))
                .toList());

        for (int call = 0; call < calls; call++) {
            assertThat(doneIds(outcomes.get(call)))
                    .as("%s calls at once are allowed, and each has the outcomes of its own elements", calls)
                    .containsExactlyElementsOf(
                            names.get(call).stream().map(ids::get).toList());
        }
        assertThat(names.stream().flatMap(List::stream))
                .as("What was written at once is all there")
                .allSatisfy(name -> assertThat(shown(name)).isEqualTo(expected(name, 5)));
    }

    @Test
    void aThreadThatIsToldToStopStaysToldAndIsToldTheTruth() {
        Map<String, ForeignId> ids = put("EM-1", "EM-2");
        Object before = shown("EM-1");
        Writer<T> writer = writer();

        Optional<List<Outcome>> outcomes =
                interrupted(() -> writer.write(List.of(changeOf(ids, "EM-1", 5)), attempt()));

        boolean done = outcomes.isPresent() && outcomes.get().get(0) instanceof Outcome.Done;
        boolean unknown = outcomes.isPresent() && outcomes.get().get(0) instanceof Outcome.Unknown;
        assertThat(shown("EM-1"))
                .as("What is answered as done is done, and an exception means that nothing has been sent")
                .matches(now -> unknown || now.equals(done ? expected("EM-1", 5) : before));
        assertThat(doneIds(writer.write(List.of(changeOf(ids, "EM-2", 5)), attempt())))
                .as("What was stopped leaves nothing in the way of the next call")
                .containsExactly(ids.get("EM-2"));
    }

    @Test
    void aSystemThatDoesNotAnswerHasDoneNothing() {
        Map<String, ForeignId> ids = put("EM-1");
        Writer<T> writer = writer();
        Write<T> change = changeOf(ids, "EM-1", 5);
        assumeTrue(system().silence(), "this system always answers");

        List<Outcome> outcomes;
        try {
            outcomes = writer.write(List.of(change), attempt());
        } catch (UnreachableException nothingSent) {
            return; // as it shall be
        }

        assertThat(outcomes)
                .as("A system that does not answer has done nothing that we know of: what is answered as done is never"
                        + " written again")
                .hasSize(1)
                .noneMatch(Outcome.Done.class::isInstance);
    }

    @Test
    void whatWasWrittenOutlastsTheConnector() {
        Map<String, ForeignId> ids = put("EM-1");
        write(List.of(changeOf(ids, "EM-1", 5)));

        closeConnectors();

        assertThat(shown("EM-1"))
                .as("What was answered as done is kept when the connector is closed")
                .isEqualTo(expected("EM-1", 5));
        assertThat(doneIds(write(List.of(changeOf(ids, "EM-1", 6)))))
                .as("A new connector goes on")
                .containsExactly(ids.get("EM-1"));
    }
}
