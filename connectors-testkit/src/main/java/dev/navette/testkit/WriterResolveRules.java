package dev.navette.testkit;

import java.math.BigDecimal;
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

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.navette.error.Fault;
import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;
import dev.navette.testkit.ShopWorld.Shown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What a writer keeps to where it is asked what there is.
 *
 * @param <W> the role
 * @param <T> what it writes
 */
@Timeout(120)
abstract class WriterResolveRules<W extends Writer<T>, T> extends RoleContract {

    static final Duration MINUTE = Duration.ofMinutes(1);

    private final AtomicInteger attempts = new AtomicInteger();
    private ShopWorld world;

    WriterResolveRules() {}

    /**
     * A shop without any product, in which the contract may do what a person does.
     *
     * @throws Exception when it cannot be made: the rule fails
     */
    protected abstract ShopWorld world() throws Exception;

    abstract Class<W> role();

    /** A write that sets what this role writes of a product that is there to what {@link #product} has of it. */
    abstract Write<T> change(ForeignId id, Product product);

    /** What of a product this role changes with that write. */
    abstract Object changed(Product product);

    @BeforeEach
    void aWorld() throws Exception {
        world = world();
    }

    @Test
    void whatIsKnownIsFoundUnderItsIdUntilItIsGone() {
        assumeTrue(world.tellsWhatItHas(), "this shop cannot be asked what it has");
        Map<String, ForeignId> ids = put("EM-1", "EM-2");
        world.remove(id(ids, "EM-2"));

        List<Resolution> resolutions = writer().resolve(
                        List.of(new Claim("EM-2", ids.get("EM-2")), new Claim("EM-1", ids.get("EM-1"))), attempt());

        assertThat(resolutions)
                .as("A claim with an id is answered by that id, in the order given")
                .extracting(WriterResolveRules::found)
                .containsExactly(Optional.empty(), Optional.of(id(ids, "EM-1")));
        assertThat(resolutions.get(0)).as("What is gone is absent").isEqualTo(Resolution.absent());
    }

    @Test
    void ofTwoOfOneNameNoneIsChosen() {
        assumeTrue(world.tellsWhatItHas() && world.holdsDoubles(), "this shop never holds two of one name");
        ForeignId first = world.put(product("EM-1", 1));
        ForeignId second = world.put(product("EM-1", 2));

        Resolution resolution =
                writer().resolve(List.of(new Claim("EM-1", null)), attempt()).get(0);

        assertThat(resolution)
                .as("Where two bear one name, both are told: a person says which, the connector does not")
                .isInstanceOfSatisfying(
                        Resolution.Several.class,
                        several -> assertThat(several.ids()).containsExactlyInAnyOrder(first, second));
    }

    @Test
    void resolvingChangesNothing() {
        put("EM-1", "EM-2");
        List<Shown> before = world.products();

        List<Resolution> resolutions =
                writer().resolve(List.of(new Claim("EM-1", null), new Claim("EM-404", null)), attempt());

        assertThat(resolutions).as("Each claim has its answer").hasSize(2);
        assertThat(world.products()).as("Asking changes nothing").containsExactlyInAnyOrderElementsOf(before);
    }

    final ShopWorld shop() {
        return world;
    }

    final W writer() {
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

    /** Puts products there by hand, at the price and the quantity 1. */
    final Map<String, ForeignId> put(String... references) {
        var ids = new HashMap<String, ForeignId>();
        for (String reference : references) {
            ids.put(reference, world.put(product(reference, 1)));
        }
        return Collections.unmodifiableMap(ids);
    }

    final Write<T> changeOf(Map<String, ForeignId> ids, String reference, int version) {
        return change(id(ids, reference), product(reference, version));
    }

    static ForeignId id(Map<String, ForeignId> ids, String reference) {
        return Objects.requireNonNull(ids.get(reference));
    }

    /** A product with every field; its price and its quantity are its version. */
    final Product product(String reference, int version) {
        return product(reference, "Café moulu 250 g", "Torréfaction " + version, version);
    }

    final Product product(String reference, String name, @Nullable String description, int version) {
        var price = new Price(
                new Money(
                        BigDecimal.valueOf(version * 100L + 90, 2),
                        Money.of("0", "EUR").currency()),
                world.prices());
        return new Product(new Reference(reference), new ProductTexts(name, description), price, Quantity.of(version));
    }

    /** The only product of that reference. */
    final Shown only(String reference) {
        List<Shown> there = world.products().stream()
                .filter(shown -> shown.product().reference().value().equals(reference))
                .toList();
        assertThat(there).as("There is exactly one product %s", reference).hasSize(1);
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

    Object shown(String reference) {
        return changed(only(reference).product());
    }

    List<Shown> others(String reference) {
        return world.products().stream()
                .filter(shown -> !shown.product().reference().value().equals(reference))
                .toList();
    }
}
