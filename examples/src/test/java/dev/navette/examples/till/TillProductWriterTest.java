package dev.navette.examples.till;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.UnreachableException;
import dev.navette.model.Basis;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Reference;
import dev.navette.model.Sale;
import dev.navette.spi.Claim;
import dev.navette.spi.Connector;
import dev.navette.spi.Outcome;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Write;
import dev.navette.testkit.MovableClock;
import dev.navette.testkit.TestAttempt;
import dev.navette.testkit.TestContext;

import static dev.navette.testkit.Requests.get;
import static dev.navette.testkit.Requests.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is this till's own in writing articles; the rest tells {@link TillProductWriterContractTest}. */
class TillProductWriterTest {

    @RegisterExtension
    final Tills tills = new Tills();

    private final MovableClock clock = MovableClock.at(Instant.parse("2026-11-20T08:00:00Z"));
    private final TillWorld world = tills.catalogue(clock);
    private final TestContext context = new TestContext(clock);
    private final Connector connector = world.connection().open(context);
    private final ProductWriter writer = connector.role(ProductWriter.class).orElseThrow();

    @AfterEach
    void close() {
        connector.close();
        context.close();
    }

    @Test
    @Tag("ART-20")
    void refusesAPriceWithoutTheTax() {
        Outcome outcome = write(coffee("EM-1", Basis.NET)).get(0);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.fault().message())
                                .isEqualTo(
                                        "The till takes prices in euros with the tax, not 4.90 EUR net (till kit/connector, article EM-1)."
                                                + " Let the export send gross prices in euros."));
    }

    @Test
    @Tag("ART-23")
    void takesNothingOverThatIsWrittenInAnotherCase() {
        long id = world.till().put("em-1", "Thé vert Sencha 100 g", BigDecimal.TEN, BigDecimal.ONE);

        Outcome outcome = write(coffee("EM-1", Basis.GROSS)).get(0);

        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        assertThat(world.till().articles())
                .singleElement()
                .satisfies(article ->
                        assertThat(article).containsEntry("id", id).containsEntry("name", "Thé vert Sencha 100 g"));
    }

    @Test
    void givesANewArticleTheRateOfTheSettings() {
        write(coffee("EM-1", Basis.GROSS));

        assertThat(world.till().articles())
                .singleElement()
                .satisfies(article -> assertThat(article).containsEntry("vat", "20"));
    }

    @Test
    void leavesTheRestOfABatchOnceTheKeyIsRefused() {
        world.way().nth(2, post("/articles")).answer(401);

        List<Outcome> outcomes =
                write(coffee("EM-1", Basis.GROSS), coffee("EM-2", Basis.GROSS), coffee("EM-3", Basis.GROSS));

        assertThat(outcomes)
                .extracting(Outcome::kind)
                .containsExactly(Outcome.Kind.DONE, Outcome.Kind.RETRY_LATER, Outcome.Kind.NOT_SENT);
    }

    @Test
    void stopsTheRunWhereTheKeyIsRefusedAtOnce() {
        world.way().next(post("/articles")).answer(401);

        assertThatThrownBy(() -> write(coffee("EM-1", Basis.GROSS))).isInstanceOf(AccessRefusedException.class);
    }

    @Test
    void takesAPageThatIsMissingForNoAnswer() {
        world.way().next(get("/articles")).answer(404);
        List<Claim> claims = List.of(new Claim("EM-1", null));
        TestAttempt attempt = attempt();

        assertThatThrownBy(() -> writer.resolve(claims, attempt)).isInstanceOf(UnreachableException.class);
    }

    @Test
    @Tag("ART-25")
    void saysWhatTheTillHasNoPlaceFor() {
        assertThat(Stream.of(ProductField.values())
                        .filter(field -> writer.lacks(field).isEmpty()))
                .containsExactly(ProductField.NAME, ProductField.PRICE, ProductField.TAX_CLASS);
    }

    private List<Outcome> write(Product... products) {
        return writer.write(
                Stream.of(products)
                        .map(product -> new Write<>(
                                new Claim(product.reference().value(), null),
                                product,
                                EnumSet.allOf(ProductField.class),
                                Map.of()))
                        .toList(),
                attempt());
    }

    private TestAttempt attempt() {
        return TestAttempt.of(1, clock.instant(), clock.instant().plus(Duration.ofMinutes(1)));
    }

    private static Product coffee(String reference, Basis basis) {
        var price = new Price(Money.of("4.90", "EUR"), basis);
        return new Product(new Reference(reference), new ProductTexts("Café moulu 250 g", null), Sale.of(price, null));
    }
}
