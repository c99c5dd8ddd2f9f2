package dev.navette.testkit;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.navette.error.UnreachableException;
import dev.navette.model.ForeignId;
import dev.navette.model.Reference;
import dev.navette.spi.Finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What every finder keeps to that finds by a reference.
 *
 * @param <S> the system
 */
@Timeout(120)
abstract class FinderContract<S extends WriterWorld> extends WireReadingRules {

    private S world;

    FinderContract() {}

    /**
     * A system without anything of what is searched, in which the contract may do what a person does.
     *
     * @throws Exception when it cannot be made: the rule fails
     */
    protected abstract S world() throws Exception;

    @Override
    abstract Class<? extends Finder<Reference>> role();

    abstract ForeignId putByHand(String reference);

    @BeforeEach
    void aWorld() throws Exception {
        world = world();
    }

    @Test
    void everyKeyHasItsAnswer() {
        List<String> hundred = keys(100);
        put("EM-1", "EM-100");

        Map<Reference, List<ForeignId>> found = find(hundred);

        assertThat(found)
                .as("100 keys may be asked at once, and each has an entry, what is not found an empty one")
                .containsOnlyKeys(hundred.stream().map(Reference::new).toArray(Reference[]::new));
    }

    @Test
    void whatIsThereIsFoundAndNothingElse() {
        assumeTrue(world.tellsWhatItHas(), "this system cannot be asked what it has");
        Map<String, ForeignId> ids = put("EM-1", "EM-2");

        Map<Reference, List<ForeignId>> found = find(List.of("EM-2", "EM-404", "EM-1"));

        assertThat(found)
                .as("Each key has the id of what bears it")
                .isEqualTo(Map.of(
                        new Reference("EM-1"), List.of(WriterResolveRules.id(ids, "EM-1")),
                        new Reference("EM-2"), List.of(WriterResolveRules.id(ids, "EM-2")),
                        new Reference("EM-404"), List.of()));
    }

    @Test
    @Tag("ART-23")
    void aKeyIsMatchedExactly() {
        assumeTrue(world.tellsWhatItHas(), "this system cannot be asked what it has");
        put("EM-10", "em-2", "EM-3 bis", "XEM-4", "Cafe");

        Map<Reference, List<ForeignId>> found = find(List.of("EM-1", "EM-2", "EM-3", "EM-4", "Café", "EM"));

        assertThat(found.values())
                .as("A key is matched exactly and case-sensitively: never by its beginning, a part, another case or"
                        + " without its accents")
                .allMatch(List::isEmpty);
    }

    @Test
    @Tag("ART-23")
    void allThatBearAKeyAreTold() {
        assumeTrue(world.tellsWhatItHas() && world.holdsDoubles(), "this system never holds two of one reference");
        ForeignId first = putByHand("EM-1");
        ForeignId second = putByHand("EM-1");

        assertThat(find(List.of("EM-1")).get(new Reference("EM-1")))
                .as("Where several bear one key all are told: choosing one is a person's affair")
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    void whatIsDeletedIsFoundNoMore() {
        assumeTrue(world.tellsWhatItHas(), "this system cannot be asked what it has");
        Map<String, ForeignId> ids = put("EM-1");
        find(List.of("EM-1"));
        world.remove(WriterResolveRules.id(ids, "EM-1"));

        assertThat(find(List.of("EM-1")))
                .as("What is gone is not found from memory")
                .containsEntry(new Reference("EM-1"), List.of());
    }

    @Test
    void aKeyMayHoldWhatSearchesUseThemselves() {
        assumeTrue(world.tellsWhatItHas(), "this system cannot be asked what it has");
        List<String> names = List.of("EM\"5\\6", "EM/7?8=9&10#11%20", "Œuf d'Île", "EM-1,EM-2", "EM *", "\uD83C\uDF75");
        Map<String, ForeignId> ids = put(names.toArray(String[]::new));

        Map<Reference, List<ForeignId>> found = find(names);

        names.forEach(name -> assertThat(found)
                .as("A key is found whatever is in it: quotes, separators, what addresses and searches use themselves")
                .containsEntry(new Reference(name), List.of(WriterResolveRules.id(ids, name))));
    }

    @Test
    void aKeyAskedTwiceIsAnsweredOnce() {
        put("EM-1");

        assertThat(find(Arrays.asList("EM-1", "EM-1")))
                .as("A key is answered once, however often it is asked")
                .hasSize(1);
    }

    @Test
    void aSystemThatDoesNotAnswerIsToldAsSuch() {
        put("EM-1");
        Finder<Reference> finder = role(world.connection(), role());
        List<Reference> keys = List.of(new Reference("EM-1"));
        assumeTrue(world.silence(), "this system always answers");

        assertThatThrownBy(() -> finder.find(keys))
                .as(
                        "A system that does not answer is told as such: an empty answer says that there is none, and a second"
                                + " one is made")
                .isInstanceOf(UnreachableException.class);
    }

    @Test
    void aThreadThatIsToldToStopStaysTold() {
        put("EM-1");

        interrupted(() -> find(List.of("EM-1")));

        assertThat(find(List.of("EM-1")))
                .as("What was stopped leaves nothing in the way of the next call")
                .hasSize(1);
    }

    private Map<Reference, List<ForeignId>> find(Collection<String> keys) {
        return role(world.connection(), role())
                .find(keys.stream().map(Reference::new).toList());
    }

    @Override
    final S system() {
        return world;
    }

    @Override
    final void fill(int elements) {
        put(keys(elements).toArray(String[]::new));
    }

    @Override
    final Map<String, Supplier<Object>> questions(int elements, int page) {
        return Map.of("finding keys", () -> find(keys(elements)));
    }

    private static List<String> keys(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "EM-" + number)
                .toList();
    }

    private Map<String, ForeignId> put(String... references) {
        var ids = new LinkedHashMap<String, ForeignId>();
        for (String reference : references) {
            ids.put(reference, putByHand(reference));
        }
        return ids;
    }
}
