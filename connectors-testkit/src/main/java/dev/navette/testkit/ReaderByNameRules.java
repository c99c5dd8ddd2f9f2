package dev.navette.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What a reader keeps to where it is asked by name, and where it meets what cannot be read.
 *
 * @param <R> the role
 * @param <T> what it reads
 * @param <S> the system
 */
@Timeout(120)
abstract class ReaderByNameRules<R extends Reader<T>, T, S extends World> extends WireReadingRules {

    static final int SEVEN = 7;
    static final Duration DAY = Duration.ofDays(1);

    private S world;

    ReaderByNameRules() {}

    /**
     * A system without any element, in which the contract may do what a person does.
     *
     * @throws Exception when it cannot be made: the rule fails
     */
    protected abstract S world() throws Exception;

    @Override
    abstract Class<R> role();

    /**
     * Puts elements of these references there in that version, or makes those that are there of that version, all at one
     * instant.
     *
     * @return false where hands cannot change what is there
     */
    abstract boolean save(int version, List<String> references);

    abstract void takeAway(String reference);

    /** Makes an element that is there unreadable; false where everything that the system can hold can be read. */
    abstract boolean damage(String reference);

    /** Under which name an element is read; what is not there has none, and its reference stands for it. */
    abstract String nameOf(String reference);

    /** What this role reads of an element of that version, in a form that can be compared. */
    abstract Object expected(String reference, int version);

    /** The same of what was read. */
    abstract Object contentRead(T element);

    @BeforeEach
    void aWorld() throws Exception {
        world = world();
    }

    @Test
    void whatIsAskedByNameIsGivenAsItIsNow() {
        put(SEVEN);
        R reader = reader();
        reader.named(List.of(nameOf("EM-2")));
        clock.advance(Duration.ofSeconds(1));
        assumeChanged(2, "EM-2");

        List<Read<T>> reads = reader.named(List.of(nameOf("EM-5"), nameOf("EM-2")));

        assertThat(contents(reads))
                .as("Elements asked by name are given with what the system has now, and no others")
                .isEqualTo(expected(Map.of("EM-2", 2, "EM-5", 1)));
    }

    @Test
    void aNameThatIsNotThereIsLeftOut() {
        put(3);
        List<String> asked = List.of(nameOf("EM-1"), nameOf("EM-2"), nameOf("EM-404"));
        takeAway("EM-2");

        List<Read<T>> reads = reader().named(asked);

        assertThat(reads)
                .extracting(Read::name)
                .as("What is gone, or never was, is left out: an answer with a fault would park it for ever")
                .containsExactly(nameOf("EM-1"));
        assertThat(reader().named(List.of(nameOf("EM-404")))).isEmpty();
        assertThat(reader().named(List.of())).isEmpty();
    }

    @Test
    void aNameAskedTwiceIsGivenOnce() {
        put(3);

        List<Read<T>> reads = reader().named(Arrays.asList(nameOf("EM-1"), nameOf("EM-3"), nameOf("EM-1")));

        assertThat(reads)
                .extracting(Read::name)
                .as("A name is answered once, however often it is asked")
                .containsExactlyInAnyOrder(nameOf("EM-1"), nameOf("EM-3"));
    }

    @Test
    void aHundredNamesAreAnsweredAtOnce() {
        Map<String, Integer> hundred = put(100);

        List<Read<T>> reads = reader().named(names(100));

        assertThat(contents(reads))
                .as("100 names may be asked at once, however many requests that takes")
                .isEqualTo(expected(hundred));
    }

    @Test
    void whatCannotBeReadIsAFaultOfItsOwn() {
        put(SEVEN);
        assumeTrue(damage("EM-4"), "everything that this system can hold can be read");

        Reading<T> reading = read(everything(), 3);
        List<Read<T>> named = reader().named(List.of(nameOf("EM-3"), nameOf("EM-4")));

        assertThat(reading.names())
                .as("A faulty element is an element that failed, under its name; no other is lost by it")
                .containsAll(names(SEVEN));
        assertThat(faults(reading.reads()))
                .as("It is a fault and not an exception, and no other has one")
                .containsOnlyKeys(nameOf("EM-4"));
        assertThat(faults(named)).as("Asked by its name it is the same fault").containsOnlyKeys(nameOf("EM-4"));
        isWellSaid(named, nameOf("EM-4"));
    }

