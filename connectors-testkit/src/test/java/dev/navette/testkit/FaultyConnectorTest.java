package dev.navette.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.UnreachableException;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.memory.ShopProduct;
import dev.navette.model.Article;
import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Reference;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.Outcome;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Read;
import dev.navette.spi.Resolution;
import dev.navette.spi.Role;
import dev.navette.spi.Selection;
import dev.navette.spi.SellableFinder;
import dev.navette.spi.StockReader;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FaultyConnectorTest {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private final MovableClock clock = MovableClock.at(Instant.parse("2026-11-20T08:00:00Z"));
    private final TestContext context = new TestContext(clock);
    private final MemoryErp erp = new MemoryErp("ebp");
    private final MemoryShop shop = new MemoryShop("shop-fr");

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void isTheSameAccountWithTheSameRoles() {
        Connection<?> faulty = FaultyConnector.connection(shop.connection(), Faults.none());

        try (Connector connector = faulty.open(context)) {
            assertThat(faulty.account()).isEqualTo(shop.connection().account());
            assertThat(connector.role(ProductWriter.class)).isPresent().isEqualTo(connector.role(ProductWriter.class));
            assertThat(connector.role(StockReader.class)).isEmpty();
            assertThat(write(Faults.none(), "EM-1", "EM-2")).allMatch(Outcome.Done.class::isInstance);
        }
    }

    @Test
    void losesTheAnswerAfterTheWriteIsDone() {
        List<Outcome> outcomes = write(Faults.write(1, WriteFault.LOSES_THE_ANSWER), "EM-1", "EM-2");

        assertThat(outcomes).hasSize(2).allMatch(Outcome.Unknown.class::isInstance);
        assertThat(inTheShop()).containsExactly("EM-1", "EM-2");
    }

    @Test
    void losesHalfTheAnswer() {
        List<Outcome> outcomes = write(Faults.write(1, WriteFault.LOSES_HALF_THE_ANSWER), "EM-1", "EM-2", "EM-3");

        assertThat(kinds(outcomes)).containsExactly(Outcome.Kind.DONE, Outcome.Kind.UNKNOWN, Outcome.Kind.UNKNOWN);
        assertThat(inTheShop()).containsExactly("EM-1", "EM-2", "EM-3");
    }

    @Test
    void losesTheRequestOrHalfOfIt() {
        List<Outcome> whole = write(Faults.write(1, WriteFault.LOSES_THE_REQUEST), "EM-1", "EM-2");
        List<Outcome> half = write(Faults.write(1, WriteFault.LOSES_HALF_THE_REQUEST), "EM-3", "EM-4");

        assertThat(whole).hasSize(2).allMatch(Outcome.Unknown.class::isInstance);
        assertThat(half).hasSize(2).allMatch(Outcome.Unknown.class::isInstance);
        assertThat(inTheShop()).containsExactly("EM-3");
    }

    @Test
    void isUnreachableOrClosedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> write(Faults.write(1, WriteFault.IS_UNREACHABLE), "EM-1"))
                .isInstanceOf(UnreachableException.class)
                .hasMessage("The shop cannot be reached (shop-fr, the whole request). Run the task again.");
        assertThatThrownBy(() -> write(Faults.write(1, WriteFault.IS_NOT_LET_IN), "EM-1"))
                .isInstanceOf(AccessRefusedException.class);

        assertThat(inTheShop()).isEmpty();
    }

    @Test
    void isThrottledOrRefusedWholeOrInPart() {
        List<Outcome> throttled = write(Faults.write(1, WriteFault.IS_THROTTLED), "EM-1", "EM-2");
        List<Outcome> refused = write(Faults.write(1, WriteFault.IS_REFUSED), "EM-3", "EM-4");
        List<Outcome> inPart = write(Faults.write(1, WriteFault.IS_REFUSED_IN_PART), "EM-5", "EM-6");

        assertThat(throttled).hasSize(2).allMatch(Outcome.RetryLater.class::isInstance);
        assertThat(refused)
                .hasSize(2)
                .allMatch(outcome ->
                        outcome instanceof Outcome.Rejected rejected && rejected.extent() == Outcome.Extent.REQUEST);
        assertThat(kinds(inPart)).containsExactly(Outcome.Kind.DONE, Outcome.Kind.REJECTED);
        assertThat(inTheShop()).containsExactly("EM-5");
    }

    @Test
    void hasDefectsWhenItIsTold() {
        List<Outcome> outcomes = write(Faults.write(1, WriteFault.FORGETS_AN_OUTCOME), "EM-1", "EM-2");

        assertThat(outcomes).hasSize(1);
        assertThatThrownBy(() -> write(Faults.write(1, WriteFault.BREAKS_ON_THE_ANSWER), "EM-3"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(inTheShop()).containsExactly("EM-1", "EM-2", "EM-3");
    }

    @Test
    void hasAFaultEachTimeOrOnce() {
        Faults everySecond = Faults.everyWrite(2, WriteFault.LOSES_THE_ANSWER);
        Faults second = Faults.write(2, WriteFault.LOSES_THE_ANSWER);

        assertThat(Stream.of("EM-1", "EM-2", "EM-3", "EM-4").flatMap(name -> kinds(write(everySecond, name)).stream()))
                .containsExactly(Outcome.Kind.DONE, Outcome.Kind.UNKNOWN, Outcome.Kind.DONE, Outcome.Kind.UNKNOWN);
        assertThat(Stream.of("EM-5", "EM-6", "EM-7", "EM-8").flatMap(name -> kinds(write(second, name)).stream()))
                .containsExactly(Outcome.Kind.DONE, Outcome.Kind.UNKNOWN, Outcome.Kind.DONE, Outcome.Kind.DONE);
    }

    @Test
    void refusesElementsOfAName() {
        var culprits = new HashSet<>(Set.of("EM-2"));
        Faults faults = Faults.refusing(culprits);

        List<Outcome> outcomes = write(faults, "EM-1", "EM-2", "EM-3");
        culprits.clear();
        List<Outcome> mended = write(faults, "EM-2");

        assertThat(kinds(outcomes)).containsExactly(Outcome.Kind.DONE, Outcome.Kind.REJECTED, Outcome.Kind.DONE);
        assertThat(kinds(mended)).containsExactly(Outcome.Kind.DONE);
        assertThat(inTheShop()).containsExactly("EM-1", "EM-3", "EM-2");
    }

    @Test
    void refusesBatchesWithAnElementOfAName() {
        Faults faults = Faults.refusingBatchesWith(Set.of("EM-2"));

        List<Outcome> refused = write(faults, "EM-1", "EM-2");
        List<Outcome> taken = write(faults, "EM-1");

        assertThat(kinds(refused)).containsExactly(Outcome.Kind.REJECTED, Outcome.Kind.REJECTED);
        assertThat(kinds(taken)).containsExactly(Outcome.Kind.DONE);
    }

    @Test
    void findsWhatIsNewOnlyAfterAWhile() {
        Connector lagging = open(Faults.lagging(clock, FIVE_MINUTES));
        write(lagging, "EM-1");

        List<Resolution> soon = resolve(lagging, "EM-1");
        Map<Reference, List<ForeignId>> searched = find(lagging, "EM-1");
        clock.advance(FIVE_MINUTES);

        assertThat(soon).containsExactly(Resolution.absent());
        assertThat(searched).containsExactly(Map.entry(new Reference("EM-1"), List.of()));
        assertThat(resolve(lagging, "EM-1")).containsExactly(Resolution.found(new ForeignId("P1")));
        assertThat(find(lagging, "EM-1"))
                .containsExactly(Map.entry(new Reference("EM-1"), List.of(new ForeignId("P1"))));
    }

    @Test
    void worksOnWhenTheClientHasGivenUp() {
        Connector working = open(Faults.workingOn(clock, 1, FIVE_MINUTES));

        List<Outcome> outcomes = write(working, "EM-1");
        List<Resolution> soon = resolve(working, "EM-1");
        clock.advance(FIVE_MINUTES);

        assertThat(kinds(outcomes)).containsExactly(Outcome.Kind.UNKNOWN);
        assertThat(soon).containsExactly(Resolution.absent());
        assertThat(resolve(working, "EM-1")).containsExactly(Resolution.found(new ForeignId("P1")));
    }

    @Test
    void saysThatItWorksOnAndWhenToAskAgain() {
        Connector working = open(Faults.announcing(clock, 1, FIVE_MINUTES));
        Instant due = clock.instant().plus(FIVE_MINUTES);

        List<Outcome> outcomes = write(working, "EM-1");
        List<Resolution> soon = resolve(working, "EM-1");
        clock.advance(FIVE_MINUTES);

        assertThat(outcomes).containsExactly(new Outcome.Pending(due));
        assertThat(soon).containsExactly(new Resolution.Pending(due));
        assertThat(resolve(working, "EM-1")).containsExactly(Resolution.found(new ForeignId("P1")));
    }

    @Test
    void givesTwiceWhatItReads() {
        erp.put(Article.named("EM-1", "Café moulu 250 g"));
        erp.put(Article.named("EM-2", "Thé vert 100 g"));
        ArticleReader reader = reader(Faults.everyRead(1, ReadFault.GIVES_TWICE));

        assertThat(reader.read(reader.begin(Selection.everything()), 4).reads())
                .extracting(Read::name)
                .containsExactly("EM-1", "EM-2", "EM-1", "EM-2");
        assertThat(reader.named(List.of("EM-2"))).extracting(Read::name).containsExactly("EM-2", "EM-2");
    }

    @Test
    void isUnreachableForReadersAndFinders() {
        ArticleReader reader = reader(Faults.read(2, ReadFault.IS_UNREACHABLE));
        Connector closed = open(Faults.everyRead(1, ReadFault.IS_NOT_LET_IN));

        var begin = reader.begin(Selection.everything());

        assertThatThrownBy(() -> reader.read(begin, 10)).isInstanceOf(UnreachableException.class);
        assertThat(reader.read(begin, 10).reads()).isEmpty();
        assertThatThrownBy(() -> find(closed, "EM-1")).isInstanceOf(AccessRefusedException.class);
    }

    @Test
    void standsBeforeRolesThatAHostMadeUp() {
        Faults faults = Faults.read(1, ReadFault.IS_UNREACHABLE);
        Connector connector = FaultyConnector.of(new Till(), faults);
        Drawer drawer = connector.role(Drawer.class).orElseThrow();

        assertThatThrownBy(drawer::open).isInstanceOf(UnreachableException.class);
        assertThat(drawer.open()).isEqualTo("open");
    }

    private Connector open(Faults faults) {
        return FaultyConnector.connection(shop.connection(), faults).open(context);
    }

    private ArticleReader reader(Faults faults) {
        return FaultyConnector.connection(erp.connection(), faults)
                .open(context)
                .role(ArticleReader.class)
                .orElseThrow();
    }

    private List<Outcome> write(Faults faults, String... names) {
        return write(open(faults), names);
    }

    private List<Outcome> write(Connector connector, String... names) {
        return connector
                .role(ProductWriter.class)
                .orElseThrow()
                .write(Stream.of(names).map(FaultyConnectorTest::creation).toList(), attempt());
    }

    private List<Resolution> resolve(Connector connector, String name) {
        return connector.role(ProductWriter.class).orElseThrow().resolve(List.of(new Claim(name, null)), attempt());
    }

    private static Map<Reference, List<ForeignId>> find(Connector connector, String name) {
        return connector.role(SellableFinder.class).orElseThrow().find(List.of(new Reference(name)));
    }

    private TestAttempt attempt() {
        return TestAttempt.of(1, clock.instant(), clock.instant().plusSeconds(60));
    }

    private List<String> inTheShop() {
        return shop.products().stream()
                .map(ShopProduct::reference)
                .map(Reference::value)
                .toList();
    }

    private static List<Outcome.Kind> kinds(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::kind).toList();
    }

    private static Write<Product> creation(String name) {
        var product = new Product(new Reference(name), new ProductTexts("Café moulu 250 g", null), null, null);
        return new Write<>(new Claim(name, null), product, Set.of(ProductField.NAME), Map.of());
    }

    /** A role of a host's own. */
    interface Drawer extends Role {
        String open();
    }

    private record Till() implements Connector {

        @Override
        public <R extends Role> Optional<R> role(Class<R> role) {
            Drawer drawer = () -> "open";
            return role == Drawer.class ? Optional.of(role.cast(drawer)) : Optional.empty();
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
