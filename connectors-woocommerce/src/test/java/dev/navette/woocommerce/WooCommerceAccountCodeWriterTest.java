package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.AccountCode;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.testkit.Requests;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("CUS-8")
class WooCommerceAccountCodeWriterTest {

    private static final String KEY = "_navette_account";
    private static final String BATCH = "/wp-json/wc/v3/customers/batch";

    private final Grocery shop = Grocery.open();
    private final long jeanne = customer("jeanne");

    @AfterEach
    void closeTheShop() {
        shop.close();
    }

    @Test
    void theAccountStandsAtTheCustomer() {
        assertThat(write(code(jeanne, "WEB00029"))).containsExactly(Outcome.updated(id(jeanne)));
        assertThat(shop.desk().customerMeta(jeanne, KEY)).isEqualTo("WEB00029");
    }

    @Test
    void whoHasItIsNotWritten() {
        write(code(jeanne, "WEB00029"));
        shop.fake().forgetRequests();

        List<Outcome> again = write(code(jeanne, "WEB00029"));

        assertThat(((Outcome.Done) again.get(0)).effect()).isEqualTo(Outcome.Effect.UNCHANGED);
        assertThat(shop.fake().count("POST", ".+")).isZero();
    }

    @Test
    void anotherAccountReplacesIt() {
        write(code(jeanne, "WEB00029"));

        write(code(jeanne, "C0042"));

        assertThat(shop.desk().customerMeta(jeanne, KEY)).isEqualTo("C0042");
    }

    @Test
    void aBuyerOfAnotherRoleIsACustomerToo() {
        shop.desk().role(jeanne, "wholesale");

        assertThat(write(code(jeanne, "C0042"))).containsExactly(Outcome.updated(id(jeanne)));
    }

    @Test
    void aHundredAreTwoRequestsAndOneThatIsGoneSpoilsNoOther() {
        var codes = new ArrayList<AccountCode>();
        for (int i = 0; i < 99; i++) {
            codes.add(code(customer("client" + i), "C" + i));
        }
        codes.add(50, code(4711, "C4711"));
        shop.fake().forgetRequests();

        List<Outcome> outcomes = write(codes.toArray(AccountCode[]::new));

        assertThat(outcomes).hasSize(100);
        assertThat(((Outcome.Rejected) outcomes.get(50)).fault().message())
                .isEqualTo(
                        "The customer is gone (WooCommerce kit/connector, customer 4711). Nothing, if it was deleted in the"
                                + " shop on purpose: the account in the ERP stays.");
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(99);
        assertThat(shop.fake().requests()).hasSize(2);
    }

    @Test
    void oneThatGoesMeanwhileIsRefusedInTheBatch() {
        long paul = customer("paul");
        shop.world()
                .proxy()
                .next(Requests.get("/wp-json/wc/v3/customers*"))
                .answer(200, "application/json", """
                [{"id": %d, "meta_data": []}, {"id": %d, "meta_data": []}]
                """.formatted(jeanne, paul));
        shop.desk().deleteCustomer(paul);

        List<Outcome> outcomes = write(code(jeanne, "C1"), code(paul, "C2"));

        assertThat(outcomes).extracting(Outcome::kind).containsExactly(Outcome.Kind.DONE, Outcome.Kind.REJECTED);
    }

    @Test
    void aLostAnswerIsSentAgain() {
        shop.world().proxy().next(Requests.post(BATCH)).dropAnswer();

        assertThat(write(code(jeanne, "C1"))).containsExactly(Outcome.updated(id(jeanne)));
    }

    @Test
    void anAnswerOfAnotherLengthIsNotBelieved() {
        shop.world().proxy().next(Requests.post(BATCH)).answer(200, "application/json", "{\"update\": []}");

        assertThat(write(code(jeanne, "C1"))).singleElement().isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void customersAreFoundByTheirIds() {
        List<Resolution> found = shop.accountCodes()
                .resolve(List.of(new Claim("" + jeanne, id(jeanne)), new Claim("4711", null)), shop.attempt());

        assertThat(found).containsExactly(Resolution.found(id(jeanne)), Resolution.absent());
    }

    private long customer(String name) {
        return shop.desk().putCustomer("{\"email\": \"%s@example.com\", \"first_name\": \"%s\"}".formatted(name, name));
    }

    private List<Outcome> write(AccountCode... codes) {
        List<Write<AccountCode>> batch = Arrays.stream(codes)
                .map(code -> new Write<>(new Claim(code.customer().value(), code.customer()), code, Set.of(), Map.of()))
                .toList();
        return shop.accountCodes().write(batch, shop.attempt());
    }

    private static AccountCode code(long customer, String code) {
        return new AccountCode(id(customer), code);
    }

    private static ForeignId id(long number) {
        return new ForeignId(Long.toString(number));
    }
}
