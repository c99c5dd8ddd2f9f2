package dev.navette.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.model.ForeignId;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What every writer keeps to that makes things of which a second one does harm: accounts, documents, payments. Its system may
 * deal with what it took later; a rule then waits until it has.
 *
 * @param <T> what it writes
 * @param <X> what the system shows of that
 * @param <S> the system
 */
abstract class MakerContract<T, X, S extends SettlingWorld> extends WriterLimitRules<T, X, S> {

    private static final int MOST_THREADS = 8;

    MakerContract() {}

    /**
     * What became of a write in the end.
     *
     * @param id of what was made, or was there; null where it was refused
     * @param fault why it was refused; null where it was not
     */
    record Fate(@Nullable ForeignId id, @Nullable Fault fault) {}

    /** A write that makes an element of that version. */
    abstract Write<T> creation(String element, int version);

    /** A creation that the system refuses for itself alone; nothing where it takes everything. */
    abstract Optional<Write<T>> refused(String element);

    /** What is personal in what this contract writes. */
    abstract List<String> personal();

    /** Whether a creation of what is there already leaves that as it is. */
    boolean keepsWhatIsThere() {
        return true;
    }

    @Override
    String told(String element) {
        return nameOf(element);
    }

    @Override
    final Deed<T> deed(int number) {
        String element = "EM-9" + number;
        return new Deed<>(element, creation(element, 2), Optional.empty(), expected(element, 2));
    }

    /** Writes, waits until the system has dealt with all of it, and says what became of each. */
    final List<Fate> fates(List<Write<T>> batch, TestAttempt attempt) {
        List<Outcome> outcomes = writer().write(batch, attempt);
        assertThat(outcomes).as("There is one outcome for each element").hasSameSizeAs(batch);
        List<Resolution> later = settled(batch, outcomes, attempt);
        var fates = new ArrayList<Fate>();
        for (int i = 0; i < batch.size(); i++) {
            Outcome outcome = outcomes.get(i);
            fates.add(outcome instanceof Outcome.Pending ? fate(later.get(i)) : fate(outcome));
        }
        return fates;
    }

    final List<Fate> fates(List<Write<T>> batch) {
        return fates(batch, attempt());
    }

    /** The ids of what was made, none of it refused. */
    final List<ForeignId> made(List<Write<T>> batch, TestAttempt attempt) {
        List<Fate> fates = fates(batch, attempt);
        assertThat(fates).as("All of it is made").allMatch(fate -> fate.fault() == null && fate.id() != null);
        return fates.stream().map(fate -> Objects.requireNonNull(fate.id())).toList();
    }

    final List<ForeignId> made(List<Write<T>> batch) {
        return made(batch, attempt());
    }

    /** That what was written was refused for itself, in words that help and are not personal. */
    final void isRefused(Fate fate, String element) {
        Fault fault = fate.fault();
        assertThat(fault).as("%s is refused", element).isNotNull();
        isWellSaid(Outcome.rejected(Objects.requireNonNull(fault)), told(element));
        isDiscreet(fault.message());
    }

    final void isDiscreet(String words) {
        assertThat(personal())
                .as("Nothing personal is said: faults stand in reports and journals, which live longer than an order")
                .noneMatch(words::contains);
    }

    @Test
    void eachElementHasItsOutcomeInTheOrderGiven() {
        List<ForeignId> ids = made(List.of(creation("EM-3", 3), creation("EM-1", 5), creation("EM-2", 4)));

        assertThat(ids)
                .as(
                        "There is one outcome for each element, in the order given, with the id of its own: the engine takes"
                                + " the n-th answer for the n-th element")
                .containsExactly(
                        only("EM-3").id(), only("EM-1").id(), only("EM-2").id());
        assertThat(List.of(shown("EM-1"), shown("EM-2"), shown("EM-3")))
                .as("What was answered as done is done, with all that it says")
                .containsExactly(expected("EM-1", 5), expected("EM-2", 4), expected("EM-3", 3));
    }

