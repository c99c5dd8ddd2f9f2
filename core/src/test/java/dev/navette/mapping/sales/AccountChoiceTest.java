package dev.navette.mapping.sales;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;

import static dev.navette.mapping.sales.BuyerSample.customer;
import static dev.navette.mapping.sales.BuyerSample.guest;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("CUS-7")
class AccountChoiceTest {

    private static final AccountChoice EACH = AccountChoice.numbered("WEB", 8).guests("GST", 8);

    @Test
    void numbersCustomersByTheirIdAndGuestsByThatOfTheOrder() {
        assertThat(EACH.numberOf(customer().order())).contains("WEB00029");
        assertThat(EACH.numberOf(guest().order())).contains("GST00187");
    }

    @Test
    void numbersNobodyWithoutNumbering() {
        assertThat(AccountChoice.numbered("WEB", 8).numberOf(guest().order())).isEmpty();
        assertThat(AccountChoice.NONE.guests("GST", 8).numberOf(customer().order()))
                .isEmpty();
        assertThat(AccountChoice.single("WEBDIVERS").numberOf(customer().order()))
                .isEmpty();
    }

    @Test
    void refusesOneForAllTogetherWithOneForEach() {
        var problem =
                new Problem("$.single", "there is one account for all, and one for each as well", "Choose one of them");

        assertThat(new AccountChoice("WEBDIVERS", new Numbering("WEB", 8), null).problems())
                .containsExactly(problem);
        assertThat(AccountChoice.single("WEBDIVERS").guests("GST", 8).problems())
                .containsExactly(problem);
    }

    @Test
    void refusesACodeThatIsBlank() {
        assertThat(AccountChoice.single(" ").problems())
                .containsExactly(new Problem("$.single", "is blank", "Name the account, or leave it out"));
    }

    @Test
    void refusesGuestsWhoCouldMeetACustomer() {
        assertThat(AccountChoice.numbered("WEB", 8).guests("WEB", 8).problems())
                .containsExactly(new Problem(
                        "$.guests",
                        "a guest's order and a customer of the same number would have one account",
                        "Write another prefix or another length for guests"));
    }

    @Test
    void passesOnWhatIsWrongWithANumbering() {
        assertThat(AccountChoice.numbered("WEB", 3).guests("GST", 3).problems())
                .extracting(Problem::path)
                .containsExactly("$.numbered.length", "$.guests.length");
    }

    @Test
    void hasNothingToSayOfOneOrTheOther() {
        assertThat(AccountChoice.NONE.problems()).isEmpty();
        assertThat(AccountChoice.single("WEBDIVERS").problems()).isEmpty();
        assertThat(EACH.problems()).isEmpty();
    }
}
