package dev.navette.testkit;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What every writer keeps to that creates, too.
 *
 * @param <T> what it writes
 * @param <X> what the system shows of that
 * @param <S> the system
 */
abstract class CreatorContract<T, X, S extends WriterWorld> extends WriterContract<T, X, S> {

    CreatorContract() {}

    /** A write that creates an element of that version. */
    abstract Write<T> creation(String element, int version);

    /** The first is made, the second changed, and so on; what has no versions is made, since nothing of it changes. */
    @Override
    final Deed<T> deed(int number) {
        String element = "EM-9" + number;
        if (number % 2 == 0 && !expected(element, 1).equals(expected(element, 2))) {
            return super.deed(number);
        }
        return new Deed<>(element, creation(element, 2), Optional.empty(), expected(element, 2));
    }

    @Test
    void whatHasNoIdIsCreated() {
        List<Outcome> outcomes = write(List.of(creation("EM-2", 2), creation("EM-1", 1)));

        assertThat(doneIds(outcomes))
                .as("A created element's outcome has its id, in the order given")
                .containsExactly(only("EM-2").id(), only("EM-1").id());
        assertThat(List.of(only("EM-1").thing(), only("EM-2").thing()))
                .as("It is there with every field of the write")
                .containsExactly(thing("EM-1", 1), thing("EM-2", 2));
        assertThat(outcomes)
                .as("What was made is told as created, and nothing of it was left")
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOfSatisfying(Outcome.Done.class, done -> {
                    assertThat(done.effect()).isEqualTo(Outcome.Effect.CREATED);
                    assertThat(done.left()).isEmpty();
                }));
    }

    @Test
    void aFullBatchIsCreated() {
        int full = writer().limits().batch();
        List<Write<T>> batch = IntStream.rangeClosed(1, full)
                .mapToObj(number -> creation("EM-" + number, 1))
                .toList();

        List<Outcome> outcomes = write(batch);

        assertThat(doneIds(outcomes))
                .as("%s elements are created in one call, each with an id of its own", full)
                .doesNotHaveDuplicates()
                .hasSize(full);
        assertThat(there()).as("Each of them is there").hasSize(full);
    }

    @Test
    @Tag("promise-3")
    void whatWasCreatedIsFoundByItsName() {
        TestAttempt attempt = attempt();
        ForeignId id =
                doneIds(writer().write(List.of(creation("EM-1", 1)), attempt)).get(0);

        Resolution asked = writer().resolve(List.of(new Claim(nameOf("EM-1"), null)), attempt.takenUpAgain())
                .get(0);

        assertThat(found(asked))
                .as("What was created is found by another process that knows its name alone: so a lost answer is not"
                        + " written a second time")
                .hasValue(id);
    }

    @Test
    @Tag("promise-3")
    void creatingTwiceIsCreatingOnceWhereThatIsPromised() {
        Write<T> creation = creation("EM-1", 1);
        assumeTrue(writer().repeat(creation.claim()) == Repeat.HARMLESS, "a second creation is said to do harm");
        TestAttempt attempt = attempt();

        ForeignId first = doneIds(writer().write(List.of(creation), attempt)).get(0);
        ForeignId again = doneIds(writer().write(List.of(creation), attempt.takenUpAgain()))
                .get(0);
        ForeignId later = doneIds(write(List.of(creation))).get(0);

        assertThat(List.of(again, later))
                .as(
                        "Creating is said to do no harm when repeated, by the same attempt or by another: it is one element")
                .containsOnly(first);
        assertThat(there()).as("No second one is made").hasSize(1);
    }

    @Test
    void whateverANameHoldsItIsFoundByIt() {
        List<String> names = odd(true);
        TestAttempt attempt = attempt();
        List<ForeignId> ids = doneIds(
                writer().write(names.stream().map(name -> creation(name, 1)).toList(), attempt));

        List<Resolution> resolutions = writer().resolve(
                        names.stream()
                                .map(name -> new Claim(nameOf(name), null))
                                .toList(),
                        attempt.takenUpAgain());

        assertThat(resolutions)
                .as("A name is found whatever is in it: quotes, separators, what addresses and searches use themselves")
                .extracting(resolution -> found(resolution).orElse(null))
                .containsExactlyElementsOf(ids);
    }

    @Test
    @Tag("promise-3")
    void aNameThatTheSystemWouldWriteOtherwiseIsRefused() {
        List<String> names = odd(false);
        assumeTrue(!names.isEmpty(), "this system keeps every name letter by letter");

        List<Outcome> outcomes =
                write(names.stream().map(name -> creation(name, 1)).toList());

        assertThat(there())
                .as(
                        "What is made under another name than ours is never found again, and made anew with each lost answer")
                .isEmpty();
        for (int i = 0; i < names.size(); i++) {
            isWellSaid(outcomes.get(i), names.get(i));
        }
    }

    /** Names with what addresses and searches use themselves, those that the system keeps or those that it does not. */
    private List<String> odd(boolean kept) {
        return Stream.of("EM\"5\\6", "EM/7?8=9&10#11%20", "Œuf d'Île", "EM-1,EM-2", "EM *")
                .filter(name -> system().holds(nameOf(name)) == kept)
                .toList();
    }
}