    @Test
    void whatIsNewIsToldAsCreated() {
        List<Outcome> outcomes = write(List.of(creation("EM-1", 1)));

        assertThat(outcomes)
                .as("What was made is told as created, and nothing of it was left; or it is dealt with later")
                .allMatch(outcome -> outcome instanceof Outcome.Pending
                        || (outcome instanceof Outcome.Done done
                                && done.effect() == Outcome.Effect.CREATED
                                && done.left().isEmpty()));
    }

    @Test
    void aFullBatchIsTaken() {
        int full = writer().limits().batch();
        List<Write<T>> batch = IntStream.rangeClosed(1, full)
                .mapToObj(number -> creation("EM-" + number, 1))
                .toList();

        List<ForeignId> ids = made(batch);

        assertThat(ids)
                .as("%s elements are made in one call, each with an id of its own", full)
                .doesNotHaveDuplicates()
                .hasSize(full);
        assertThat(there()).as("Each of them is there").hasSize(full);
        assertThat(writer().limits().settle())
                .as("Settling takes no time or some")
                .isGreaterThanOrEqualTo(Duration.ZERO);
    }

    @Test
    @Tag("ORD-3")
    void whatWasMadeIsFoundByItsName() {
        TestAttempt attempt = attempt();
        List<ForeignId> ids = made(List.of(creation("EM-1", 1)), attempt);
        List<Claim> claims = List.of(new Claim(nameOf("EM-1"), null));

        List<Resolution> known = writer().resolve(claims, attempt.takenUpAgain());
        List<Resolution> forgotten = writer().resolve(claims, attempt());

        assertThat(Stream.concat(known.stream(), forgotten.stream()))
                .as("What was made is found by another process that knows its name alone, also where the store does not"
                        + " know the attempt: a store may be a copy of an hour ago")
                .extracting(WriterResolveRules::found)
                .containsOnly(Optional.of(ids.get(0)));
    }

    @Test
    @Tag("ORD-3")
    void whatWasTakenAndIsNotDealtWithIsNotAbsent() {
        assumeTrue(system().tellsWhatItHas(), "this system cannot be asked what it has");
        TestAttempt attempt = attempt();
        List<Outcome> outcomes = writer().write(List.of(creation("EM-1", 1)), attempt);
        assumeTrue(outcomes.get(0) instanceof Outcome.Pending, "this system deals at once with what it takes");
        List<Claim> claims = List.of(new Claim(nameOf("EM-1"), null));

        List<Resolution> resolutions = List.of(
                writer().resolve(claims, attempt.takenUpAgain()).get(0),
                writer().resolve(claims, attempt()).get(0));

        assertThat(resolutions)
                .as(
                        "What the system took and has not dealt with is not absent, whoever asks: it would be sent again, and"
                                + " both would be made")
                .allMatch(Resolution.Pending.class::isInstance);
    }

    @Test
    @Tag("ORD-3")
    void makingTwiceIsMakingOnceWhereThatIsPromised() {
        Write<T> creation = creation("EM-1", 1);
        assumeTrue(writer().repeat(creation.claim()) == Repeat.HARMLESS, "a second creation is said to do harm");
        TestAttempt attempt = attempt();

        ForeignId first = made(List.of(creation), attempt).get(0);
        ForeignId again = made(List.of(creation), attempt.takenUpAgain()).get(0);
        ForeignId later = made(List.of(creation)).get(0);

        assertThat(List.of(again, later))
                .as("Making is said to do no harm when repeated, by the same attempt or by another: it is one element")
                .containsOnly(first);
        assertThat(there()).as("No second one is made").hasSize(1);
    }

    @Test
    @Tag("ORD-33")
    void whatIsThereIsNeverChanged() {
        assumeTrue(keepsWhatIsThere(), "nothing is said of what is there");
        ForeignId id = putByHand("EM-1");
        Object before = expected("EM-1", 1);

        write(List.of(creation("EM-1", 2)));
        system().settle();

        assertThat(there().stream().filter(one -> one.id().equals(id)).map(one -> changed(one.thing())))
                .as("What is there stays as it is, whatever is written under its name: it may be in the books already")
                .containsExactly(before);
    }