    @Test
    void whatIsMendedIsReadAgain() {
        put(3);
        Reading<T> before = read(changed(), 10);
        clock.advance(DAY);
        assumeTrue(damage("EM-2"), "everything that this system can hold can be read");
        Reading<T> damaged = read(before.next(), 10);
        clock.advance(DAY);

        assumeChanged(2, "EM-2");
        clock.advance(DAY);
        Reading<T> mended = read(damaged.next(), 10);

        assertThat(contents(mended.reads()))
                .as("What was mended has changed, and is read")
                .containsAllEntriesOf(expected(Map.of("EM-2", 2)));
    }

    @Test
    void aSystemThatDoesNotAnswerIsToldAsSuch() {
        put(SEVEN);
        R reader = reader();
        Watermark begin = reader.begin(Selection.everything());
        Watermark midway = Reading.page(reader, begin, 2).next();
        List<String> names = names(1);
        assumeTrue(world.silence(), "this system always answers");

        for (Watermark from : List.of(begin, midway)) {
            assertThatThrownBy(() -> reader.read(from, 2))
                    .as(
                            "A system that does not answer is told as such, at the beginning and midway: after an empty last"
                                    + " page nothing would be read again")
                    .isInstanceOfAny(UnreachableException.class, UnreadableSourceException.class);
        }
        assertThatThrownBy(() -> reader.named(names))
                .as("It is told where names are asked, too: what is left out is taken for gone")
                .isInstanceOfAny(UnreachableException.class, UnreadableSourceException.class);
    }

    @Override
    final S system() {
        return world;
    }

    @Override
    final void fill(int elements) {
        put(elements);
    }

    @Override
    final Map<String, Supplier<Object>> questions(int elements, int page) {
        var questions = new HashMap<>(moreQuestions(elements));
        questions.put("reading pages", () -> contents(read(everything(), page).reads()));
        questions.put("reading names", () -> contents(reader().named(names(elements))));
        return questions;
    }

    /** What this role can be asked beside pages and names. */
    Map<String, Supplier<Object>> moreQuestions(int elements) {
        return Map.of();
    }

    final R reader() {
        return role(world.connection(), role());
    }

    final Watermark everything() {
        return reader().begin(Selection.everything());
    }

    final Watermark changed() {
        return reader().begin(Selection.changed());
    }

    /** Reads to the end in a connector of its own. */
    final Reading<T> read(Watermark from, int size) {
        return Reading.toTheEnd(reader(), from, size);
    }

    /** What was last read of each element. */
    final Map<String, Object> contents(List<Read<T>> reads) {
        var contents = new TreeMap<String, Object>();
        reads.forEach(read -> {
            T element = read.element();
            contents.put(read.name(), element == null ? Objects.toString(read.fault()) : contentRead(element));
        });
        return contents;
    }

    /** @param versions by the references */
    final Map<String, Object> expected(Map<String, Integer> versions) {
        var contents = new TreeMap<String, Object>();
        versions.forEach((reference, version) -> contents.put(nameOf(reference), expected(reference, version)));
        return contents;
    }

    /** Puts that many there, in their first version. */
    final Map<String, Integer> put(int count) {
        save(1, references(count));
        var versions = new TreeMap<String, Integer>();
        references(count).forEach(reference -> versions.put(reference, 1));
        return versions;
    }

    /** Changes what is there, or puts it there. */
    final void assumeChanged(int version, String... references) {
        assumeTrue(save(version, List.of(references)), "hands cannot change what is there");
    }

    static List<String> references(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "EM-" + number)
                .toList();
    }

    final List<String> names(int count) {
        return new ArrayList<>(references(count).stream().map(this::nameOf).toList());
    }

    final Map<String, Fault> faults(List<Read<T>> reads) {
        var faults = new TreeMap<String, Fault>();
        reads.forEach(read -> {
            Fault fault = read.fault();
            if (fault != null) {
                faults.put(read.name(), fault);
            }
        });
        return faults;
    }

    /** That the fault of a name is one that a person can do something about. */
    final void isWellSaid(List<Read<T>> reads, String name) {
        assertThat(faults(reads).get(name))
                .as("A fault says what happened, in which system, to which element, and what to do")
                .satisfies(fault -> assertThat(List.of(fault.what(), fault.system(), fault.element(), fault.remedy()))
                        .noneMatch(String::isBlank));
    }
}
