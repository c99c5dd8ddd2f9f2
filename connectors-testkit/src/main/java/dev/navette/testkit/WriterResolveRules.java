package dev.navette.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.model.ForeignId;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What a writer keeps to where it is asked what there is.
 *
 * @param <T> what it writes
 * @param <X> what the system shows of that
 * @param <S> the system
 */
@Timeout(120)
abstract class WriterResolveRules<T, X, S extends WriterWorld> extends WireReadingRules {

    static final Duration MINUTE = Duration.ofMinutes(1);

    private final AtomicInteger attempts = new AtomicInteger();
    private S world;

    WriterResolveRules() {}

    /**
     * One of them as the system has it.
     *
     * @param id the system's id of it
     * @param name our name of it
     * @param thing what the system shows
     */
    record There<X>(ForeignId id, String name, X thing) {}

    /**
     * A system without anything of what is written, in which the contract may do what a person does.
     *
     * @throws Exception when it cannot be made: the rule fails
     */
    protected abstract S world() throws Exception;

    @Override
    abstract Class<? extends Writer<T>> role();

    /** Our name of the element that this contract calls so. */
    abstract String nameOf(String element);

    /** An element with every field, as the system shows it; what can change of it is of its version. */
    abstract X thing(String element, int version);

    /** Puts an element there by hand, in its first version. */
    abstract ForeignId putByHand(String element);

    /** What a refusal calls an element, at least. */
    String told(String element) {
        return element;
    }

    /** Whether the system knows our names; else what is there is found by its id alone. */
    boolean keepsNames() {
        return true;
    }

    /** How it is asked what there is of the element that this contract calls so. */
    Claim asked(String element) {
        return new Claim(nameOf(element), null);
    }

    /** What of a thing this role writes. */
    abstract Object changed(X thing);

    /** All of them, as they are now. */
    abstract List<There<X>> there();

    @BeforeEach
    void aWorld() throws Exception {
        world = world();
    }

    @Test
    void whatIsKnownIsFoundUnderItsIdUntilItIsGone() {
        assumeTrue(world.tellsWhatItHas(), "this system cannot be asked what it has");
        Map<String, ForeignId> ids = put("EM-1", "EM-2");
        world.remove(id(ids, "EM-2"));

        List<Resolution> resolutions = writer().resolve(
                        List.of(new Claim(nameOf("EM-2"), ids.get("EM-2")), new Claim(nameOf("EM-1"), ids.get("EM-1"))),
                        attempt());

        assertThat(resolutions)
                .as("A claim with an id is answered by that id, in the order given")
                .extracting(WriterResolveRules::found)
                .containsExactly(Optional.empty(), Optional.of(id(ids, "EM-1")));
        assertThat(resolutions.get(0)).as("What is gone is absent").isEqualTo(Resolution.absent());
    }

    @Test
    void ofTwoOfOneNameNoneIsChosen() {
        assumeTrue(world.tellsWhatItHas() && world.holdsDoubles(), "this system never holds two of one name");
        ForeignId first = putByHand("EM-1");
        ForeignId second = putByHand("EM-1");

        Resolution resolution = writer().resolve(List.of(new Claim(nameOf("EM-1"), null)), attempt())
                .get(0);

        assertThat(resolution)
                .as("Where two bear one name, both are told: a person says which, the connector does not")
                .isInstanceOfSatisfying(
                        Resolution.Several.class,
                        several -> assertThat(several.ids()).containsExactlyInAnyOrder(first, second));
    }

