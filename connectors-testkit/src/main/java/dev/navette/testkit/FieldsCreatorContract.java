package dev.navette.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What every writer keeps to that creates and changes things of several fields.
 *
 * @param <T> what it writes, and what the system shows of it
 * @param <S> the system
 */
abstract class FieldsCreatorContract<T, S extends WriterWorld> extends CreatorContract<T, T, S> {

    FieldsCreatorContract() {}

    /** All fields that there are of such a thing. */
    abstract Set<? extends Field> all();

    /** Those that the system has a place for, and that a person can put there. */
    abstract Set<? extends Field> fields();

    /** A thing with every field that the system has a place for; its texts are these, all else is of its version. */
    abstract T described(String reference, String name, String description, int version);

    /** One of which nothing but the name is said. */
    abstract T nothingOf(String reference);

    /** One thing with one field of another. */
    abstract T copied(Field field, T from, T onto);

    /** A creation that the system refuses for itself alone, of this reference or one that begins so, if there is any. */
    abstract Optional<Write<T>> refused(String reference);

    @Override
    final String nameOf(String reference) {
        return reference;
    }

    @Override
    final Write<T> change(ForeignId id, String reference, int version) {
        return new Write<>(new Claim(reference, id), thing(reference, version), all(), Map.of());
    }

    @Override
    final Write<T> creation(String reference, int version) {
        return creation(reference, thing(reference, version));
    }

    final Write<T> creation(String reference, T thing) {
        return new Write<>(new Claim(reference, null), thing, all(), Map.of());
    }

    @Override
    final Object changed(T thing) {
        return thing;
    }

    @Test
    @Tag("ART-21")
    void onlyTheNamedFieldsAreWritten() {
        for (Field field : fields()) {
            String reference = "EM-" + field.code();
            ForeignId id = putByHand(reference);
            T next = next(reference);

            List<Outcome> outcomes =
                    write(List.of(new Write<>(new Claim(reference, id), next, Set.of(field), Map.of())));

            assertThat(doneIds(outcomes)).containsExactly(id);
            assertThat(only(reference).thing())
                    .as(
                            "Only the field %s is written; all others keep what the system has, byte for byte: they may be a"
                                    + " person's work",
                            field)
                    .isEqualTo(copied(field, next, thing(reference, 1)));
        }
    }

    @Test
    @Tag("ART-21")
    void whatTurnsOutToBeThereKeepsWhatIsForNewOnesAlone() {
        assumeTrue(system().tellsWhatItHas(), "this system cannot be asked what it has");
        ForeignId id = putByHand("EM-1");
        Claim unknown = new Claim("EM-1", null);

        write(List.of(new Write<>(unknown, next("EM-1"), all(), Map.of(), Map.of(), all())));

        assertThat(there())
                .as(
                        "A create that finds its element there already, or makes a second one, changes nothing of the first in"
                                + " fields that are for new ones alone: they may be a person's work")
                .filteredOn(one -> one.id().equals(id))
                .extracting(There::thing)
                .containsExactly(thing("EM-1", 1));
    }

    @Test
    void whatIsAbsentDeletesNothing() {
        ForeignId id = putByHand("EM-1");

        List<Outcome> outcomes = write(List.of(new Write<>(new Claim("EM-1", id), nothingOf("EM-1"), all(), Map.of())));

        assertThat(doneIds(outcomes)).containsExactly(id);
        assertThat(only("EM-1").thing())
                .as("What is not said is left alone: absence never deletes")
                .isEqualTo(thing("EM-1", 1));
    }

    @Test
    @Tag("promise-6")
    void whatIsRefusedHoldsUpNoOther() {
        Optional<Write<T>> refused = refused("EM-2");
        assumeTrue(refused.isPresent(), "this system takes everything");
        Write<T> culprit = refused.orElseThrow();

        List<Outcome> outcomes = write(List.of(creation("EM-1", 1), culprit, creation("EM-3", 3)));

        assertThat(outcomes)
                .extracting(Outcome::kind)
                .as("One element's refusal is its own; it is an outcome and never an exception")
                .containsExactly(Outcome.Kind.DONE, Outcome.Kind.REJECTED, Outcome.Kind.DONE);
        assertThat(there())
                .as("The others are written, and nothing is of what was refused")
                .extracting(There::name)
                .containsExactlyInAnyOrder("EM-1", "EM-3");
        isWellSaid(outcomes.get(1), culprit.claim().name());
    }

    @Test
    void textsGoWithEveryCharacter() {
        String odd = system().holds("EM/7?8=9&10#11%20") ? "EM/7?8=9&10#11%20" : "EM/7?8=9&10";
        Map<String, T> things = Map.of(
                "EM-1",
                described("EM-1", "Œufs frais d'Île-de-France", "À 3 € la douzaine", 1),
                "EM-2",
                described("EM-2", "Thé \uD83C\uDF75", "Du \uD83D\uDC68\u200D\uD83C\uDF3E", 1),
                "EM-3",
                described("EM-3", "Cafe\u0301", "combining and not composed", 1),
                "EM-4",
                described("EM-4", "قهوة عربية", "日本のお茶", 1),
                "EM\"5\\6",
                described("EM\"5\\6", "Quote \" and backslash \\", "A line\nand ; , \t | another", 1),
                odd,
                described(odd, "'; DROP TABLE products; --", "<b>{\"json\": [1]}</b>", 1));

        List<Outcome> outcomes = write(things.entrySet().stream()
                .map(one -> creation(one.getKey(), one.getValue()))
                .toList());

        assertThat(doneIds(outcomes)).hasSize(things.size());
        assertThat(there())
                .as("Accents, emoji, right-to-left, markup, quotes, backslashes and line ends go as they are")
                .extracting(There::thing)
                .containsExactlyInAnyOrderElementsOf(things.values());
    }

    /** What a write would make of the first version. */
    private T next(String reference) {
        return described(reference, "Café en grains 1 kg", "Torréfaction 7", 7);
    }
}