    @Test
    @Tag("promise-3")
    void afterTheDeadlineNothingLeaves() {
        TestAttempt attempt = attempt();
        clock.advance(MINUTE.plusMillis(1));

        List<Outcome> outcomes = writer().write(List.of(creation("EM-1", 1), creation("EM-2", 1)), attempt);

        assertThat(outcomes)
                .as("The deadline is looked at right before each request, by the context's clock: who writes after it"
                        + " writes what another run has taken over")
                .hasSize(2)
                .allMatch(Outcome.NotSent.class::isInstance);
        system().settle();
        assertThat(there()).as("Nothing has left").isEmpty();
    }

    @Test
    void untilTheDeadlineItLeaves() {
        TestAttempt attempt = attempt();
        clock.advance(MINUTE.minusMillis(1));

        assertThat(made(List.of(creation("EM-1", 1)), attempt))
                .as("The time until the deadline may be used to its end")
                .hasSize(1);
    }

    @Test
    @Tag("ORD-3")
    void aNameIsResolvedExactly() {
        assumeTrue(system().tellsWhatItHas(), "this system cannot be asked what it has");
        ForeignId id = put("EM-10", "em-2", "EM-3 bis", "EM-4").get("EM-4");
        List<Claim> claims = Stream.of("EM-1", "EM-2", "EM-3", "EM-4", "EM-100")
                .map(element -> new Claim(nameOf(element), null))
                .toList();

        List<Resolution> resolutions = inTurns(claims);

        assertThat(resolutions)
                .as("A name is matched exactly, never by its beginning, a part of it or another case: what is found is"
                        + " taken for ours, and nothing is made")
                .extracting(WriterResolveRules::found)
                .containsExactly(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Objects.requireNonNull(id)),
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
                        .mapToObj(number -> "EM-" + (10 * (call + 1) + number))
                        .toList())
                .toList();

        List<List<Write<T>>> batches = names.stream()
                .map(batch -> batch.stream().map(name -> creation(name, 5)).toList())
                .toList();

        List<List<Outcome>> outcomes = atOnce(batches.stream()
                .<Callable<List<Outcome>>>map(batch -> () -> writer.write(batch, attempt()))
                .toList());
        system().settle();

