package dev.navette.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.navette.error.UnreachableException;
import dev.navette.model.ForeignId;
import dev.navette.spi.OrderFinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every {@link OrderFinder} keeps to: extend it, and return the shop that is searched. */
@Tag("ORD-28")
@Timeout(120)
public abstract class OrderFinderContract extends WireReadingRules {

    private static final int HUNDRED = 100;

    private final List<ForeignId> filled = new ArrayList<>();
    private ShopProgressWorld world;

    /** For a connector's own test. */
    protected OrderFinderContract() {}

    /**
     * A shop without any order, in which the contract may do what a person does.
     *
     * @throws Exception when it cannot be made: the rule fails
     */
    protected abstract ShopProgressWorld world() throws Exception;

    @BeforeEach
    void aWorld() throws Exception {
        world = world();
    }

    @Test
    void anOrderIsFoundByItsIdAndNothingElse() {
        ForeignId one = world.putOrder();
        ForeignId other = world.putOrder();
        ForeignId none = new ForeignId(other.value() + "404");

        Map<ForeignId, List<ForeignId>> found = find(List.of(other, none, one));

        assertThat(found)
                .as("Each id that is there leads to itself, and each has its entry, what is not there an empty one")
                .isEqualTo(Map.of(one, List.of(one), other, List.of(other), none, List.of()));
    }

    @Test
    void anIdThatTheShopCannotHaveIsNotThere() {
        ForeignId one = world.putOrder();

        Map<ForeignId, List<ForeignId>> found =
                find(List.of(one, new ForeignId("x-y"), new ForeignId("-7"), new ForeignId("1,2"), new ForeignId("é")));

        assertThat(found.get(one)).as("What is there is found beside them").containsExactly(one);
        assertThat(found.values().stream().filter(ids -> !ids.isEmpty()))
                .as("Who asks for what can be no id of this shop is told that it is not there; nothing breaks")
                .hasSize(1);
    }

    @Test
    void aHundredAreAskedAtOnce() {
        ForeignId one = world.putOrder();
        List<ForeignId> hundred = Stream.concat(
                        Stream.of(one),
                        IntStream.range(1, HUNDRED).mapToObj(number -> new ForeignId(one.value() + "00" + number)))
                .toList();

        Map<ForeignId, List<ForeignId>> found = find(hundred);

        assertThat(found)
                .as("100 ids may be asked at once, and each has its entry")
                .hasSize(HUNDRED);
        assertThat(found.get(one)).as("What is there is found among them").containsExactly(one);
    }

    @Test
    void whatIsDeletedIsFoundNoMore() {
        ForeignId one = world.putOrder();
        OrderFinder finder = finder();
        finder.find(List.of(one));
        world.remove(one);

        assertThat(finder.find(List.of(one)))
                .as("What is gone is not found from memory")
                .isEqualTo(Map.of(one, List.of()));
    }

    @Test
    void anIdAskedTwiceIsAnsweredOnce() {
        ForeignId one = world.putOrder();

        assertThat(find(List.of(one, new ForeignId(one.value()))))
                .as("An id is answered once, however often it is asked")
                .isEqualTo(Map.of(one, List.of(one)));
    }

    @Test
    void aThreadThatIsToldToStopStaysTold() {
        ForeignId one = world.putOrder();

        interrupted(() -> find(List.of(one)));

        assertThat(find(List.of(one)))
                .as("What was stopped leaves nothing in the way of the next call")
                .containsEntry(one, List.of(one));
    }

    @Test
    void aSystemThatDoesNotAnswerIsToldAsSuch() {
        ForeignId one = world.putOrder();
        OrderFinder finder = finder();
        assumeTrue(world.silence(), "this system always answers");

        assertThatThrownBy(() -> finder.find(List.of(one)))
                .as("A system that does not answer is told as such: an empty answer says that the order is gone")
                .isInstanceOf(UnreachableException.class);
    }

    @Override
    final ShopProgressWorld system() {
        return world;
    }

    @Override
    final Class<OrderFinder> role() {
        return OrderFinder.class;
    }

    @Override
    final void fill(int elements) {
        for (int number = 0; number < elements; number++) {
            filled.add(world.putOrder());
        }
    }

    @Override
    final Map<String, Supplier<Object>> questions(int elements, int page) {
        return Map.of("finding orders", () -> find(filled.isEmpty() ? List.of(new ForeignId("1")) : filled));
    }

    private Map<ForeignId, List<ForeignId>> find(Collection<ForeignId> ids) {
        return finder().find(ids);
    }

    private OrderFinder finder() {
        return role(world.connection(), OrderFinder.class);
    }
}
