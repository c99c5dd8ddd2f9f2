package dev.navette.mapping.sales;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.error.Problem;
import dev.navette.model.sales.ErpAccount;
import dev.navette.model.sales.Siren;
import dev.navette.model.sales.Siret;
import dev.navette.model.sales.VatNumber;

import static dev.navette.mapping.sales.BuyerSample.customer;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("CUS-7")
@Tag("CUS-11")
class CustomerKeyTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "123 456 782 00010, 12345678200010",
                "123.456.782.00010, 12345678200010",
                "123 456 782,       123456782", // the SIREN alone
                "12345678200011,    -", // its check digit
                "123456783,         -",
                "` `,               -",
                "-,                 -"
            })
    void readsASiretInDigits(@Nullable String typed, @Nullable String compared) {
        assertThat(CustomerKey.SIRET.of(customer().numbers(typed, null).order().buyer()))
                .isEqualTo(compared);
        assertThat(CustomerKey.SIRET.of(new ErpAccount("C1", typed, null, null)))
                .isEqualTo(compared);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "fr 11 123 456 782, FR11123456782",
                "FR12123456782,     -", // its key
                "`  `,              -",
                "-,                 -"
            })
    void readsAVatNumberInItsOneForm(@Nullable String typed, @Nullable String compared) {
        assertThat(CustomerKey.VAT_NUMBER.of(
                        customer().numbers(null, typed).order().buyer()))
                .isEqualTo(compared);
        assertThat(CustomerKey.VAT_NUMBER.of(new ErpAccount("C1", null, null, typed)))
                .isEqualTo(compared);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "` John.DOE@Example.ORG `, john.doe@example.org",
                "AZ[@example.org,          -",
                "AZaz@Z.fr,                azaz@z.fr",
                "\u212Ate@example.org,     \u212Ate@example.org", // the Kelvin sign is no k
                "É@example.org,            É@example.org",
                "-,                        -"
            })
    void readsAnEmailInLowerCase(@Nullable String typed, @Nullable String compared) {
        assertThat(CustomerKey.EMAIL.of(customer().email(typed).order().buyer()))
                .isEqualTo(compared);
        assertThat(CustomerKey.EMAIL.of(new ErpAccount("C1", null, typed, null)))
                .isEqualTo(compared);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "john",
                "@example.org",
                "john@",
                "john@org",
                "john@.org",
                "john@example.",
                "john@example..org",
                "john@@example.org",
                "john@doe@example.org",
                "john doe@example.org",
                "john@exam ple.org",
                "john\u00A0doe@example.org",
                "john\tdoe@example.org",
                "john\u0000@example.org",
                "john@example.org,jane@example.org",
                "<john@example.org>",
                "john;@example.org"
            })
    void refusesWhatIsNoEmailWithoutShowingIt(String typed) {
        assertThat(CustomerKey.EMAIL.problem(customer().email(typed).order().buyer()))
                .contains(new Problem(
                        "$.buyer.email",
                        "it is no e-mail address",
                        "Correct it in the shop, or leave the field empty"));
    }

    @Test
    void takesAnEmailOf254CharactersAndNoMore() {
        String longest = "j".repeat(254 - "@example.org".length()) + "@example.org";

        assertThat(CustomerKey.EMAIL.problem(customer().email(longest).order().buyer()))
                .isEmpty();
        assertThat(CustomerKey.EMAIL.problem(
                        customer().email("j" + longest).order().buyer()))
                .isPresent();
    }

    @Test
    void namesTheFieldOfANumberThatIsWrong() {
        var buyer =
                customer().numbers("12345678200011", "FR12123456782").order().buyer();

        assertThat(CustomerKey.SIRET.problem(buyer))
                .contains(Siret.problem("12345678200011").orElseThrow().below("$.buyer.business.siret"));
        assertThat(CustomerKey.VAT_NUMBER.problem(buyer))
                .contains(VatNumber.problem("FR12123456782").orElseThrow().below("$.buyer.business.vatNumber"));
    }

    @Test
    void judgesNineDigitsAsASiren() {
        var buyer = customer().numbers("123 456 783", null).order().buyer();

        assertThat(CustomerKey.SIRET.problem(buyer))
                .contains(Siren.problem("123456783").orElseThrow().below("$.buyer.business.siret"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '`',
            value = {"-", "` `"})
    void hasNothingToSayWhereNothingIsTyped(@Nullable String typed) {
        var buyer = customer().email(typed).numbers(typed, typed).order().buyer();

        for (CustomerKey key : CustomerKey.values()) {
            assertThat(key.problem(buyer)).as(key.label()).isEmpty();
        }
    }
}