        assertThat(outcomes.stream().flatMap(List::stream))
                .as("%s calls at once are allowed, and each has the outcomes of its own elements", calls)
                .hasSize(calls * size)
                .allMatch(outcome -> outcome instanceof Outcome.Done || outcome instanceof Outcome.Pending);
        assertThat(names.stream().flatMap(List::stream))
                .as("What was written at once is all there, each once")
                .allSatisfy(name -> assertThat(shown(name)).isEqualTo(expected(name, 5)));
    }

    @Test
    void aThreadThatIsToldToStopStaysToldAndIsToldTheTruth() {
        Writer<T> writer = writer();

        Optional<List<Outcome>> outcomes = interrupted(() -> writer.write(List.of(creation("EM-1", 5)), attempt()));

        Outcome.Kind kind = outcomes.map(all -> all.get(0).kind()).orElse(Outcome.Kind.NOT_SENT);
        boolean known = kind != Outcome.Kind.UNKNOWN && kind != Outcome.Kind.PENDING;
        assertThat(there())
                .as("What is answered as done is done, and an exception means that nothing has been sent")
                .matches(now -> !known || now.size() == (kind == Outcome.Kind.DONE ? 1 : 0));
        assertThat(writer.write(List.of(creation("EM-2", 5)), attempt()))
                .as("What was stopped leaves nothing in the way of the next call")
                .noneMatch(outcome -> outcome instanceof Outcome.Rejected || outcome instanceof Outcome.Unknown);
    }

    @Test
    void aSystemThatDoesNotAnswerHasDoneNothing() {
        Writer<T> writer = writer();
        Write<T> creation = creation("EM-1", 5);
        assumeTrue(system().silence(), "this system always answers");

        List<Outcome> outcomes;
        try {
            outcomes = writer.write(List.of(creation), attempt());
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
        List<Outcome> outcomes = write(List.of(creation("EM-1", 5)));

        closeConnectors();
        system().settle();

        assertThat(outcomes).noneMatch(Outcome.Rejected.class::isInstance);
        assertThat(shown("EM-1"))
                .as("What was answered as done is kept when the connector is closed")
                .isEqualTo(expected("EM-1", 5));
    }

    @Test
    @Tag("promise-6")
    void whatIsRefusedHoldsUpNoOther() {
        Optional<Write<T>> culprit = refused("EM-2");
        assumeTrue(culprit.isPresent(), "this system takes everything");

        List<Fate> fates = fates(List.of(creation("EM-1", 1), culprit.orElseThrow(), creation("EM-3", 1)));

        assertThat(fates)
                .as("One element's refusal is its own: the others are made")
                .extracting(fate -> fate.fault() == null)
                .containsExactly(true, false, true);
        assertThat(there())
                .as("Of what was refused nothing is there")
                .extracting(There::name)
                .containsExactlyInAnyOrder(nameOf("EM-1"), nameOf("EM-3"));
        isRefused(fates.get(1), "EM-2");
    }

    @Test
    @Tag("GDPR-1")
    void nothingPersonalIsSaid() {
        List<Write<T>> batch = Stream.concat(Stream.of(creation("EM-1", 1)), refused("EM-2").stream())
                .toList();

        List<Outcome> outcomes = write(batch);

        isDiscreet(outcomes.toString());
        isDiscreet(batch.toString());
    }

    @Test
    @Tag("ORD-3")
    void whateverANameHoldsItIsFoundByIt() {
        List<String> names = Stream.of("EM-7", "em-7", "EM_7", "Œuf d'Île", "EM/7?8=9&10#11%20")
                .filter(name -> system().holds(nameOf(name)))
                .toList();
        TestAttempt attempt = attempt();
        List<ForeignId> ids = made(names.stream().map(name -> creation(name, 1)).toList(), attempt);

        List<Resolution> resolutions = inTurns(
                names.stream().map(name -> new Claim(nameOf(name), null)).toList());

        assertThat(resolutions)
                .as("A name is found whatever is in it: separators, another case, what addresses and searches use")
                .extracting(resolution -> found(resolution).orElse(null))
                .containsExactlyElementsOf(ids);
    }

    /** In as many calls as the writer's limit makes of it. */
    final List<Resolution> inTurns(List<Claim> claims) {
        Writer<T> writer = writer();
        int most = writer.limits().batch();
        var resolutions = new ArrayList<Resolution>();
        for (int from = 0; from < claims.size(); from += most) {
            resolutions.addAll(writer.resolve(claims.subList(from, Math.min(claims.size(), from + most)), attempt()));
        }
        return resolutions;
    }

    private List<Resolution> settled(List<Write<T>> batch, List<Outcome> outcomes, TestAttempt attempt) {
        Optional<Instant> askAgain = outcomes.stream()
                .flatMap(outcome -> outcome instanceof Outcome.Pending pending ? Stream.of(pending.askAgain()) : null)
                .max(Instant::compareTo);
        if (askAgain.isEmpty()) {
            return List.of();
        }
        assumeTrue(system().tellsWhatItHas(), "this system deals later with what it takes, and cannot be asked");
        if (askAgain.get().isAfter(clock.instant())) {
            clock.advance(Duration.between(clock.instant(), askAgain.get()));
        }
        system().settle();
        return writer().resolve(batch.stream().map(Write::claim).toList(), attempt.takenUpAgain());
    }

    private static Fate fate(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return new Fate(done.id(), null);
        }
        assertThat(outcome).as("It is done or refused").isInstanceOf(Outcome.Rejected.class);
        return new Fate(null, ((Outcome.Rejected) outcome).fault());
    }

    private static Fate fate(Resolution resolution) {
        if (resolution instanceof Resolution.Found found) {
            return new Fate(found.id(), null);
        }
        assertThat(resolution)
                .as("Once the system has dealt with it, it is found or refused")
                .isInstanceOf(Resolution.Rejected.class);
        return new Fate(null, ((Resolution.Rejected) resolution).fault());
    }
}
