package dev.navette.woocommerce;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.error.AccessRefusedException;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Sale;
import dev.navette.model.Variant;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.testkit.FaultProxy;
import dev.navette.testkit.Requests;
import dev.navette.woocommerce.fake.Pace;
import dev.navette.woocommerce.fake.Trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import tools.jackson.databind.node.JsonNodeFactory;

@Tag("promise-3")
class LostAnswersTest {

    private static final String BATCH = "/wp-json/wc/v3/products/batch";

    private final Trial trial = new Trial();
    private final FaultProxy proxy = FaultProxy.before(trial.shop().uri());

    LostAnswersTest() {
        trial.through(proxy.uri());
    }

    @AfterEach
    void close() {
        trial.close();
        proxy.close();
    }

    @Test
    void makesNothingTwiceWhoseAnswerWasLost() {
        List<Write<Product>> creates = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> Trial.create(mug("EM-" + number)))
                .toList();
        proxy.next(Requests.post(BATCH)).dropAnswer();

        List<Outcome> lost = trial.products().write(creates, trial.attempt());
        List<Resolution> found =
                trial.products().resolve(creates.stream().map(Write::claim).toList(), trial.attempt());
        List<Outcome> again = trial.products().write(creates, trial.attempt());

        assertThat(lost).hasSize(20).allMatch(Outcome.Unknown.class::isInstance);
        assertThat(found).hasSize(20).allMatch(Resolution.Found.class::isInstance);
        assertThat(again)
                .extracting(outcome -> ((Outcome.Done) outcome).id())
                .containsExactlyElementsOf(
                        found.stream().map(one -> ((Resolution.Found) one).id()).toList());
        assertThat(trial.shop().products()).hasSize(20);
    }

    @Test
    void makesNothingTwiceWhereTheShopGoesOnAfterAClientThatGaveUp() {
        Pace pace = trial.shop().slowly();
        trial.impatient();
        List<Write<Product>> creates = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> Trial.create(mug("EM-" + number)))
                .toList();

        List<Outcome> given = trial.products().write(creates, trial.attempt());
        pace.letAll();
        trial.patient();
        List<Outcome> again = trial.products().write(creates, trial.attempt());
        while (!again.stream().allMatch(Outcome.Done.class::isInstance)) { // losers of the race come again
            again = trial.products().write(creates, trial.attempt());
        }

        assertThat(given).hasSize(30).allMatch(Outcome.Unknown.class::isInstance);
        assertThat(again).extracting(outcome -> ((Outcome.Done) outcome).id()).doesNotHaveDuplicates();
        assertThat(trial.shop().products()).hasSize(30);
    }

    @Test
    void knowsNothingOfCreatesAfterAnErrorOfTheServer() {
        trial.shop().faults().afterWrite(1, Trouble.DATABASE_DOWN);

        List<Outcome> outcomes = trial.write(Trial.create(mug("EM-1")));

        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Unknown.class);
        assertThat(trial.shop().products()).hasSize(1);
    }

    @Test
    void setsAStockAgainAfterAnErrorOfTheServer() {
        long id = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-1\"}");
        trial.shop().faults().afterWrite(1, Trouble.PHP_DOWN);

        List<Outcome> outcomes = trial.stock().write(List.of(Trial.level("EM-1", id(id), "7")), trial.attempt());

        assertThat(outcomes).containsExactly(Outcome.updated(id(id)));
    }

    @Test
    void isRefusedWholeWhereTheServerTakesNoRequestOfThatSize() {
        proxy.next(Requests.post(BATCH))
                .answer(413, "application/json", "{\"code\":\"woocommerce_rest_request_entity_too_large\"}");

        List<Outcome> outcomes = trial.write(Trial.create(mug("EM-1")), Trial.create(mug("EM-2")));

        assertThat(outcomes)
                .allSatisfy(outcome ->
                        assertThat(((Outcome.Rejected) outcome).extent()).isEqualTo(Outcome.Extent.REQUEST));
        assertThat(trial.shop().products()).isEmpty();
    }

    @Test
    void believesNoPageForPeople() {
        proxy.next(Requests.post(BATCH)).maintenancePage();

        List<Outcome> outcomes = trial.write(Trial.create(mug("EM-1")));

        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void believesNoAnswerOfAnotherLength() {
        proxy.next(Requests.post(BATCH)).answer(200, "application/json", "{\"create\":[{\"id\":31}]}");

        List<Outcome> outcomes = trial.write(Trial.create(mug("EM-1")), Trial.create(mug("EM-2")));

        assertThat(outcomes).hasSize(2).allMatch(Outcome.Unknown.class::isInstance);
    }

    @Test
    void believesTheEntriesBesideOneThatCannotBeRead() {
        proxy.next(Requests.post(BATCH))
                .answer(200, "application/json", "{\"create\":[{\"id\":31},{\"id\":\"?\"},{\"id\":33}]}");

        List<Outcome> outcomes =
                trial.write(Trial.create(mug("EM-1")), Trial.create(mug("EM-2")), Trial.create(mug("EM-3")));

        assertThat(outcomes)
                .extracting(Outcome::kind)
                .containsExactly(Outcome.Kind.DONE, Outcome.Kind.UNKNOWN, Outcome.Kind.DONE);
    }

    @Test
    void comesBackLaterWhereTheShopIsClosed() {
        trial.shop().faults().maintenance();

        List<Outcome> outcomes = trial.write(Trial.create(mug("EM-1")));

        assertThat(outcomes.get(0)).isInstanceOf(Outcome.RetryLater.class);
    }

    @Test
    void comesBackLaterWhereItIsTooMuch() {
        proxy.every(Requests.post(BATCH)).throttleFor(Duration.ofSeconds(90));

        List<Outcome> outcomes = trial.write(Trial.create(mug("EM-1")));

        assertThat(outcomes.get(0)).isInstanceOf(Outcome.RetryLater.class);
    }

    @Test
    void throwsWhereItIsNotLetIn() {
        trial.shop().revoke(trial.shop().account());

        assertThatThrownBy(() -> trial.write(Trial.create(mug("EM-1")))).isInstanceOf(AccessRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"weight\", \"name\"]", "{\"weight\": \"x\", \"name\": \"y\"}"})
    void namesWhatWasRefusedHoweverTheShopListsIt(String params) {
        proxy.next(Requests.post(BATCH)).answer(200, "application/json", """
                {"create": [{"id": 0, "error": {"code": "rest_missing_callback_param", "message": "x",
                 "data": {"status": 400, "params": %s}}}]}
                """.formatted(params));

        List<Outcome> outcomes = trial.write(Trial.create(mug("EM-1")));

        assertThat(((Outcome.Rejected) outcomes.get(0)).fault().what())
                .isEqualTo("The shop refused the article for name, weight");
    }

    @Test
    void knowsNothingOfARequestThatCameTwice() {
        proxy.every(Requests.post(BATCH)).answer(401, "application/json", """
                {"code": "woocommerce_rest_authentication_error",
                 "message": "Invalid nonce - nonce has already been used."}
                """);

        List<Outcome> outcomes = trial.write(Trial.create(mug("EM-1")));

        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void throwsNothingOnceSomethingHasLeft() {
        proxy.every(Requests.post("/wp-json/wc/v3/products/31*")).answer(401, "application/json", "{}");

        List<Outcome> outcomes = trial.write(shirt("EM-1"));

        assertThat(outcomes)
                .containsExactly(
                        new Outcome.Done(Outcome.Effect.CREATED, id(31), Map.of(), Set.of(ProductField.QUANTITY)));
        assertThat(trial.shop().products()).hasSize(1);
    }

    @Test
    void knowsNothingOfAProductWhoseVariationsWereLost() {
        proxy.next(Requests.post("/wp-json/wc/v3/products/31*")).dropAnswer();

        List<Outcome> outcomes = trial.write(shirt("EM-1"), Trial.create(mug("EM-2")));
        List<Resolution> found = trial.products().resolve(List.of(shirt("EM-1").claim()), trial.attempt());

        assertThat(outcomes).extracting(Outcome::kind).containsExactly(Outcome.Kind.UNKNOWN, Outcome.Kind.DONE);
        assertThat(((Resolution.Found) found.get(0)).parts()).containsOnlyKeys("EM-1-S");
    }

    @Test
    void saysThatADoubleMayBeAskedForLater() {
        trial.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-1\"}");
        proxy.every(Requests.get("/wp-json/wc/v3/products")).refuse();

        List<Outcome> outcomes = trial.write(Trial.create(mug("EM-1")));

        assertThat(outcomes.get(0)).isInstanceOf(Outcome.RetryLater.class);
    }

    @Test
    void asksForManyReferencesInRequestsThatTheServerTakes() {
        var claims = new ArrayList<Claim>();
        for (int number = 1; number <= 100; number++) {
            String reference = "EM-" + "é".repeat(60) + number;
            trial.shop()
                    .put(JsonNodeFactory.instance
                            .objectNode()
                            .put("name", "Mug")
                            .put("sku", reference));
            claims.add(new Claim(reference, null));
        }

        List<Resolution> found = trial.products().resolve(claims, trial.attempt());

        assertThat(found).allMatch(Resolution.Found.class::isInstance);
        assertThat(trial.shop().requests())
                .allSatisfy(request -> assertThat(request.query().length()).isLessThan(8_000));
    }

    private static Product mug(String reference) {
        return new Product(new Reference(reference), new ProductTexts("Mug", null), Sale.NONE);
    }

    private static Write<Product> shirt(String reference) {
        Product shirt = mug(reference)
                .withVariants(List.of(new Variant(new Reference(reference + "-S"), null, Quantity.of(3))));
        Set<Field> each = Set.of(ProductField.QUANTITY);
        return Trial.inVariants(null, shirt, Map.of(), Set.of(ProductField.NAME), each);
    }

    private static ForeignId id(long number) {
        return new ForeignId(Long.toString(number));
    }
}