    @Test
    void resolvingChangesNothing() {
        put("EM-1", "EM-2");
        List<There<X>> before = there();

        List<Resolution> resolutions = writer().resolve(List.of(asked("EM-1"), asked("EM-404")), attempt());

        assertThat(resolutions).as("Each claim has its answer").hasSize(2);
        assertThat(there()).as("Asking changes nothing").containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    @Tag("promise-3")
    void aSystemThatDoesNotAnswerIsNotAbsence() {
        put("EM-1");
        Writer<T> writer = writer();
        assumeTrue(world.silence(), "this system always answers");

        List<Resolution> resolutions;
        try {
            resolutions = writer.resolve(List.of(asked("EM-1")), attempt());
        } catch (UnreachableException told) {
            return; // as it shall be
        }

        assertThat(resolutions)
                .as("A system that does not answer has not said that there is none: what is taken for absent is made a"
                        + " second time")
                .noneMatch(Resolution.Absent.class::isInstance);
    }

    @Override
    final S system() {
        return world;
    }

    @Override
    final void fill(int elements) {
        put(names(elements).toArray(String[]::new));
    }

    /** What is not there is asked for too: it is absent only where the system has said so. */
    @Override
    final Map<String, Supplier<Object>> questions(int elements, int page) {
        List<Claim> claims = Stream.concat(names(elements - 1).stream(), Stream.of("EM-404"))
                .map(this::asked)
                .limit(writer().limits().batch())
                .toList();
        return Map.of("resolving", () -> writer().resolve(claims, attempt()));
    }

    @Override
    final boolean admits(Object answer) {
        return ((List<?>) answer).stream().allMatch(Resolution.Unknown.class::isInstance);
    }

    final Writer<T> writer() {
        return role(world.connection(), role());
    }

    final List<Outcome> write(List<Write<T>> batch) {
        return writer().write(batch, attempt());
    }

    /** An attempt that has a minute. */
    final TestAttempt attempt() {
        Instant now = clock.instant();
        return TestAttempt.of(attempts.incrementAndGet(), now, now.plus(MINUTE));
    }

    /** Puts elements there by hand, in their first version. */
    final Map<String, ForeignId> put(String... elements) {
        var ids = new HashMap<String, ForeignId>();
        for (String element : elements) {
            ids.put(element, putByHand(element));
        }
        return Collections.unmodifiableMap(ids);
    }

    static ForeignId id(Map<String, ForeignId> ids, String reference) {
        return Objects.requireNonNull(ids.get(reference));
    }

    /** The only one of that name. */
    final There<X> only(String element) {
        List<There<X>> there = there().stream()
                .filter(one -> one.name().equals(nameOf(element)))
                .toList();
        assertThat(there).as("There is exactly one %s", element).hasSize(1);
        return there.get(0);
    }

    /** That an outcome is a refusal that a person can do something about. */
    static void isWellSaid(Outcome outcome, String element) {
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        Fault fault = ((Outcome.Rejected) outcome).fault();
        assertThat(List.of(fault.what(), fault.system(), fault.remedy()))
                .as("A refusal says what happened, in which system, and what to do: %s", fault.message())
                .noneMatch(String::isBlank);
        assertThat(fault.element()).as("A refusal names its element").contains(element);
    }

    static Optional<ForeignId> found(Resolution resolution) {
        return resolution instanceof Resolution.Found found ? Optional.of(found.id()) : Optional.empty();
    }

    static List<ForeignId> doneIds(List<Outcome> outcomes) {
        assertThat(outcomes).as("All of it is done").allMatch(Outcome.Done.class::isInstance);
        return outcomes.stream().map(outcome -> ((Outcome.Done) outcome).id()).toList();
    }

    private static List<String> names(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "EM-" + number)
                .toList();
    }

    /** Runs calls that begin at the same time, each on a thread of its own. */
    static <R> List<R> atOnce(List<Callable<R>> calls) throws Exception {
        var together = new CountDownLatch(calls.size());
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<R>> futures = calls.stream()
                    .map(call -> threads.submit(() -> {
                        together.countDown();
                        together.await();
                        return call.call();
                    }))
                    .toList();
            var answers = new ArrayList<R>();
            for (Future<R> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    final Object shown(String element) {
        return changed(only(element).thing());
    }

    /** What this role writes of an element of that version. */
    Object expected(String element, int version) {
        return changed(thing(element, version));
    }

    final List<There<X>> others(String element) {
        return there().stream()
                .filter(one -> !one.name().equals(nameOf(element)))
                .toList();
    }
}
