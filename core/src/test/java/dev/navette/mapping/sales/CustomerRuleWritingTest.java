package dev.navette.mapping.sales;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.error.Problem;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.BuyerCheck;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.CustomerEntry;
import dev.navette.model.sales.ErpAccount;
import dev.navette.model.sales.Treatment;

import static dev.navette.mapping.sales.BuyerSample.EMAIL;
import static dev.navette.mapping.sales.BuyerSample.LYON;
import static dev.navette.mapping.sales.BuyerSample.PARIS;
import static dev.navette.mapping.sales.BuyerSample.SIRET;
import static dev.navette.mapping.sales.BuyerSample.VAT_NUMBER;
import static dev.navette.mapping.sales.BuyerSample.customer;
import static dev.navette.mapping.sales.BuyerSample.guest;
import static dev.navette.model.sales.CustomerPart.BILLING_ADDRESS;
import static dev.navette.model.sales.CustomerPart.DELIVERY_ADDRESS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** What an order writes to its account, and which options agree. */
@Tag("CUS-8")
class CustomerRuleWritingTest {

    private static final CustomerRule EACH =
            CustomerRule.of(AccountChoice.numbered("WEB", 8).guests("GST", 8));
    private static final CustomerMatches FOUND = CustomerMatches.of(new ErpAccount("C1", null, EMAIL, null));

    private final Remarks remarks = new Remarks();

    @Test
    void createsACustomerWithAllThatTheOrderSaysAndTheDefaults() {
        CustomerRule rule = EACH.with(new CustomerDefaults("REP1", "WEB", Map.of("pro", "CAT2"), "CAT1"))
                .accounting(AccountChoice.numbered("411", 8));
        var business = new Business("123 456 782 00010", "fr 11 123456782", null, "0225:123456782", "BC-7");

        CustomerEntry entry = of(
                rule,
                customer()
                        .group("pro")
                        .email(" John.Doe@example.org ")
                        .business(business)
                        .sentTo(LYON),
                CustomerMatches.NONE);

        assertThat(entry)
                .isEqualTo(new CustomerEntry(
                        "WEB00029",
                        true,
                        Set.of(),
                        new Customer(
                                "WEB00029",
                                "John DOE",
                                true,
                                "John.Doe@example.org",
                                new Business(SIRET, VAT_NUMBER, null, "0225:123456782", "BC-7"),
                                PARIS,
                                LYON,
                                "REP1",
                                "WEB",
                                "CAT2",
                                "FRANCE",
                                "41100029",
                                new ForeignId("29")),
                        true));
    }

