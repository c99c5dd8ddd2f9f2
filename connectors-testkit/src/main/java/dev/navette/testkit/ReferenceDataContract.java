package dev.navette.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.navette.error.NavetteException;
import dev.navette.model.ReferenceEntry;
import dev.navette.model.ReferenceKind;
import dev.navette.spi.Connector;
import dev.navette.spi.ReferenceData;
import dev.navette.spi.StockReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every {@link ReferenceData} keeps to: extend it, and return the system that has the lists. */
@Tag("PRO-4")
@Timeout(120)
public abstract class ReferenceDataContract extends WireReadingRules {

    private ListsWorld world;

    /** For a connector's own test. */
    protected ReferenceDataContract() {}

    /**
     * A system that has at least two entries in each of its lists.
     *
     * @throws Exception when it cannot be made: the rule fails
     */
    protected abstract ListsWorld world() throws Exception;

    @BeforeEach
    void aWorld() throws Exception {
        world = world();
    }

    @Test
    void itSaysWhichListsThereAre() {
        assertThat(data().kinds())
                .as("It says which lists there are: an option whose list is missing is typed in by hand")
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(world.lists().keySet());
    }

    @Test
    void aListHasEveryEntryInTheOrderThatPeopleExpect() {
        assertThat(ids(data()))
                .as("Each list has every entry, by what the option is set to, in the order that people expect")
                .isEqualTo(world.lists());
    }

    @Test
    void aListIsAsItIsNow() {
        ReferenceData data = data();
        int before = all(ids(data)).size();
        world.add();

        List<String> after = all(ids(data));

        assertThat(after)
                .as("A list is as it is now: a person has just added what he wants to choose")
                .hasSize(before + 1)
                .containsExactlyInAnyOrderElementsOf(all(world.lists()));
    }

    @Test
    void anEntryCanBeReadAndChosen() {
        ReferenceData data = data();

        for (ReferenceKind kind : data.kinds()) {
            assertThat(data.entries(kind))
                    .as("An entry of %s has an id to set the option to, and a name that people know it by", kind)
                    .allSatisfy(entry ->
                            assertThat(List.of(entry.id(), entry.name())).noneMatch(String::isBlank))
                    .allSatisfy(entry -> assertThat(entry.detail()).isNotEqualTo(""));
        }
    }

    @Test
    void noTwoEntriesAreTakenForEachOther() {
        ReferenceData data = data();

        for (ReferenceKind kind : data.kinds()) {
            List<ReferenceEntry> entries = data.entries(kind);

            assertThat(entries)
                    .as("An id of %s is of one entry: it is what the option is set to", kind)
                    .extracting(ReferenceEntry::id)
                    .doesNotHaveDuplicates();
            assertThat(entries)
                    .as(
                            "Two entries of %s that have one name are told apart by their detail: else a person chooses by"
                                    + " chance",
                            kind)
                    .extracting(entry -> List.of(entry.name(), String.valueOf(entry.detail())))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    @Tag("ART-19")
    void aWarehouseIsCalledWhatItsStockIsReadUnder() {
        Connector connector = connect(world.connection());
        ReferenceData data = connector.role(ReferenceData.class).orElseThrow();
        assumeTrue(
                data.kinds().contains(ReferenceKind.WAREHOUSES)
                        && connector.role(StockReader.class).isPresent(),
                "no stock is read by warehouses of this list");

        assertThat(data.entries(ReferenceKind.WAREHOUSES))
                .as("What can be chosen is what the stock reader knows by that name: else the flow is refused, or sums"
                        + " nothing")
                .extracting(ReferenceEntry::id)
                .containsExactlyInAnyOrderElementsOf(
                        connector.role(StockReader.class).orElseThrow().warehouses());
    }

    @Test
    void aSystemThatDoesNotAnswerIsToldAsSuch() {
        ReferenceData data = data();
        ReferenceKind kind = data.kinds().iterator().next();
        assumeTrue(world.silence(), "this system always answers");

        assertThatThrownBy(() -> data.entries(kind))
                .as(
                        "A system that does not answer is told as such: an empty list would say that there is nothing to choose")
                .isInstanceOf(NavetteException.class);
    }

    @Test
    void aThreadThatIsToldToStopStaysTold() {
        interrupted(() -> ids(data()));

        assertThat(all(ids(data())))
                .as("What was stopped leaves nothing in the way of the next call")
                .isNotEmpty();
    }

    @Override
    final ListsWorld system() {
        return world;
    }

    @Override
    final Class<ReferenceData> role() {
        return ReferenceData.class;
    }

    /** The lists have what they have. */
    @Override
    final void fill(int elements) {
        assertThat(world.lists()).as("The system has lists").isNotEmpty();
    }

    @Override
    final Map<String, Supplier<Object>> questions(int elements, int page) {
        return Map.of("listing", () -> ids(data()));
    }

    private ReferenceData data() {
        return role(world.connection(), ReferenceData.class);
    }

    private Map<ReferenceKind, List<String>> ids(ReferenceData data) {
        var ids = new HashMap<ReferenceKind, List<String>>();
        world.lists()
                .keySet()
                .forEach(kind -> ids.put(
                        kind,
                        data.entries(kind).stream().map(ReferenceEntry::id).toList()));
        return ids;
    }

    private static List<String> all(Map<ReferenceKind, List<String>> lists) {
        return lists.values().stream().flatMap(List::stream).toList();
    }
}
