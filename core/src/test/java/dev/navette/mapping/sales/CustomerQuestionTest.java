package dev.navette.mapping.sales;

import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;

import static dev.navette.mapping.sales.BuyerSample.SIRET;
import static dev.navette.mapping.sales.BuyerSample.VAT_NUMBER;
import static dev.navette.mapping.sales.BuyerSample.customer;
import static dev.navette.mapping.sales.BuyerSample.guest;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("CUS-7")
class CustomerQuestionTest {

    private static final ForeignId ORDER = new ForeignId("187");
    private static final ForeignId CUSTOMER = new ForeignId("29");
    private static final CustomerRule EACH =
            CustomerRule.of(AccountChoice.numbered("WEB", 8).guests("GST", 8));

    @Test
    void asksForTheNewCodeAndForAllThatABuyerIsFoundBy() {
        BuyerSample buyer = customer().email(" John.DOE@example.org").numbers("123 456 782 00010", "fr11123456782");

        assertThat(CustomerQuestion.of(buyer.order(), EACH))
                .isEqualTo(new CustomerQuestion(
                        ORDER, CUSTOMER, Set.of("WEB00029"), SIRET, "john.doe@example.org", VAT_NUMBER));
    }

    @Test
    void asksForNothingByWhichBuyersAreNotFound() {
        BuyerSample buyer = customer().numbers(SIRET, VAT_NUMBER);

        assertThat(CustomerQuestion.of(buyer.order(), EACH.matching(CustomerKey.VAT_NUMBER)))
                .isEqualTo(new CustomerQuestion(ORDER, CUSTOMER, Set.of("WEB00029"), null, null, VAT_NUMBER));
    }

    @Test
    @Tag("CUS-11")
    void asksForNothingFaulty() {
        BuyerSample buyer = customer().email("john.doe").numbers("12345678200011", "FR12123456782");

        assertThat(CustomerQuestion.of(buyer.order(), EACH))
                .isEqualTo(new CustomerQuestion(ORDER, CUSTOMER, Set.of("WEB00029"), null, null, null));
    }

    @Test
    void asksForATypedCodeAlone() {
        BuyerSample buyer = customer().typing(" C1 ").numbers(SIRET, VAT_NUMBER);

        assertThat(CustomerQuestion.of(buyer.order(), EACH))
                .isEqualTo(new CustomerQuestion(ORDER, CUSTOMER, Set.of("C1"), null, null, null));
    }

    @Test
    void asksForTheLinkAloneOfGuestsWhoHaveOneAccount() {
        assertThat(CustomerQuestion.of(guest().order(), EACH.guestsOn("COMPTOIR")))
                .isEqualTo(new CustomerQuestion(ORDER, null, Set.of(), null, null, null));
    }

    @Test
    void asksForTheCodeOfAGuestsOrder() {
        assertThat(CustomerQuestion.of(guest().email(null).order(), EACH))
                .isEqualTo(new CustomerQuestion(ORDER, null, Set.of("GST00187"), null, null, null));
    }

    @Test
    void asksForNoCodeThatCannotBe() {
        assertThat(CustomerQuestion.of(customer().account("100000").order(), EACH)
                        .codes())
                .isEmpty();
        assertThat(CustomerQuestion.of(customer().order(), CustomerRule.USUAL).codes())
                .isEmpty();
    }

    @Test
    void showsNothingPersonal() {
        assertThat(CustomerQuestion.of(customer().numbers(SIRET, VAT_NUMBER).order(), EACH))
                .hasToString("CustomerQuestion[order 187]");
    }
}