    @Test
    void createsAPrivatePersonWithNothingMore() {
        CustomerEntry entry = of(EACH, guest().email(null), CustomerMatches.NONE);

        assertThat(entry)
                .isEqualTo(new CustomerEntry(
                        "GST00187",
                        true,
                        Set.of(),
                        new Customer(
                                "GST00187",
                                "John DOE",
                                false,
                                null,
                                Business.NONE,
                                PARIS,
                                null,
                                null,
                                null,
                                null,
                                "FRANCE",
                                null,
                                null),
                        false));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"pro, CAT2", "retail, CAT1", "-, CAT1"})
    void findsTheGroupOrTakesTheUsualOne(@Nullable String group, String code) {
        var defaults = new CustomerDefaults(null, null, Map.of("pro", "CAT2"), "CAT1");

        Customer created = created(EACH.with(defaults), customer().group(group));

        assertThat(created.group()).isEqualTo(code);
    }

    @Test
    void hasNoGroupWhereNoneIsMapped() {
        assertThat(created(EACH, customer().group("pro")).group()).isNull();
        assertThat(created(EACH, customer()).group()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "EMPRISE, -,              -,             true",
                "-,       12345678200010, -,             true",
                "-,       -,              FR11123456782, true",
                "` `,     -,              -,             false",
                "-,       12345678200011, FR12123456782, false" // nobody knows what these are
            })
    void knowsACompanyByItsNameOrANumber(
            @Nullable String company, @Nullable String siret, @Nullable String vatNumber, boolean isCompany) {
        Address billing = BuyerSample.address("John", "DOE", company, "1 rue de la Paix", "Paris");

        Customer created = created(EACH, customer().billedTo(billing).numbers(siret, vatNumber));

        assertThat(created.company()).isEqualTo(isCompany);
    }

    @Test
    @Tag("CUS-11")
    void writesNoFaultyNumberAndNoFaultyEmail() {
        Customer created = created(EACH, customer().email("john.doe").numbers("12345678200011", "FR12123456782"));

        assertThat(created.email()).isNull();
        assertThat(created.business()).isEqualTo(Business.NONE);
        assertThat(remarks.notes()).hasSize(3).contains("$.buyer.email: it is no e-mail address");
    }

    @Test
    @Tag("CUS-11")
    void keepsWhatARegisterSaidOfANumberThatIsWritten() {
        BuyerCheck check = BuyerCheck.valid(Instant.parse("2026-11-19T10:00:00Z"), "VIES");

        assertThat(created(EACH, customer().business(new Business(null, VAT_NUMBER, check, null, null)))
                        .business()
                        .vatCheck())
                .isEqualTo(check);
        assertThat(created(EACH, customer().business(new Business(null, "FR12123456782", check, null, null)))
                        .business()
                        .vatCheck())
                .isNull();
    }

    @Test
    @Tag("CUS-7")
    void givesAllOneAccountingAccountOrNumbersThem() {
        assertThat(created(EACH.accounting(AccountChoice.single("411WEB")), customer())
                        .accountingAccount())
                .isEqualTo("411WEB");
        assertThat(created(EACH.accounting(AccountChoice.numbered("411", 8)), guest())
                        .accountingAccount())
                .isNull();
        assertThat(created(EACH.accounting(AccountChoice.NONE.guests("419", 8)), guest())
                        .accountingAccount())
                .isEqualTo("41900187");
    }

    @Test
    @Tag("CUS-7")
    void refusesAnAccountingAccountThatIsTooLong() {
        assertThat(of(EACH.accounting(AccountChoice.numbered("411", 4)), customer(), CustomerMatches.NONE))
                .isNull();
        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        "$.buyer.account",
                        "the code 41129 is longer than 4 characters",
                        "Write a greater length or a shorter prefix in the profile"));
    }

    @Test
    void refusesACustomerWithoutAnyNameTogetherWithAllElse() {
        Address nobody = BuyerSample.address(" ", null, "", "1 rue de la Paix", "Paris");

        assertThat(of(EACH, customer().account("100000").billedTo(nobody), CustomerMatches.NONE))
                .isNull();
        assertThat(remarks.problems())
                .containsExactly(
                        new Problem(
                                "$.buyer.account",
                                "the code WEB100000 is longer than 8 characters",
                                "Write a greater length or a shorter prefix in the profile"),
                        new Problem(
                                "$.billing",
                                "it has neither a company nor a person's name, and an account needs one",
                                "Fill one in the shop, or link the buyer to an account"));
        assertThat(of(EACH, customer().billedTo(nobody), CustomerMatches.NONE)).isNull();
    }

    @Test
    void createsNoDeliveryAddressThatIsTheBillingAddressOrOneOfSeveral() {
        assertThat(created(EACH, customer().sentTo(PARIS)).delivery()).isNull();
        assertThat(created(EACH, customer().sentTo(LYON, PARIS)).delivery()).isNull();
    }

    @Test
    void writesNothingToACustomerThatIsThere() {
        assertThat(of(EACH.keepingCodes(), customer().sentTo(LYON), FOUND)).isEqualTo(CustomerEntry.of("C1"));
    }

    @Test
    void updatesTheAddressesChosen() {
        CustomerEntry entry =
                of(EACH.updating(BILLING_ADDRESS, DELIVERY_ADDRESS), customer().sentTo(LYON), FOUND);

        assertThat(requireNonNull(entry).create()).isFalse();
        assertThat(entry.updates()).containsExactlyInAnyOrder(BILLING_ADDRESS, DELIVERY_ADDRESS);
        assertThat(customerOf(entry))
                .extracting(Customer::code, Customer::name, Customer::billing, Customer::delivery)
                .containsExactly("C1", "John DOE", PARIS, LYON);
    }

    @Test
    void updatesADeliveryAddressThatIsTheBillingAddress() {
        CustomerEntry entry = of(EACH.updating(DELIVERY_ADDRESS), customer().sentTo(PARIS), FOUND);

        assertThat(requireNonNull(entry).updates()).containsExactly(DELIVERY_ADDRESS);
        assertThat(customerOf(entry).delivery()).isEqualTo(PARIS);
    }

    @Test
    void updatesNoDeliveryAddressWhereNothingShipsOrToSeveral() {
        CustomerRule rule = EACH.updating(BILLING_ADDRESS, DELIVERY_ADDRESS);

        assertThat(requireNonNull(of(rule, customer(), FOUND)).updates()).containsExactly(BILLING_ADDRESS);
        assertThat(requireNonNull(of(rule, customer().sentTo(LYON, PARIS), FOUND))
                        .updates())
                .containsExactly(BILLING_ADDRESS);
        assertThat(of(EACH.updating(DELIVERY_ADDRESS).keepingCodes(), customer(), FOUND))
                .isEqualTo(CustomerEntry.of("C1"));
    }

    @Test
    void updatesACustomerThatTheErpKnowsWhereTheOrderNamesNobody() {
        Address nobody = BuyerSample.address(null, null, null, "1 rue de la Paix", "Paris");

        CustomerEntry entry = of(EACH.updating(BILLING_ADDRESS), customer().billedTo(nobody), FOUND);

        assertThat(customerOf(requireNonNull(entry)).name()).isEqualTo("C1");
        assertThat(remarks.problems()).isEmpty();
    }

    @Test
    void updatesNoAccountOfAGuestAndNoneThatManyShare() {
        CustomerRule rule = EACH.updating(BILLING_ADDRESS);

        assertThat(of(rule, guest(), FOUND)).isEqualTo(CustomerEntry.of("C1"));
        assertThat(of(rule.guestsOn("C1"), customer(), FOUND)).isEqualTo(CustomerEntry.of("C1"));
        assertThat(of(rule.with(AccountChoice.single("C1")), customer(), FOUND)).isEqualTo(CustomerEntry.of("C1"));
        assertThat(of(rule.with(AccountChoice.single("C1")), customer(), CustomerMatches.NONE))
                .isEqualTo(CustomerEntry.of("C1"));
    }

    @Test
    void tellsTheShopACodeThatItDoesNotHaveYet() {
        var linked = new CustomerMatches("C1", List.of(ErpAccount.of("C1")));

        assertThat(requireNonNull(of(EACH, customer(), FOUND)).writeBack()).isTrue();
        assertThat(requireNonNull(of(EACH, customer(), linked)).writeBack()).isTrue();
        assertThat(requireNonNull(of(EACH, customer().typing("C1"), linked)).writeBack())
                .isFalse();
        assertThat(requireNonNull(of(EACH, guest(), FOUND)).writeBack()).isFalse();
    }

    @Test
    void tellsTheShopNoCodeWhereAskedNotTo() {
        CustomerRule rule = EACH.keepingCodes();

        assertThat(requireNonNull(of(rule, customer(), FOUND)).writeBack()).isFalse();
        assertThat(requireNonNull(of(rule, customer(), CustomerMatches.NONE)).writeBack())
                .isFalse();
    }

    @Test
    void writesNamesAndAddressesAsAsked() {
        var text = new CustomerText(CustomerText.NameForm.COMPANY, true, true, true, null, null);

        Customer created = created(EACH.with(text), customer().sentTo(LYON));

        assertThat(created.name()).isEqualTo("JOHN DOE");
        assertThat(created.billing().lines()).containsExactly("1 RUE DE LA PAIX");
        assertThat(requireNonNull(created.delivery()).lines()).containsExactly("2 QUAI DU RHONE");
    }

    @Test
    void asksTheProfileForRulesThatAgree() {
        CustomerRule rule = new CustomerRule(
                Set.of(),
                AccountChoice.numbered("WEB", 3).guests("GST", 8),
                "COMPTOIR",
                AccountChoice.single(" "),
                new CustomerDefaults(null, null, Map.of("pro", " "), null),
                CustomerText.USUAL,
                Set.of(),
                true,
                Strictness.NOTE);

        assertThat(rule.problems())
                .extracting(Problem::path)
                .containsExactly(
                        "$.accounts.numbered.length", "$.accounting.single", "$.created.groups.pro", "$.guests");
        assertThat(rule.problems())
                .contains(
                        new Problem(
                                "$.guests",
                                "there is one account for all guests, and one for each as well",
                                "Choose one of them"),
                        new Problem(
                                "$.created.groups.pro",
                                "the pair 'pro': ' ' is not whole",
                                "Name the shop's group and the ERP's"));
        assertThat(CustomerRule.USUAL.guestsOn(" ").problems())
                .containsExactly(new Problem("$.guests", "is blank", "Name the account, or leave it out"));
        assertThat(EACH.problems()).isEmpty();
        assertThat(CustomerRule.of(AccountChoice.single("WEBDIVERS"))
                        .guestsOn("COMPTOIR")
                        .problems())
                .isEmpty();
    }

    private Customer created(CustomerRule rule, BuyerSample buyer) {
        CustomerEntry entry = requireNonNull(of(rule, buyer, CustomerMatches.NONE));
        assertThat(entry.create()).isTrue();
        return customerOf(entry);
    }

    private static Customer customerOf(CustomerEntry entry) {
        return requireNonNull(entry.customer());
    }

    private @Nullable CustomerEntry of(CustomerRule rule, BuyerSample buyer, CustomerMatches matches) {
        return rule.of(buyer.order(), null, new Treatment("FRANCE", null), BuyerSample.facts(matches), remarks);
    }
}
